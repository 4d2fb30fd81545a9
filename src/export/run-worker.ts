import type { Problem, Result } from '../domain/values/result.ts'
import { fail, ok } from '../domain/values/result.ts'

export interface WorkerRenderOptions {
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
  /** UTC instant for the document information; the present one by default. */
  readonly createdAt?: string
}

/** How every render worker ends, whatever it says before. */
export type WorkerEnd =
  | { readonly kind: 'rendered'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'failed'; readonly problem: Problem }

interface Conversation<To, From> {
  /** Called once the worker listens. */
  readonly begin: (post: (message: To) => void) => void
  readonly onMessage: (message: From, post: (message: To) => void) => void
  readonly signal: AbortSignal | undefined
  /** Problem code when the worker itself breaks; `reason` says how. */
  readonly broken: string
}

/**
 * One worker for one rendering, so typing and scrolling go on. Never rejects. Cancelling ends the worker at once, midway in
 * whatever it does.
 */
export function runWorker<To, From extends { readonly kind: string }>(
  open: () => Worker,
  { begin, onMessage, signal, broken }: Conversation<To, From>,
): Promise<Result<Uint8Array, Problem>> {
  if (signal?.aborted) return Promise.resolve(fail('cancelled'))
  const worker = open()
  const post = (message: To): void => worker.postMessage(message)
  return new Promise((resolve) => {
    const finish = (result: Result<Uint8Array, Problem>): void => {
      signal?.removeEventListener('abort', cancel)
      worker.terminate()
      resolve(result)
    }
    const cancel = (): void => finish(fail('cancelled'))
    signal?.addEventListener('abort', cancel)
    worker.addEventListener('error', (event) => finish(fail(broken, { reason: event.message || '' })))
    worker.addEventListener('messageerror', () => finish(fail(broken, { reason: 'message' })))
    worker.addEventListener('message', ({ data }: MessageEvent<From | WorkerEnd>) => {
      if (isFailed(data)) finish({ ok: false, problem: data.problem })
      else if (isRendered(data)) finish(ok(new Uint8Array(data.bytes)))
      else onMessage(data, post)
    })
    begin(post)
  })
}

function isRendered(message: { readonly kind: string }): message is Extract<WorkerEnd, { kind: 'rendered' }> {
  return message.kind === 'rendered'
}

function isFailed(message: { readonly kind: string }): message is Extract<WorkerEnd, { kind: 'failed' }> {
  return message.kind === 'failed'
}
