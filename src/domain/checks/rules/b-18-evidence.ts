import { ratioOf } from '../../values/ratio.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'

/** [B-18] Every third-level indicator has a 佐证, or says why there is none. */
export const evidenceOfEach: CheckRule = {
  id: 'B-18',
  title: '三级指标均有佐证材料',
  severity: 'warning',
  run: ({ draft }) => {
    if (!draft) return 'needs-records'
    const { evaluation, sheet } = draft
    const proven = new Set(evaluation.evidence.flatMap(({ indicators }) => indicators))
    const leaves = sheet.nodes.filter(({ leaf, basis }) => leaf && basis !== 'not-applicable')
    const open = leaves.filter(
      ({ code, deductions }) =>
        !proven.has(code) && !deductions.some(({ noEvidenceReason }) => noEvidenceReason.trim() !== ''),
    )
    if (open.length === 0) return outcomeOf(leaves.map(({ name }): Comparison => ({ held: name })))
    return outcomeOf([
      {
        key: 'leaves',
        wording: {
          code: 'indicators-without-evidence',
          details: { count: String(open.length), names: open.map(({ name }) => name).join('、') },
        },
        figures: [
          {
            label: '缺佐证的三级指标',
            value: { kind: 'count', value: ratioOf(open.length), unit: '个' },
            place: { kind: 'page', section: 'evidence', path: 'evidence' },
          },
        ],
        places: [{ kind: 'page', section: 'evidence', path: 'evidence' }],
      },
    ])
  },
}
