import type { SectionState } from '../../domain/evaluation/completeness.ts'
import { sectionIds } from '../../domain/evaluation/completeness/section-state.ts'
import type { IconName } from '../shared/icons.ts'
import { sectionNames } from '../shared/section-names.ts'

/** Sections in the order of the report, with the route below the evaluation. */
export const sections = sectionIds.map((id) => ({ id, name: sectionNames[id], path: id }))

/** State by word and shape, never by colour alone. A section nothing is asked of says so. */
export function stateShown({ state, missing }: SectionState): {
  readonly word: string
  readonly icon: IconName
} {
  if (state === 'done') return { word: '已填完', icon: 'check' }
  if (state === 'partial') return { word: '填写中', icon: 'part' }
  return { word: missing.length === 0 ? '可不填' : '未填', icon: 'empty' }
}
