import type { IndicatorSystem } from '../../indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../../scoring/score-sheet.ts'
import type { Evaluation } from '../evaluation.ts'

export type SectionId =
  'cover' | 'profile' | 'targets' | 'funds' | 'projects' | 'scoring' | 'problems' | 'evidence'

/** In the order a report is written; 继续填写 follows it. */
export const sectionIds: readonly SectionId[] = [
  'cover',
  'profile',
  'targets',
  'funds',
  'projects',
  'scoring',
  'problems',
  'evidence',
]

export interface MissingItem {
  /** What is missing, complete in itself: `B4-1 绩效管理制度建设：未评分`. */
  readonly text: string
  /** Route suffix of the place to fill it in. */
  readonly path: string
  /** How several alike are counted, after the number: `个指标未评分`. */
  readonly group: string
}

export interface SectionState {
  readonly section: SectionId
  /** `empty`: nothing typed yet; without `missing` nothing has to be. */
  readonly state: 'empty' | 'partial' | 'done'
  readonly missing: readonly MissingItem[]
  /** `3 个指标未评分，1 处扣分未填写原因`; empty when nothing is missing. */
  readonly summary: string
}

export interface CompletenessContext {
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly sheet: ScoreSheet
}

/** One section's own answer, before conflicts are added to it. */
export interface SectionFindings {
  readonly started: boolean
  readonly missing: readonly MissingItem[]
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}
