import { recordPlace } from './completeness/record-place.ts'
import type { SectionId } from './completeness/section-state.ts'

/** Which records go to a colleague who fills one section: the section's own and what says which evaluation it is. */
export function sectionHolds(section: SectionId): (record: string) => boolean {
  return (record) => record.startsWith('meta/') || recordPlace(record)?.section === section
}
