import { readStocktake } from '../domain/stocktake/read-stocktake.ts'
import { createStocktake } from '../ui/shared/create-stocktake.ts'
import { problemText } from '../ui/shared/problem-text.ts'
import type { OpenStocktake } from '../ui/shared/use-stocktake.ts'
import type { ReadSession } from './open-document.ts'
import { closed } from './open-document.ts'

export const openStocktake: ReadSession<OpenStocktake> = (session) => {
  const stocktake = readStocktake(session.document, session.records)
  if (!stocktake.ok) return closed('读不懂这份盘点', problemText(stocktake.problem), false)
  return { kind: 'open', open: createStocktake(session) }
}
