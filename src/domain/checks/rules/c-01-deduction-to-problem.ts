import { heldLine, lineFinding, lostLines } from '../chain.ts'
import type { LostLine } from '../chain.ts'
import type { Repair } from '../check.ts'
import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { DraftSide } from '../subject/check-subject.ts'
import { answers } from '../topics.ts'

/** The one problem whose words speak of the same matter, offered for one tap. */
function link({ node, line }: LostLine, { evaluation }: DraftSide): Repair | null {
  const words = `${node.name} ${line.reason} ${line.finding}`
  const fitting = evaluation.problems.filter(({ text }) => answers(words, text))
  const [only] = fitting
  const record = evaluation.ledger.get(node.code)?.get(line.key)
  if (!only || fitting.length > 1 || !record) return null
  const value = { ...record, evidence: [...record.evidence], problem: only.id }
  return {
    label: `关联到问题“${only.text.slice(0, 16)}”`,
    edits: [{ record: `ledger/${node.code}/${line.key}`, value }],
  }
}

/** [C-01] Every deduction leads to a problem that is listed. */
export const deductionToProblem: CheckRule = {
  id: 'C-01',
  title: '扣分均关联问题',
  severity: 'error',
  run: ({ draft }) => {
    if (!draft) return 'needs-records'
    const known = new Set(draft.evaluation.problems.map(({ id }) => id))
    return outcomeOf(
      lostLines(draft).map((lost) =>
        known.has(lost.line.problem)
          ? heldLine(lost)
          : lineFinding(lost, 'deduction-without-problem', {}, { repair: link(lost, draft) }),
      ),
    )
  },
}
