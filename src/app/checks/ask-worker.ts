import type { FromChecksWorker, Questions, ToChecksWorker } from './worker-messages.ts'

interface Asker {
  readonly resolve: (answer: FromChecksWorker['answer']) => void
  readonly reject: (reason: Error) => void
}

export type AskWorker = <Kind extends keyof Questions>(
  kind: Kind,
  asked: Questions[Kind]['asked'],
) => Promise<Questions[Kind]['answer']>

/**
 * A worker that stays, so that typing never waits for a check. One that breaks is left, and every question it still owes an
 * answer to fails; the next question starts another one.
 */
export function createChecksWorker(): AskWorker {
  const waiting = new Map<number, Asker>()
  let worker: Worker | null = null
  let count = 0

  function start(): Worker {
    const started = new Worker(new URL('./checks-worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data: { id, answer } }: MessageEvent<FromChecksWorker>) => {
      waiting.get(id)?.resolve(answer)
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

  return <Kind extends keyof Questions>(kind: Kind, asked: Questions[Kind]['asked']) => {
    worker ??= start()
    const running = worker
    count += 1
    const question = { id: count, kind, asked } as ToChecksWorker
    return new Promise<Questions[Kind]['answer']>((resolve, reject) => {
      waiting.set(question.id, { resolve: resolve as Asker['resolve'], reject })
      running.postMessage(question)
    })
  }
}
