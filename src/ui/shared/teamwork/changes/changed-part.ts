/** Two texts with what they share before and behind the part that changed. */
export interface ChangedPart {
  readonly head: string
  readonly before: string
  readonly after: string
  readonly tail: string
}

const shownAround = 30

function shared(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[length] === b[length]) length += 1
  return length
}

/** Where a long text changed; what stays the same around it is cut to what a person needs to find the place. */
export function changedPart(before: string, after: string): ChangedPart {
  const [old, now] = [[...before], [...after]]
  const front = shared(old, now)
  const [oldRest, nowRest] = [old.slice(front), now.slice(front)]
  const back = shared([...oldRest].reverse(), [...nowRest].reverse())
  const head = old.slice(0, front)
  const tail = back === 0 ? [] : oldRest.slice(-back)
  return {
    head: head.length > shownAround ? `…${head.slice(-shownAround).join('')}` : head.join(''),
    before: oldRest.slice(0, oldRest.length - back).join(''),
    after: nowRest.slice(0, nowRest.length - back).join(''),
    tail: tail.length > shownAround ? `${tail.slice(0, shownAround).join('')}…` : tail.join(''),
  }
}
