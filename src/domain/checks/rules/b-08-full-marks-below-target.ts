import type { TargetCategory } from '../../evaluation/records.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject } from '../subject/check-subject.ts'
import { isMissed, targetRows } from '../target-rows.ts'
import type { TargetRow } from '../target-rows.ts'

/** Categories whose indicator a draft gives full marks. */
function fullMarks({ draft }: CheckSubject): ReadonlySet<TargetCategory> {
  const categories = new Set<TargetCategory>()
  for (const { code, rule } of draft?.system.indicators ?? []) {
    const node = draft?.sheet.byCode.get(code)
    if (rule.kind !== 'weighted-completion' || !node || node.score !== node.effectiveWeight) continue
    for (const category of rule.categories) categories.add(category)
  }
  return categories
}

/** [B-08] A target below plan cannot have full marks. */
export const fullMarksBelowTarget: CheckRule = {
  id: 'B-08',
  title: '未完成指标不得满分',
  severity: 'error',
  run: (subject) => {
    const full = fullMarks(subject)
    const isFull = (row: TargetRow): boolean | null =>
      row.category === null ? (row.lost === null ? null : !row.lost) : full.has(row.category)
    return outcomeOf(
      targetRows(subject).flatMap((row): readonly Comparison[] => {
        const marks = isFull(row)
        if (row.completion === null || marks === null) return []
        if (!marks || !isMissed(row)) return [{ held: row.name }]
        const { name, planned, actual, place } = row
        return [
          {
            key: name,
            wording: { code: 'full-marks-below-target', details: { name, planned, actual } },
            figures: [],
            places: [place],
          },
        ]
      }),
    )
  },
}
