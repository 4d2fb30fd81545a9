import type { DeductionLine, ScoreSheet } from '../../domain/scoring/score-sheet.ts'

export interface Deduction extends DeductionLine {
  readonly code: string
  readonly indicator: string
}

/** Every lost amount of the sheet with its indicator, in official order. */
export function deductionsOf(sheet: ScoreSheet): readonly Deduction[] {
  return sheet.nodes
    .filter((node) => node.leaf)
    .flatMap((node) => node.deductions.map((line) => ({ ...line, code: node.code, indicator: node.name })))
}

export function wordsOf(line: DeductionLine): string {
  return line.reason.trim() || line.finding
}
