import { addPoints, subtractPoints } from '../values/points.ts'
import type { LeafContext, LeafResult } from './leaf-result.ts'
import type { FoundLine } from './ledger-lines.ts'
import { cutToLoss, personLines, ruleLine, totalOf } from './ledger-lines.ts'
import { pointsText } from './wording.ts'

/**
 * [S-35] A person's score in place of the rule's, only with a reason. [S-36] Its lines: the rule's while they explain no
 * more than the loss, then the person's own, then one for what is still unexplained.
 */
export function applyOverride(computed: LeafResult, leaf: LeafContext): LeafResult {
  const override = leaf.evaluation.overrides.get(leaf.indicator.code)
  if (!override) return computed
  const { weight } = leaf.effective
  const reason = override.reason.trim()
  const problems: string[] = []
  if (reason === '') problems.push('更正得分须填写理由，填写前仍按规则计分')
  if (override.points < 0 || override.points > weight) {
    problems.push(`更正得分 ${pointsText(override.points)}应在 0 至 ${pointsText(weight)}之间`)
  }
  if (problems.length > 0) return { ...computed, missing: [...computed.missing, ...problems] }

  const loss = subtractPoints(weight, override.points)
  const found = computed.lines.filter((line) => line.origin === 'rule')
  const kept: readonly FoundLine[] = totalOf(found) <= loss ? found : []
  const own = personLines(leaf.ledger)
  const lines = [...kept, ...cutToLoss(own.lines, subtractPoints(loss, totalOf(kept)))]
  const open = subtractPoints(loss, totalOf(lines))
  const rest = open > 0 ? [ruleLine('override', open, '更正得分', reason)] : []
  const before =
    computed.score === null ? '按规则尚未计分' : `按规则为 ${pointsText(computed.score)}：${computed.why}`
  const excess = addPoints(totalOf(kept), own.total) > loss && own.total > 0
  return {
    basis: 'override',
    score: override.points,
    lines: [...lines, ...rest],
    why: `更正为 ${pointsText(override.points)}，理由：${reason}（${before}）`,
    missing: own.missing,
    warnings: excess ? [...computed.warnings, '扣分台账合计多于更正后的失分，请核对'] : computed.warnings,
  }
}
