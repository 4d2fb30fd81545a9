import type { CheckReport } from '../../domain/checks/check.ts'
import type { CheckServices } from '../../ui/shared/services.ts'
import type { FromChecksWorker, ToChecksWorker } from './worker-messages.ts'

/**
 * 体检 in a worker that stays, so that typing never waits for it. A worker that breaks is left, and every question it still
 * owes an answer to fails; the next question starts another one.
 */
export function createCheckServices(): CheckServices {
  const waiting = new Map<number, PromiseWithResolvers<CheckReport | null>>()
  let worker: Worker | null = null
  let asked = 0

  function start(): Worker {
    const started = new Worker(new URL('./checks-worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data: { id, report } }: MessageEvent<FromChecksWorker>) => {
      waiting.get(id)?.resolve(report)
      waiting.delete(id)
    })
    started.addEventListener('error', ({ message }) => {
      started.terminate()
      worker = null
      for (const { reject } of waiting.values()) reject(new Error(message || 'the checks worker broke'))
      waiting.clear()
    })
    return started
  }

  return {
    evaluation(document, records) {
      worker ??= start()
      asked += 1
      const answer = promiseWithResolvers<CheckReport | null>()
      waiting.set(asked, answer)
      const question: ToChecksWorker = { id: asked, document, records }
      worker.postMessage(question)
      return answer.promise
    },
  }
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (reason: Error) => void
}

/** `Promise.withResolvers` is younger than the browsers in the field. */
function promiseWithResolvers<T>(): PromiseWithResolvers<T> {
  let resolve: PromiseWithResolvers<T>['resolve'] = () => undefined
  let reject: PromiseWithResolvers<T>['reject'] = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
