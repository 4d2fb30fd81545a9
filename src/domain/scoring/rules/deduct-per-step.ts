import type { DeductPerStepRule } from '../../indicator-systems/rule.ts'
import { pointsAsRatio } from '../../values/points.ts'
import type { Ratio } from '../../values/ratio.ts'
import {
  divideRatio,
  floorRatio,
  maximumRatio,
  minimumRatio,
  multiplyRatio,
  ratioOf,
  subtractRatio,
  zeroRatio,
} from '../../values/ratio.ts'
import { figureScaleText, readFigure } from '../figures.ts'
import type { RuleContext, RuleOutcome } from '../rule-outcome.ts'
import { missingOutcome, scoredInOnePiece } from '../rule-outcome.ts'
import { decimalOf, pointsText, shortDecimal } from '../wording.ts'

const roundings: Readonly<Record<DeductPerStepRule['stepRounding'], (steps: Ratio) => Ratio>> = {
  exact: (steps) => steps,
  floor: (steps) => ratioOf(floorRatio(steps)),
  ceil: (steps) => ratioOf(-floorRatio({ numerator: -steps.numerator, denominator: steps.denominator })),
}
const roundingTexts: Readonly<Record<DeductPerStepRule['stepRounding'], string>> = {
  exact: '按比例折算',
  floor: '不足一档不计',
  ceil: '不足一档按一档计',
}

/** Differences of rates are percentage points, not percent. */
function differenceText(value: Ratio, isRate: boolean): string {
  return isRate ? `${shortDecimal(multiplyRatio(value, ratioOf(100)))} 个百分点` : shortDecimal(value)
}

/** [S-15] Beyond the threshold every step costs points, counted exactly, in whole or in begun steps. */
export function scoreDeductPerStep(rule: DeductPerStepRule, context: RuleContext): RuleOutcome {
  const figure = readFigure(rule.figure, context)
  if (figure.state === 'undefined') return figure
  if (figure.state === 'missing') return missingOutcome(figure.missing)
  const threshold = decimalOf(rule.threshold)
  const step = decimalOf(rule.step)
  const beyond =
    rule.side === 'above' ? subtractRatio(figure.value, threshold) : subtractRatio(threshold, figure.value)
  const excess = maximumRatio(zeroRatio, beyond)
  const steps = roundings[rule.stepRounding](divideRatio(excess, step))
  const weight = pointsAsRatio(context.indicator.weight)
  const most = subtractRatio(weight, pointsAsRatio(rule.floor))
  const lost = minimumRatio(most, multiplyRatio(steps, pointsAsRatio(rule.perStep)))
  const direction = rule.side === 'above' ? '高于' : '低于'
  const limit = figureScaleText(threshold, figure.isRate)
  if (excess.numerator === 0n) {
    const met = `${figure.text}，不${direction} ${limit}，不扣分`
    return scoredInOnePiece(context, weight, met, (score) => `${met}，得 ${score}`)
  }
  const finding = `${figure.text}，${direction} ${limit} ${differenceText(excess, figure.isRate)}`
  const tariff = `每 ${differenceText(step, figure.isRate)}扣 ${pointsText(rule.perStep)}（${roundingTexts[rule.stepRounding]}）`
  return scoredInOnePiece(
    context,
    subtractRatio(weight, lost),
    finding,
    (score) => `${finding}，${tariff}，扣 ${shortDecimal(lost)} 分，得 ${score}`,
  )
}
