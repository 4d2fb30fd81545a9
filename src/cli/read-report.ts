import { readFile, stat } from 'node:fs/promises'
import { readReport } from '../domain/report-reading/read-report.ts'
import type { ReportReading } from '../domain/report-reading/report-reading.ts'
import type { Result } from '../domain/values/result.ts'
import { fail, ok } from '../domain/values/result.ts'
import { limits } from '../intake/report/limits.ts'
import { readReportBytes } from '../intake/report/read-report-bytes.ts'
import { readableParagraphs } from '../intake/report/readable-paragraphs.ts'
import { nodeCharacterMaps } from './node-character-maps.ts'
import { problemLine } from './problem-line.ts'
import { reasonOf } from './read-text-file.ts'

/** Reads a finished report, whatever its ending. The problem's `line` names the file and says what is wrong. */
export async function readFinishedReport(path: string): Promise<Result<ReportReading>> {
  const refuse = (reason: string): Result<ReportReading> =>
    fail('report-refused', { line: `${path}：${reason}。` })
  let bytes: Uint8Array
  try {
    // What is too large is not even read.
    if ((await stat(path)).size > limits.fileBytes)
      return refuse(problemLine({ code: 'report-too-large', details: { limit: '50 MB' } }))
    bytes = new Uint8Array(await readFile(path))
  } catch (error) {
    return fail('file-unreadable', { line: `${reasonOf(error)}：${path}` })
  }
  const text = await readReportBytes(bytes, path, { characterMaps: nodeCharacterMaps })
  if (!text.ok) return refuse(problemLine(text.problem))
  const reading = readReport(readableParagraphs(text.value))
  return reading.ok ? ok(reading.value) : refuse(problemLine(reading.problem))
}
