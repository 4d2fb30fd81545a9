import type { CheckedLedgerRecord } from '../../../../domain/review/records.ts'
import type { Review } from '../../../../domain/review/review.ts'
import { noPoints } from '../../../../domain/values/points.ts'
import { orderAfterLast } from '../../../shared/list-order/list-order.ts'

export interface LineView {
  readonly key: string
  readonly line: CheckedLedgerRecord
}

export function lineRecord(code: string, key: string): string {
  return `checked-ledger/${code}/${key}`
}

export function linesOf(review: Review, code: string): readonly LineView[] {
  return [...(review.ledger.get(code) ?? [])].map(([key, line]) => ({ key, line }))
}

/** A line still to be filled in: it counts once it has points and a reason. */
export function newLine(lines: readonly LineView[], clause: string): CheckedLedgerRecord {
  const order = orderAfterLast(lines.map(({ key, line }) => ({ id: key, order: line.order })))
  return { points: noPoints, clause, reason: '', photos: [], order }
}
