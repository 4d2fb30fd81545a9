import { readTableBytes } from './read-table-bytes.ts'
import type { FromTableWorker, ToTableWorker } from './worker-messages.ts'

/** What a module worker offers, as far as it is used here. */
interface WorkerScope {
  postMessage(message: FromTableWorker): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToTableWorker>) => void): void
}

const scope = globalThis as unknown as WorkerScope

scope.addEventListener('message', ({ data }) => void answer(data))

async function answer({ name, bytes }: ToTableWorker): Promise<void> {
  const result = await readTableBytes(new Uint8Array(bytes), name, (share) =>
    scope.postMessage({ kind: 'progress', share }),
  )
  scope.postMessage(
    result.ok ? { kind: 'read', table: result.value } : { kind: 'failed', problem: result.problem },
  )
}
