import { noPoints } from '../values/points.ts'
import { scoreComputedLeaf } from './computed-leaf.ts'
import type { LeafContext, LeafResult } from './leaf-result.ts'
import { ruleLine, withLedger } from './ledger-lines.ts'
import { applyOverride } from './override.ts'
import { scoreExternal } from './rules/external.ts'
import { scoreManual } from './rules/manual.ts'
import type { NodeScore } from './score-sheet.ts'
import { pointsText } from './wording.ts'

/** [S-05] A declared 不适用 counts by its policy and is never overridden by figures left behind. */
function scoreNotApplicable(leaf: LeafContext): LeafResult | null {
  const { declaration, weight } = leaf.effective
  if (!declaration) return null
  const because = declaration.reason === '' ? '不适用' : `不适用：${declaration.reason}`
  const whys = {
    full: `${because}，按规定得满分 ${pointsText(weight)}`,
    zero: `${because}，按规定得 0 分`,
    redistribute: `${because}，分值 ${pointsText(leaf.indicator.weight)}由同级指标分摊`,
  }
  const lost = declaration.policy === 'zero' && weight > 0
  return {
    basis: 'not-applicable',
    score: declaration.policy === 'full' ? weight : noPoints,
    lines: lost ? [ruleLine('not-applicable', weight, because, declaration.reason)] : [],
    why: whys[declaration.policy],
    missing: [],
    warnings: [],
  }
}

function scoreApplicable(leaf: LeafContext): LeafResult {
  const { rule } = leaf.indicator
  switch (rule.kind) {
    case 'external':
      return scoreExternal(rule, leaf)
    case 'manual':
      return scoreManual(rule, leaf)
    case 'sum-of-children':
    case 'optional-group':
      throw new Error(`a leaf that sums children: ${leaf.indicator.code}`)
    default:
      return scoreComputedLeaf(rule, leaf)
  }
}

export function scoreLeaf(leaf: LeafContext, level: number, provisional: boolean): NodeScore {
  const { indicator, effective } = leaf
  const excluded = scoreNotApplicable(leaf)
  const computed = excluded ?? scoreApplicable(leaf)
  const result = excluded ?? applyOverride(computed, leaf)
  const missing = [...effective.missing, ...result.missing]
  const clause = indicator.clause === '' || result.score === null ? '' : `（${indicator.clause}）`
  return {
    code: indicator.code,
    name: indicator.name,
    level,
    leaf: true,
    weight: indicator.weight,
    effectiveWeight: effective.weight,
    score: result.score,
    computed: computed.score,
    basis: result.basis,
    complete: result.score !== null && missing.length === 0,
    provisional,
    deductions: withLedger(result.lines, leaf.ledger, indicator.clause),
    why: `${result.why}${clause}`,
    missing,
    warnings: [...effective.warnings, ...result.warnings],
  }
}
