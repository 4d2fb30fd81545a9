import { addPoints, pointsFromHundredths } from '../../values/points.ts'
import { compareSum } from '../compare-sums.ts'
import { pointsFigure, reckoned } from '../figures.ts'
import { announcedPoints, treeSums } from '../indicator-sums.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject } from '../subject/check-subject.ts'

const full = pointsFromHundredths(10_000)

/** The first level together is 100; a report that names only one first-level indicator says nothing of the whole. */
function firstLevel({ indicators, draft }: CheckSubject): readonly Comparison[] {
  const roots = indicators.filter(({ level }) => level === 1)
  const weights = roots.map(({ weights: [weight] }) => weight)
  const known = weights.filter((weight) => weight !== undefined)
  if (known.length < 2 || known.length < roots.length) return []
  const sum = addPoints(...known.map(({ value }) => value))
  if (sum === full) return [{ held: '一级指标分值合计 100 分' }]
  const [first] = known
  if (!first) return []
  return [
    compareSum({
      key: 'first level',
      partsName: draft ? '一级指标分值' : '所列一级指标分值',
      whole: { ...first, value: full },
      parts: known,
      figure: (claim, index) =>
        index < 0
          ? reckoned('一级指标总分值', { kind: 'points', value: full })
          : pointsFigure(`${roots[index]?.name ?? ''}分值`, claim),
    }),
  ]
}

/** “七个二级指标” and the names that follow. */
function announced({ text }: CheckSubject): readonly Comparison[] {
  if (!text) return []
  return text.reading.sums.flatMap(({ announced: count, parts, attribute, start }): readonly Comparison[] => {
    if (!count || attribute !== 'weight') return []
    if (count.value.numerator === BigInt(parts.length) * count.value.denominator)
      return [{ held: `列出的${count.text}指标个数相符` }]
    return [
      {
        key: `announced ${start}`,
        wording: {
          code: 'announced-count-differs',
          details: { announced: count.text, listed: String(parts.length) },
        },
        figures: [
          {
            label: '所称个数',
            value: { kind: 'count', value: count.value, unit: count.classifier },
            place: text.placeOf(count),
          },
        ],
        places: [text.placeOf(count)],
      },
    ]
  })
}

/** Weights of the children add up to the parent's, those of the first level to 100. */
export const weights: CheckRule = {
  id: 'A-01',
  title: '指标分值逐级相加一致',
  severity: 'error',
  run: (subject) =>
    outcomeOf([
      ...firstLevel(subject),
      ...treeSums(subject, 'weights'),
      ...announcedPoints(subject, 'weight'),
      ...announced(subject),
    ]),
}
