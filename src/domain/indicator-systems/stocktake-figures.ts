import type { FactKind, StocktakeFigureName } from './indicator-system.ts'

/** What kind of fact each figure of a stocktake can fill. */
export const stocktakeFigureKinds: Readonly<Record<StocktakeFigureName, FactKind>> = {
  completed: 'yes-no',
  'open-differences': 'count',
  'accounts-match': 'yes-no',
  'in-use-value': 'money',
  'total-value': 'money',
  'completion-rate': 'number',
  'match-rate': 'number',
}
