import type { CheckPlace } from '../../../domain/checks/check.ts'
import type { SectionId } from '../../../domain/evaluation/completeness.ts'

/** Parts of an evaluation in the order of the report, as 体检 heads them. */
export const sectionNames: readonly (readonly [SectionId, string])[] = [
  ['cover', '封面'],
  ['profile', '基本情况与正文'],
  ['targets', '绩效目标'],
  ['funds', '收支'],
  ['projects', '项目'],
  ['scoring', '指标评分'],
  ['problems', '问题与措施'],
  ['evidence', '佐证'],
]

/** Where a figure stands, in a word or two: the part of the evaluation, or the innermost heading of a report. */
export function whereabouts(place: CheckPlace | null): string {
  if (!place) return ''
  if (place.kind === 'text') {
    const inner = place.chapter.lastIndexOf('（', place.chapter.search(/）[^）]*$/))
    return inner > 0 ? place.chapter.slice(inner) : place.chapter
  }
  return sectionNames.find(([id]) => id === place.section)?.[1] ?? ''
}
