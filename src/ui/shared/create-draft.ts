import { computed, shallowRef } from 'vue'
import { readEvaluation } from '../../domain/evaluation/read-evaluation.ts'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import { scoreEvaluation } from '../../domain/scoring/score-evaluation.ts'
import type { Problem } from '../../domain/values/result.ts'
import type { DraftSession } from '../../drafting/contract.ts'
import type { Draft } from './use-draft.ts'

/** Thrown on opening: the records do not make an evaluation this version can read. */
export class UnreadableDraft extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.name = 'UnreadableDraft'
    this.problem = problem
  }
}

/** Wraps a session for the pages: every figure follows the records, nothing derived is stored. */
export function createDraft(session: DraftSession, system: IndicatorSystem): Draft & { stop: () => void } {
  const records = shallowRef(session.records)
  const saveState = shallowRef(session.saveState)
  const stacks = shallowRef({ undo: session.canUndo, redo: session.canRedo })
  const stop = session.subscribe(() => {
    records.value = session.records
    saveState.value = session.saveState
    stacks.value = { undo: session.canUndo, redo: session.canRedo }
  })
  const evaluation = computed(() => {
    const read = readEvaluation(session.document, records.value)
    if (!read.ok) throw new UnreadableDraft(read.problem)
    return read.value
  })
  const sheet = computed(() => scoreEvaluation(evaluation.value, system))
  return {
    session,
    records,
    saveState,
    evaluation,
    system,
    sheet,
    canUndo: computed(() => stacks.value.undo),
    canRedo: computed(() => stacks.value.redo),
    stop,
  }
}
