/** Rejects when no answer comes: a decoder that has died does not always say so, and the camera must not wait for it. */
export function inTime<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), milliseconds)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
