import type { Rule } from '../../indicator-systems/rule.ts'
import {
  formatPoints,
  noPoints,
  pointsAsRatio,
  pointsFromHundredths,
  pointsFromRatio,
  subtractPoints,
} from '../../values/points.ts'
import { multiplyRatio, ratioOf } from '../../values/ratio.ts'
import type { LeafContext, LeafResult } from '../leaf-result.ts'
import { unscored } from '../leaf-result.ts'
import { cutToLoss, personLines, ruleLine, totalOf } from '../ledger-lines.ts'
import { pointsText } from '../wording.ts'

type ExternalRule = Extract<Rule, { readonly kind: 'external' }>

/**
 * [S-34] The points somebody else gave, on the stated weight; a person's lines itemise the loss and what they leave open
 * is one line of its own. Without a rating the lines alone decide, as for a manual indicator.
 */
export function scoreExternal(rule: ExternalRule, leaf: LeafContext): LeafResult {
  const { indicator, effective } = leaf
  const own = personLines(leaf.ledger)
  const rating = leaf.evaluation.ratings.get(indicator.code)
  const ask = rule.allowEstimate
    ? `请填写${rule.providedBy}给出的得分，未给出的填预估得分`
    : `请填写${rule.providedBy}给出的得分`
  if (!rating && own.lines.length === 0) return unscored('rating', [ask, ...own.missing])
  if (rating && (rating.points < 0 || rating.points > indicator.weight)) {
    return unscored('rating', [
      `得分 ${pointsText(rating.points)}应在 0 至 ${pointsText(indicator.weight)}之间`,
    ])
  }
  const scale = ratioOf(effective.weight, indicator.weight)
  const score = rating
    ? pointsFromRatio(multiplyRatio(pointsAsRatio(rating.points), scale))
    : pointsFromHundredths(Math.max(noPoints, effective.weight - own.total))
  const loss = subtractPoints(effective.weight, score)
  const lines = cutToLoss(own.lines, loss)
  const open = subtractPoints(loss, totalOf(lines))
  const rest =
    open > 0 ? [ruleLine('received', open, `${rule.providedBy}未给满分`, rating?.reason ?? '')] : []
  const missing = [...own.missing]
  if (rating && own.total > loss) {
    missing.push(`扣分合计 ${pointsText(own.total)}，多于失分 ${pointsText(loss)}，请核对`)
  }
  const giver = rule.allowEstimate ? `${rule.providedBy}评定或预估` : `${rule.providedBy}评定`
  const source = rating ? giver : '按扣分台账'
  const reason = rating?.reason.trim() ? `，${rating.reason.trim()}` : ''
  return {
    basis: rating ? 'rating' : 'ledger',
    score,
    lines: [...lines, ...rest],
    why: `${source}得 ${formatPoints(score)} 分${reason}`,
    missing,
    warnings: [],
  }
}
