import { formatPoints } from '../../values/points.ts'
import { heldLine, lineFinding, lostLines } from '../chain.ts'
import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'

/** [C-07] What lost points last year too: a reviewer asks what became of last year's measure. */
export const repeatedDeduction: CheckRule = {
  id: 'C-07',
  title: '上年扣分事项已整改',
  severity: 'warning',
  run: ({ draft }) => {
    if (!draft) return 'needs-records'
    const { lastYear } = draft.evaluation
    if (lastYear.size === 0) return 'needs-last-year'
    const seen = new Set<string>()
    return outcomeOf(
      lostLines(draft).flatMap((lost) => {
        const { code } = lost.node
        const before = lastYear.get(code)
        if (!before || seen.has(code)) return before ? [] : [heldLine(lost)]
        seen.add(code)
        const details = { before: formatPoints(before.points), reason: before.reason }
        return [lineFinding(lost, 'deducted-last-year', details)]
      }),
    )
  },
}
