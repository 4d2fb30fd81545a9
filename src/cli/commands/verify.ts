import { readFile } from 'node:fs/promises'
import {
  carriedFileName,
  checkIntegrity,
  dataHash,
  lockedFileName,
  withDataHash,
} from '../../domain/report/carried-data.ts'
import { carriedReports } from '../../domain/report/carried-reports.ts'
import { readCarriedPdf } from '../../intake/report/pdf/read-carried-pdf.ts'
import { readCarriedFile } from '../../protocol/carried-file.ts'
import { nodeCharacterMaps } from '../node-character-maps.ts'
import type { Outcome } from '../outcome.ts'
import { done, doesNotHold, wrongInput } from '../outcome.ts'
import { problemLine } from '../problem-line.ts'
import { scoreDraft } from '../read-draft.ts'
import { reasonOf } from '../read-text-file.ts'

/** Says whether the pages of a report say what the data it carries says: exit 1 and where when they do not. */
export async function verify(args: readonly string[]): Promise<Outcome> {
  const [path, ...rest] = args
  if (path === undefined || rest.length > 0)
    return wrongInput('用法：jijian verify FILE，FILE 为附带数据的 PDF')
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    return wrongInput(`${reasonOf(error)}：${path}`)
  }
  const carried = await readCarriedPdf(
    new Uint8Array(bytes),
    [carriedFileName, lockedFileName],
    nodeCharacterMaps,
  )
  if (!carried.ok) return wrongInput(`${path}：${problemLine(carried.problem)}。`)
  const { name, file, pages } = carried.value
  const changes = await readCarriedFile({ name, bytes: file }, process.env['JIJIAN_PASSPHRASE'])
  if (!changes.ok) return doesNotHold([`附带的数据已损坏或被改动：${problemLine(changes.problem)}。`])
  const draft = scoreDraft(path, changes.value)
  if (!draft.ok) return wrongInput(draft.problem.details?.line ?? draft.problem.code)
  const { evaluation, system, sheet } = draft.value
  const hash = dataHash(file)
  const reports = carriedReports(evaluation, system, sheet).map((report) => withDataHash(report, hash, name))
  const integrity = checkIntegrity(pages, reports)
  if (integrity.kind === 'whole') return done(`${path}：完整，页面内容与附带数据一致。\n`)
  return doesNotHold([
    '页面内容与附带数据不一致。',
    `数据应为：${integrity.fromData}`,
    `页面上是：${integrity.onPages}`,
  ])
}
