import type { Rule } from '../../indicator-systems/rule.ts'
import { formatPoints, noPoints, pointsFromHundredths, subtractPoints } from '../../values/points.ts'
import type { LeafContext, LeafResult } from '../leaf-result.ts'
import { unscored } from '../leaf-result.ts'
import { cutToLoss, personLines } from '../ledger-lines.ts'
import { pointsText } from '../wording.ts'

type ManualRule = Extract<Rule, { readonly kind: 'manual' }>

/** [S-33] 得分＝分值−Σ扣分行: a person deducts line by line, or confirms in so many words that nothing is lost. */
export function scoreManual(rule: ManualRule, leaf: LeafContext): LeafResult {
  const { indicator, effective } = leaf
  const own = personLines(leaf.ledger)
  const rating = leaf.evaluation.ratings.get(indicator.code)
  const warnings = rule.pending === '' ? [] : [rule.pending]
  if (own.lines.length === 0) {
    if (!rating)
      return unscored('ledger', ['请逐条填写扣分及理由，或确认满分无扣分', ...own.missing], warnings)
    if (rating.points < indicator.weight) {
      return unscored('ledger', ['人工评分须由扣分台账得出：请为少于满分的部分逐条填写扣分'], warnings)
    }
    const why = `经确认无扣分，得 ${formatPoints(effective.weight)} 分`
    return { basis: 'rating', score: effective.weight, lines: [], why, missing: own.missing, warnings }
  }
  const score = pointsFromHundredths(Math.max(noPoints, effective.weight - own.total))
  const floor = own.total > effective.weight ? '（扣完为止）' : ''
  const terms = own.lines.map((line) => formatPoints(line.points)).join('−')
  return {
    basis: 'ledger',
    score,
    lines: cutToLoss(own.lines, subtractPoints(effective.weight, score)),
    why: `按扣分台账，${formatPoints(effective.weight)}−${terms}＝${pointsText(score)}${floor}`,
    missing: own.missing,
    warnings,
  }
}
