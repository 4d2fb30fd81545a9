import { practiceMark } from '../wording.ts'
import type { ReportContext } from '../sections/blocks.ts'

/** Title and the line below it, as every table of an evaluation bears them. */
export function evaluationHeading(
  { evaluation }: ReportContext,
  name: string,
  unit: string,
): readonly string[] {
  const department = evaluation.cover['unit-name']?.trim() ?? ''
  const mark = evaluation.practice ? `（${practiceMark}）` : ''
  const line = [department === '' ? '' : `部门名称：${department}`, unit].filter((part) => part !== '')
  return [`${evaluation.fiscalYear}年度${name}${mark}`, ...(line.length > 0 ? [line.join('　　')] : [])]
}
