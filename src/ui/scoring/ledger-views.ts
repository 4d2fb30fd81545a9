import type { Evaluation } from '../../domain/evaluation/evaluation.ts'
import type { LedgerRecord } from '../../domain/evaluation/records.ts'
import type { DeductionLine, NodeScore } from '../../domain/scoring/score-sheet.ts'
import type { Points } from '../../domain/values/points.ts'
import { blankLedgerRecord } from '../shared/ledger/ledger-record.ts'

export interface LedgerView {
  readonly key: string
  readonly own: boolean
  readonly record: LedgerRecord
  /** Null for an own line that does not count, yet or at all. */
  readonly line: DeductionLine | null
  /** What this line may take at most: the weight without the other lines. */
  readonly left: Points
}

/** The lines the score found, then a person's own lines that lack something: none is ever out of sight. */
export function ledgerViews(evaluation: Evaluation, node: NodeScore): readonly LedgerView[] {
  const records = evaluation.ledger.get(node.code) ?? new Map<string, LedgerRecord>()
  const shown = new Set(node.deductions.map((line) => line.key))
  const rest = [...records]
    .filter(([key]) => !key.startsWith('rule-') && !shown.has(key))
    .sort(([a, left], [b, right]) => (left.order + a < right.order + b ? -1 : 1))
  const found = node.deductions.map((line) => ({
    key: line.key,
    own: line.origin === 'person',
    record: records.get(line.key) ?? blankLedgerRecord,
    line,
    left: leftFor(node, line),
  }))
  const open = rest.map(([key, record]) => ({
    key,
    own: true,
    record,
    line: null,
    left: leftFor(node, null),
  }))
  return [...found, ...open]
}

function leftFor(node: NodeScore, own: DeductionLine | null): Points {
  const loss = node.basis === 'override' ? node.effectiveWeight - (node.score ?? 0) : node.effectiveWeight
  const others = node.deductions
    .filter((line) => line !== own && line.key !== 'rule-override' && line.key !== 'rule-received')
    .reduce((sum, line) => sum + line.points, 0)
  return Math.max(0, loss - others) as Points
}
