import { checkRecords } from '../../domain/checks/check-records.ts'
import type { FromChecksWorker, ToChecksWorker } from './worker-messages.ts'

/** What a module worker offers, as far as it is used here. */
interface WorkerScope {
  postMessage(message: FromChecksWorker): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToChecksWorker>) => void): void
}

const scope = globalThis as unknown as WorkerScope

scope.addEventListener('message', ({ data: { id, document, records } }) =>
  scope.postMessage({ id, report: checkRecords(document, records) }),
)
