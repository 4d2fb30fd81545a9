import type { IndicatorSystem } from '../../indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../../scoring/score-sheet.ts'
import type { Evaluation } from '../evaluation.ts'
import type { NumberedEvidence } from './number-evidence.ts'
import { numberEvidence } from './number-evidence.ts'
import { requirementKey } from './requirement-key.ts'

/** 佐证对照表: what each indicator asks for, beside what there is. */
export interface EvidenceMatrix {
  readonly rows: readonly MatrixRow[]
  /** Evidence that proves no indicator yet. */
  readonly unlinked: readonly NumberedEvidence[]
  /** Proofs still missing, over all rows. */
  readonly gaps: number
}

export interface MatrixRow {
  readonly code: string
  readonly name: string
  readonly cells: readonly MatrixCell[]
  /** Linked to the indicator, but to none of what it asks for. */
  readonly others: readonly NumberedEvidence[]
}

export interface MatrixCell {
  /** The system's own words; empty where it names nothing, and any proof will do. */
  readonly hint: string
  readonly evidence: readonly NumberedEvidence[]
  readonly state: 'proven' | 'missing' | 'not-required'
}

/** Indicators that do not apply ask for nothing and have no row. */
export function buildEvidenceMatrix(
  evaluation: Evaluation,
  system: IndicatorSystem,
  sheet: ScoreSheet,
): EvidenceMatrix {
  const numbered = numberEvidence(evaluation, system)
  const rows = system.indicators.flatMap(({ code, name, evidenceHints }): readonly MatrixRow[] => {
    const node = sheet.byCode.get(code)
    if (!node?.leaf || node.basis === 'not-applicable') return []
    const linked = numbered.filter((one) => one.codes.includes(code))
    const waived = evaluation.proofWaivers.get(code)?.hints ?? []
    const cells = cellsOf(code, evidenceHints, linked, waived)
    const placed = new Set(cells.flatMap((cell) => cell.evidence))
    return [{ code, name, cells, others: linked.filter((one) => !placed.has(one)) }]
  })
  return {
    rows,
    unlinked: numbered.filter(({ codes }) => codes.length === 0),
    gaps: rows.reduce((sum, row) => sum + missingIn(row), 0),
  }
}

export function missingIn({ cells }: MatrixRow): number {
  return cells.filter(({ state }) => state === 'missing').length
}

/** Where an indicator asks for one thing only, whatever is linked to it is that thing. */
function cellsOf(
  code: string,
  hints: readonly string[],
  linked: readonly NumberedEvidence[],
  waived: readonly string[],
): readonly MatrixCell[] {
  const asked = hints.length === 0 ? [''] : hints
  return asked.map((hint) => {
    const key = requirementKey(code, hint)
    const evidence =
      asked.length === 1 ? linked : linked.filter(({ item }) => item.requirements.includes(key))
    const otherwise = waived.includes(hint) ? 'not-required' : 'missing'
    return { hint, evidence, state: evidence.length > 0 ? 'proven' : otherwise }
  })
}
