import type { RecordEdit } from '../evaluation/new-evaluation.ts'
import { newEvaluationEdits } from '../evaluation/new-evaluation.ts'
import type { FundRecord, FundSource } from '../evaluation/records.ts'
import type { DraftChoice } from './draft-choice.ts'
import { nextYearEdits } from './next-year-edits.ts'
import type { ConfirmedValue } from './plain-edits.ts'
import { followUpEdits, plainEdits } from './plain-edits.ts'
import type { ProposedValue } from './proposed-value.ts'
import { leafNamed, lossEdits, scoreEdits } from './score-edits.ts'

export interface DraftOfReport {
  readonly edits: readonly RecordEdit[]
  /** Confirmed, but the indicator system has no place for it. */
  readonly unplaced: readonly ProposedValue[]
}

const noFund: FundRecord = {
  revenue: null,
  initial: null,
  adjusted: null,
  spent: null,
  basic: null,
  project: null,
}

function fundEdits(values: readonly ConfirmedValue[]): readonly RecordEdit[] {
  const rows = new Map<FundSource, FundRecord>()
  for (const { proposal, content } of values) {
    if (proposal.target.kind !== 'fund' || content.kind !== 'money') continue
    const { source, column } = proposal.target
    rows.set(source, { ...(rows.get(source) ?? noFund), [column]: content.value })
  }
  return [...rows].map(([source, row]) => ({ record: `fund/self/${source}`, value: { ...row } }))
}

function scoreEditsOf(
  values: readonly ConfirmedValue[],
  { system, source }: DraftChoice,
): readonly RecordEdit[] {
  const reason = `据“${source}”所载`
  const scored = new Set(
    values.flatMap(({ proposal: { target } }) => (target.kind === 'score' ? [target.name] : [])),
  )
  return values.flatMap(({ proposal: { target, id }, content }) => {
    if (content.kind !== 'points') return []
    const points = content.value
    if (target.kind === 'score') return scoreEdits(system, { name: target.name, points }, reason)
    if (target.kind !== 'deduction') return []
    const loss = { name: target.name, points, reason: target.reason }
    const key = id.replace('deduction/', 'report-')
    return lossEdits(system, loss, { key, scored: scored.has(target.name), source: reason })
  })
}

/** A new draft of nothing but what was confirmed. */
export function draftFromValues(values: readonly ConfirmedValue[], choice: DraftChoice): DraftOfReport {
  const { system, fiscalYear, name, use } = choice
  const meta = newEvaluationEdits({ system, fiscalYear, name })
  const unplaced = values.flatMap(({ proposal }) => {
    const { target } = proposal
    const named = target.kind === 'score' || target.kind === 'deduction'
    return named && !leafNamed(system, target.name) ? [proposal] : []
  })
  if (use === 'next') return { edits: [...meta, ...nextYearEdits(values, choice)], unplaced }
  const edits = [
    ...meta,
    ...values.flatMap(plainEdits),
    ...fundEdits(values),
    ...scoreEditsOf(values, choice),
    ...followUpEdits(values),
  ]
  return { edits, unplaced }
}
