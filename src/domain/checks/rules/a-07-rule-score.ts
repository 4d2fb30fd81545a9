import { builtInSystems } from '../../indicator-systems/built-in.ts'
import { moneyRate } from '../../values/money.ts'
import type { Points } from '../../values/points.ts'
import { formatPoints, pointsAsRatio, pointsFromRatio } from '../../values/points.ts'
import type { Ratio } from '../../values/ratio.ts'
import { formatPercent, minimumRatio, multiplyRatio, oneRatio } from '../../values/ratio.ts'
import { sentencesOf } from '../../prose/sentences.ts'
import { tolerances } from '../tolerance.ts'
import { createAmountBook } from '../amount-book.ts'
import { amountFigure, percentOf, placesOf, pointsFigure, reckoned } from '../figures.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject } from '../subject/check-subject.ts'
import type { IndicatorClaims } from '../subject/claim.ts'

const rateName = /支出率|执行率|预算完成率/
const explained = /不扣分|核定|剔除|扣除后|调整后得|经.{0,12}(?:同意|批准)|扣\s*\d/

/** Full marks below 100 %, or a loss beyond the rule, are explained where the text says why. */
function isExplained({ text }: CheckSubject): boolean {
  if (!text) return false
  return sentencesOf(text.reading.text).some(({ start, end }) => {
    const sentence = text.reading.text.slice(start, end)
    return (rateName.test(sentence) || /未支出/.test(sentence)) && explained.test(sentence)
  })
}

/** What the official system of the same indicators gives it, where the report prints no weight. */
function knownWeight(name: string, indicators: readonly IndicatorClaims[]): Points | null {
  const roots = indicators.filter(({ level }) => level === 1).map((one) => one.name)
  const system = builtInSystems.find(({ indicators: all }) =>
    roots.every((root) => all.some((one) => one.name === root && one.parent === null)),
  )
  return system?.indicators.find((one) => one.name === name)?.weight ?? null
}

function scoreOf(rate: Ratio, weight: Points): Points {
  return pointsFromRatio(multiplyRatio(minimumRatio(rate, oneRatio), pointsAsRatio(weight)))
}

function rates(subject: CheckSubject): readonly Comparison[] {
  const book = createAmountBook(subject.amounts)
  const [spent, budget] = [book.find('spent', 'all'), book.find('budget', 'all')]
  const rate = spent && budget ? moneyRate(spent.value, budget.value) : null
  if (!spent || !budget || !rate) return []
  return subject.indicators.flatMap((indicator): readonly Comparison[] => {
    const {
      name,
      weights: [weight],
      scores: [score],
    } = indicator
    if (!rateName.test(name) || !score) return []
    const printed = weight?.value ?? score.value
    const official = knownWeight(name, subject.indicators) ?? printed
    const expected = scoreOf(rate, official)
    const apart = Math.abs(score.value - expected)
    if (apart === 0 || isExplained(subject))
      return [{ held: `${name}得 ${formatPoints(score.value)} 分，按支出率或所述理由成立` }]
    const asPrinted = scoreOf(rate, printed)
    const figures = [
      pointsFigure(`${name}得分`, score),
      amountFigure(spent),
      amountFigure(budget),
      reckoned('支出率', percentOf(rate)),
      reckoned(`按 ${formatPoints(official)} 分计`, { kind: 'points', value: expected }),
      ...(printed === official
        ? []
        : [reckoned(`按 ${formatPoints(printed)} 分计`, { kind: 'points', value: asPrinted })]),
    ]
    return [
      {
        key: name,
        ...(apart <= tolerances.recomputedScore ? { severity: 'warning' as const } : {}),
        wording: {
          code: printed === official ? 'rule-score-differs' : 'rule-score-differs-both',
          details: {
            name,
            score: formatPoints(score.value),
            rate: formatPercent(rate, 2),
            weight: formatPoints(official),
            expected: formatPoints(expected),
            printed: formatPoints(printed),
            asPrinted: formatPoints(asPrinted),
          },
        },
        figures,
        places: placesOf(figures),
      },
    ]
  })
}

/** A person's score in place of the computed one has its reason, or the computed one would count. */
function overrides({ draft }: CheckSubject): readonly Comparison[] {
  if (!draft) return []
  return draft.sheet.nodes.flatMap(({ code, name, leaf, score, computed }): readonly Comparison[] => {
    if (!leaf || score === null || computed === null) return []
    const reason = draft.evaluation.overrides.get(code)?.reason ?? ''
    if (score === computed || reason.trim() !== '') return [{ held: `${name}得分与计分规则相符` }]
    const place = { kind: 'page', section: 'scoring', path: `scoring/${code}` } as const
    return [
      {
        key: code,
        wording: {
          code: 'override-without-reason',
          details: { name, score: formatPoints(score), computed: formatPoints(computed) },
        },
        figures: [{ label: `${name}得分`, value: { kind: 'points', value: score }, place }],
        places: [place],
      },
    ]
  })
}

/** The score is what the rule gives; another one needs its reason. */
export const ruleScore: CheckRule = {
  id: 'A-07',
  title: '得分与计分规则一致',
  severity: 'error',
  run: (subject) => outcomeOf(subject.draft ? overrides(subject) : rates(subject)),
}
