import type { Measure } from '../prose/prose-figure.ts'
import type { Attribute } from '../prose/sums/prose-sum.ts'
import type { Points } from '../values/points.ts'
import { compareSum } from './compare-sums.ts'
import { pointsFigure } from './figures.ts'
import type { Comparison } from './rule.ts'
import type { CheckSubject } from './subject/check-subject.ts'
import type { Claim, IndicatorClaims } from './subject/claim.ts'

type Column = 'weights' | 'scores'
const words: Readonly<Record<Column, string>> = { weights: '分值', scores: '得分' }

/** What an indicator states; the only child without a figure of its own has that of its parent. */
function stated(
  indicator: IndicatorClaims,
  all: readonly IndicatorClaims[],
  column: Column,
): Claim<Points> | undefined {
  const own = indicator[column][0]
  if (own || indicator.parent === null) return own
  const siblings = all.filter(({ parent }) => parent === indicator.parent)
  const parent = all.find(({ name }) => name === indicator.parent)
  return siblings.length === 1 && parent ? parent[column][0] : undefined
}

/** Σ of the children = the parent, for every parent of which all children state the figure. */
export function treeSums({ indicators }: CheckSubject, column: Column): readonly Comparison[] {
  return indicators.flatMap((parent) => {
    const whole = stated(parent, indicators, column)
    const children = indicators.filter((one) => one.parent === parent.name && one.level !== null)
    const parts = children.map((child) => stated(child, indicators, column))
    const known = parts.filter((part) => part !== undefined)
    if (!whole || known.length === 0 || known.length < parts.length) return []
    return [
      compareSum<Points>({
        key: parent.name,
        partsName: `下级指标${words[column]}`,
        whole,
        parts: known,
        figure: (claim, index) =>
          pointsFigure(`${index < 0 ? parent.name : (children[index]?.name ?? '')}${words[column]}`, claim),
      }),
    ]
  })
}

const attributeWords: Readonly<Record<Attribute, string>> = {
  weight: '分值',
  score: '得分',
  deduction: '扣分',
  rate: '得分率',
}

/** Sums of points that the text announces: “得分合计44分，其中 …”. */
export function announcedPoints({ text }: CheckSubject, attribute: Attribute): readonly Comparison[] {
  if (!text) return []
  return text.reading.sums.flatMap((sum) => {
    const { total } = sum
    if (sum.attribute !== attribute || total?.kind !== 'points' || sum.parts.length < 2) return []
    const claim = (figure: Measure): Claim<Points> => ({
      value: (figure.kind === 'points' ? figure.value : 0) as Points,
      step: figure.step,
      place: text.placeOf(figure),
    })
    const names = sum.parts.map(({ name }) => `${name}${attributeWords[attribute]}`)
    return [
      compareSum<Points>({
        key: `text ${names.join(' ')}`,
        partsName: '所列各项',
        whole: claim(total),
        parts: sum.parts.map(({ figure }) => claim(figure)),
        figure: (one, index) =>
          pointsFigure(index < 0 ? `${attributeWords[attribute]}合计` : (names[index] ?? ''), one),
      }),
    ]
  })
}
