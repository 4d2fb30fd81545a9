import type { Evaluation } from '../../../domain/evaluation/evaluation.ts'
import type { NodeScore, ScoreSheet } from '../../../domain/scoring/score-sheet.ts'

export interface EvidenceGap {
  readonly code: string
  readonly name: string
  /** Lost amounts without a proof or a 无法取证 cause. */
  readonly lines: readonly string[]
  /** Nothing at all is linked to the indicator. */
  readonly bare: boolean
}

/**
 * 缺佐证: each scored indicator has at least one proof (domain.md B18), and each lost amount its own, unless a person
 * says why none can be had (anchors A6).
 */
export function evidenceGaps(evaluation: Evaluation, sheet: ScoreSheet): readonly EvidenceGap[] {
  const known = new Set(evaluation.evidence.map((item) => item.id))
  const proven = new Set(evaluation.evidence.flatMap((item) => item.indicators))
  return sheet.nodes
    .filter((node) => node.leaf && node.basis !== 'not-applicable')
    .map((node) => gapOf(node, known, proven))
    .filter((gap) => gap.bare || gap.lines.length > 0)
}

function gapOf(node: NodeScore, known: ReadonlySet<string>, proven: ReadonlySet<string>): EvidenceGap {
  const isProven = (ids: readonly string[]): boolean => ids.some((id) => known.has(id))
  const lines = node.deductions
    .filter((line) => !isProven(line.evidence) && line.noEvidenceReason.trim() === '')
    .map((line) => line.key)
  const linked = proven.has(node.code) || node.deductions.some((line) => isProven(line.evidence))
  return { code: node.code, name: node.name, lines, bare: !linked && node.deductions.length === 0 }
}
