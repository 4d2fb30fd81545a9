import { lostLines } from '../chain.ts'
import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'

/** [C-06] A file proves at least one indicator of the system, or one deduction. */
export const evidenceToIndicator: CheckRule = {
  id: 'C-06',
  title: '佐证材料均对应指标',
  severity: 'warning',
  run: ({ draft }) => {
    if (!draft) return 'needs-records'
    const used = new Set(lostLines(draft).flatMap(({ line }) => line.evidence))
    return outcomeOf(
      draft.evaluation.evidence.map(({ id, name, indicators }) =>
        used.has(id) || indicators.some((code) => draft.sheet.byCode.has(code))
          ? { held: name }
          : {
              key: id,
              wording: { code: 'evidence-without-indicator', details: { name } },
              figures: [],
              places: [{ kind: 'page', section: 'evidence', path: 'evidence' }],
            },
      ),
    )
  },
}
