import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { ReportProblem, ReportText } from './contract.ts'
import { limits } from './limits.ts'
import { readText } from './text/read-text.ts'

/** Text from the clipboard, of a report that is open somewhere else. */
export function readPastedReport(text: string): Result<ReportText, ReportProblem> {
  if (text.length > limits.characters) return fail('report-too-large', { limit: '500 万字' })
  const paragraphs = readText(text)
  if (paragraphs.length === 0) return fail('report-empty')
  return ok({ fileName: '', format: 'pasted', paragraphs, remarks: [] })
}
