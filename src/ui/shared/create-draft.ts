import { computed } from 'vue'
import { readEvaluation } from '../../domain/evaluation/read-evaluation.ts'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import { scoreEvaluation } from '../../domain/scoring/score-evaluation.ts'
import type { Problem } from '../../domain/values/result.ts'
import type { DraftSession } from '../../drafting/contract.ts'
import { describeRecord } from './describe-record.ts'
import type { Holding } from './holding/holding.ts'
import { lockOf } from './lock-of.ts'
import type { Draft } from './use-draft.ts'
import { createOpenDocument } from './use-open-document.ts'

/** Thrown on opening: the records do not make an evaluation this version can read. */
export class UnreadableDraft extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.name = 'UnreadableDraft'
    this.problem = problem
  }
}

/** Wraps an evaluation's session for the pages: every figure follows the records, nothing derived is stored. */
export function createDraft(
  session: DraftSession,
  system: IndicatorSystem,
  holding: Holding | null = null,
): Draft {
  const open = createOpenDocument(session, (record, value, unit) =>
    describeRecord(record, value, system, unit),
  )
  const evaluation = computed(() => {
    const read = readEvaluation(session.document, open.records.value)
    if (!read.ok) throw new UnreadableDraft(read.problem)
    return read.value
  })
  const sheet = computed(() => scoreEvaluation(evaluation.value, system))
  const lock = computed(() => lockOf(evaluation.value.finalised, session, open.records.value, holding))
  return { ...open, lock, evaluation, system, sheet }
}
