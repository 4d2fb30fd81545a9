import { heldLine, lineFinding, lostLines } from '../chain.ts'
import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'

/** [C-05] Every deduction has its evidence, or says why there is none. */
export const deductionToEvidence: CheckRule = {
  id: 'C-05',
  title: '扣分均有佐证',
  severity: 'warning',
  run: ({ draft }) => {
    if (!draft) return 'needs-records'
    const known = new Set(draft.evaluation.evidence.map(({ id }) => id))
    return outcomeOf(
      lostLines(draft).map((lost) => {
        const { evidence, noEvidenceReason } = lost.line
        const proven = evidence.some((id) => known.has(id)) || noEvidenceReason.trim() !== ''
        return proven ? heldLine(lost) : lineFinding(lost, 'deduction-without-evidence')
      }),
    )
  },
}
