import { readFile } from 'node:fs/promises'
import { buildCheckedReport } from '../../domain/report/build-checked-report.ts'
import { buildReport } from '../../domain/report/build-report.ts'
import { carriedFileName, checkIntegrity, dataHash, withDataHash } from '../../domain/report/carried-data.ts'
import { readCarriedPdf } from '../../intake/report/pdf/read-carried-pdf.ts'
import { decodeDraftFile } from '../../protocol/draft-file.ts'
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
  const carried = await readCarriedPdf(new Uint8Array(bytes), carriedFileName, nodeCharacterMaps)
  if (!carried.ok) return wrongInput(`${path}：${problemLine(carried.problem)}。`)
  const { file, pages } = carried.value
  const changes = decodeDraftFile(new TextDecoder().decode(file))
  if (!changes.ok) return doesNotHold([`附带的数据已损坏或被改动：${problemLine(changes.problem)}。`])
  const draft = scoreDraft(path, changes.value)
  if (!draft.ok) return wrongInput(draft.problem.details?.line ?? draft.problem.code)
  const { evaluation, system, sheet } = draft.value
  const hash = dataHash(file)
  // With and without the annex of findings: both are what the data gives.
  const reports = [buildCheckedReport, buildReport].map((build) =>
    withDataHash(build(evaluation, system, sheet), hash),
  )
  const integrity = checkIntegrity(pages, reports)
  if (integrity.kind === 'whole') return done(`${path}：完整，页面内容与附带数据一致。\n`)
  return doesNotHold([
    '页面内容与附带数据不一致。',
    `数据应为：${integrity.fromData}`,
    `页面上是：${integrity.onPages}`,
  ])
}
