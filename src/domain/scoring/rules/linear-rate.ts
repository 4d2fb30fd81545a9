import type { LinearRateRule } from '../../indicator-systems/rule.ts'
import { pointsAsRatio } from '../../values/points.ts'
import { compareRatio, minimumRatio, multiplyRatio } from '../../values/ratio.ts'
import { readFigure } from '../figures.ts'
import type { RuleContext, RuleOutcome } from '../rule-outcome.ts'
import { missingOutcome, scoredInOnePiece } from '../rule-outcome.ts'
import { decimalOf, percentText, pointsText, thresholdText } from '../wording.ts'

/** [S-11] 得分＝比率×分值: proportional to the rate, which counts up to the cap. */
export function scoreLinearRate(rule: LinearRateRule, context: RuleContext): RuleOutcome {
  const figure = readFigure(rule.figure, context)
  if (figure.state === 'undefined') return figure
  if (figure.state === 'missing') return missingOutcome(figure.missing)
  const cap = decimalOf(rule.cap)
  const counted = minimumRatio(figure.value, cap)
  const earned = multiplyRatio(counted, pointsAsRatio(context.indicator.weight))
  const capped = compareRatio(figure.value, cap) > 0
  const { percentDecimals } = context.system.rounding
  const factor = capped ? thresholdText(cap) : percentText(counted, percentDecimals)
  const excess = capped ? `，超过 ${thresholdText(cap)} 的按 ${thresholdText(cap)} 计` : ''
  return scoredInOnePiece(
    context,
    earned,
    figure.text,
    (score) => `${figure.text}${excess}，${factor}×${pointsText(context.indicator.weight)}＝${score}`,
  )
}
