import { nodeCharacterMaps } from '../../../../src/cli/node-character-maps.ts'
import type { ReportProblem, ReportText } from '../../../../src/intake/report/contract.ts'
import { readReportBytes } from '../../../../src/intake/report/read-report-bytes.ts'

export async function readHere(bytes: Uint8Array, name = '自评报告'): Promise<ReportText> {
  const result = await readReportBytes(bytes, name, { characterMaps: nodeCharacterMaps })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

export async function problemOf(bytes: Uint8Array): Promise<ReportProblem> {
  const result = await readReportBytes(bytes, '自评报告', { characterMaps: nodeCharacterMaps })
  if (result.ok)
    throw new Error(`read as ${result.value.format}: ${textsOf(result.value).join('|').slice(0, 200)}`)
  return result.problem
}

export function textsOf({ paragraphs }: ReportText): readonly string[] {
  return paragraphs.map(({ text }) => text)
}

export function rowsOf({ paragraphs }: ReportText): readonly (readonly string[] | undefined)[] {
  return paragraphs.flatMap(({ kind, cells }) => (kind === 'row' ? [cells] : []))
}
