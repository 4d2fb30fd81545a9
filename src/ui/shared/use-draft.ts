import type { ComputedRef, InjectionKey, ShallowRef } from 'vue'
import { computed, inject } from 'vue'
import type { RecordState } from '../../domain/changes/change.ts'
import type { Evaluation } from '../../domain/evaluation/evaluation.ts'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../../domain/scoring/score-sheet.ts'
import type { DraftSession, SaveState } from '../../drafting/contract.ts'

/** The open draft as pages see it: opened once by the evaluation's layout page and provided to its children. */
export interface Draft {
  readonly session: DraftSession
  /** The session's records, reactive. */
  readonly records: Readonly<ShallowRef<ReadonlyMap<string, RecordState>>>
  readonly saveState: Readonly<ShallowRef<SaveState>>
  readonly evaluation: ComputedRef<Evaluation>
  readonly system: IndicatorSystem
  readonly sheet: ComputedRef<ScoreSheet>
  readonly canUndo: ComputedRef<boolean>
  readonly canRedo: ComputedRef<boolean>
}

export const draftKey: InjectionKey<Draft> = Symbol('draft')

export function useDraft(): Draft {
  const draft = inject(draftKey)
  if (!draft) throw new Error('no draft is open: the page must live under the evaluation layout')
  return draft
}

/** The draft when one is open: shared components also stand on pages without one. */
export function useOpenDraft(): Draft | null {
  return inject(draftKey, null)
}

/** True while another tab holds the draft: inputs show their value and take none. */
export function useReadOnly(): ComputedRef<boolean> {
  const draft = useOpenDraft()
  return computed(() => {
    const state = draft?.saveState.value
    return state?.kind === 'read-only' || (state?.kind === 'failed' && state.readOnly === true)
  })
}
