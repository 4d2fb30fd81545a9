import { compareSum } from '../compare-sums.ts'
import { pointsFigure } from '../figures.ts'
import { announcedPoints, treeSums } from '../indicator-sums.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject } from '../subject/check-subject.ts'

/** Caps and penalties of a sheet come after the sum: they are added back. */
function total({ indicators, totals, draft }: CheckSubject): readonly Comparison[] {
  const roots = indicators.filter(({ level }) => level === 1)
  const scores = roots.map(({ scores: [score] }) => score)
  const known = scores.filter((score) => score !== undefined)
  if (known.length < 2 || known.length < roots.length) return []
  const taken = draft ? draft.sheet.effects.reduce((left, { points }) => left + points, 0) : 0
  return totals.map((claim) =>
    compareSum({
      key: 'total',
      partsName: '一级指标得分',
      whole: { ...claim, value: (claim.value + taken) as typeof claim.value },
      parts: known,
      figure: (one, index) => pointsFigure(index < 0 ? '自评总分' : `${roots[index]?.name ?? ''}得分`, one),
    }),
  )
}

/** Scores of the children add up to the parent's, those of the first level to the total. */
export const scores: CheckRule = {
  id: 'A-03',
  title: '指标得分逐级相加一致',
  severity: 'error',
  run: (subject) => {
    const tree = treeSums(subject, 'scores')
    const told = new Set(tree.flatMap((one) => ('held' in one ? [] : [figuresKey(one.figures)])))
    const announced = announcedPoints(subject, 'score').filter(
      (one) => 'held' in one || !told.has(figuresKey(one.figures)),
    )
    return outcomeOf([...total(subject), ...tree, ...announced])
  },
}

/** The tree and the list that announces it are often the same figures. */
function figuresKey(figures: readonly { readonly value: { readonly value: unknown } }[]): string {
  return figures.map(({ value }) => String(value.value)).join(' ')
}
