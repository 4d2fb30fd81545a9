import type { Evaluation } from '../evaluation/evaluation.ts'
import type { ParagraphId } from '../evaluation/records.ts'
import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import { generateConclusion } from './generated/conclusion.ts'
import { generateEffectiveness } from './generated/effectiveness.ts'
import { generateEfficiency } from './generated/efficiency.ts'
import { generateFunds } from './generated/funds.ts'
import { generateManagement } from './generated/management.ts'

/** The paragraph as the data has it; empty for the parts that only a person can write. */
export function generateParagraph(
  id: ParagraphId,
  evaluation: Evaluation,
  system: IndicatorSystem,
  sheet: ScoreSheet,
): string {
  switch (id) {
    case 'duties':
    case 'annual-work':
    case 'overall-goal':
      return ''
    case 'funds':
      return generateFunds(evaluation)
    case 'management':
      return generateManagement(evaluation, system, sheet)
    case 'conclusion':
      return generateConclusion(evaluation, system, sheet)
    case 'effectiveness':
      return generateEffectiveness(evaluation, system, sheet)
    case 'efficiency':
      return generateEfficiency(system, sheet)
  }
}
