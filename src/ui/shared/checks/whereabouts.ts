import type { CheckPlace } from '../../../domain/checks/check.ts'
import type { SectionId } from '../../../domain/evaluation/completeness.ts'
import { sectionIds } from '../../../domain/evaluation/completeness/section-state.ts'
import { sectionNames } from '../section-names.ts'

/** Parts of an evaluation in the order of the report, as 体检 heads them: the chapters of the text belong to the profile. */
export const checkedSections: readonly (readonly [SectionId, string])[] = sectionIds.map((id) => [
  id,
  id === 'profile' ? `${sectionNames[id]}与正文` : sectionNames[id],
])

/** Where a figure stands, in a word or two: the part of the evaluation, or the innermost heading of a report. */
export function whereabouts(place: CheckPlace | null): string {
  if (!place) return ''
  if (place.kind === 'text') {
    const inner = place.chapter.lastIndexOf('（', place.chapter.search(/）[^）]*$/))
    return inner > 0 ? place.chapter.slice(inner) : place.chapter
  }
  return checkedSections.find(([id]) => id === place.section)?.[1] ?? ''
}
