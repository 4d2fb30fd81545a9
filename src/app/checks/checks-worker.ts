import { checkRecords } from '../../domain/checks/check-records.ts'
import { examineReport } from '../../domain/report-intake/examine-report.ts'
import { readableParagraphs } from '../../intake/report/readable-paragraphs.ts'
import type { FromChecksWorker, ToChecksWorker } from './worker-messages.ts'

/** What a module worker offers, as far as it is used here. */
interface WorkerScope {
  postMessage(message: FromChecksWorker): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToChecksWorker>) => void): void
}

const scope = globalThis as unknown as WorkerScope

function answerTo(question: ToChecksWorker): FromChecksWorker['answer'] {
  return question.kind === 'evaluation'
    ? checkRecords(question.asked.document, question.asked.records)
    : examineReport(readableParagraphs(question.asked))
}

scope.addEventListener('message', ({ data }) => scope.postMessage({ id: data.id, answer: answerTo(data) }))
