import type { Evaluation } from '../../../domain/evaluation/evaluation.ts'
import type { StocktakeChoice } from '../../shared/stocktake-choices.ts'

/** The year's own stocktakes first, of these the unit's own; else as they come. */
export function orderChoices(
  choices: readonly StocktakeChoice[],
  { fiscalYear, cover }: Pick<Evaluation, 'fiscalYear' | 'cover'>,
): readonly StocktakeChoice[] {
  const nearness = ({ meta }: StocktakeChoice): number =>
    (meta.fiscalYear === fiscalYear ? 2 : 0) + (meta.unitName === cover['unit-name'] ? 1 : 0)
  return [...choices].sort((a, b) => nearness(b) - nearness(a))
}
