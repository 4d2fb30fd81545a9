import type { Evaluation } from '../../../domain/evaluation/evaluation.ts'
import { ledgerEdit } from '../ledger/ledger-record.ts'
import { orderAfterLast } from '../list-order/list-order.ts'

/** A problem from a deduction's words and the link from its ledger line, as one step. */
export function problemFromDeduction(
  evaluation: Evaluation,
  id: string,
  line: { readonly code: string; readonly key: string; readonly text: string },
) {
  return [
    { record: `problem/${id}`, value: { text: line.text, order: orderAfterLast(evaluation.problems) } },
    ledgerEdit(evaluation, line.code, line.key, { problem: id }),
  ]
}
