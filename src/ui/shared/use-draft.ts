import type { ComputedRef, InjectionKey } from 'vue'
import { inject } from 'vue'
import type { Evaluation } from '../../domain/evaluation/evaluation.ts'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../../domain/scoring/score-sheet.ts'
import type { OpenDocument } from './use-open-document.ts'

/** The open evaluation as pages see it: opened once by the evaluation's layout page and provided to its children. */
export interface Draft extends OpenDocument {
  readonly evaluation: ComputedRef<Evaluation>
  readonly system: IndicatorSystem
  readonly sheet: ComputedRef<ScoreSheet>
}

export const draftKey: InjectionKey<Draft> = Symbol('draft')

export function useDraft(): Draft {
  const draft = inject(draftKey)
  if (!draft) throw new Error('no draft is open: the page must live under the evaluation layout')
  return draft
}
