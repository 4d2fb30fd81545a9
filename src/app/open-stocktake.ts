import { readStocktake } from '../domain/stocktake/read-stocktake.ts'
import { lookOnly } from '../drafting/look-only.ts'
import { createStocktake } from '../ui/shared/create-stocktake.ts'
import { holdingOf, writableWhile } from '../ui/shared/holding/holding.ts'
import { problemText } from '../ui/shared/problem-text.ts'
import type { OpenStocktake } from '../ui/shared/use-stocktake.ts'
import type { ReadSession } from './open-document.ts'
import { closed } from './open-document.ts'

export const openStocktake: ReadSession<OpenStocktake> = async (session, services) => {
  const stocktake = readStocktake(session.document, session.records)
  if (!stocktake.ok) return closed('读不懂这份盘点', problemText(stocktake.problem), false)
  // Who counts on site writes counts and nothing else, so counts tell who only looks.
  const holding = await holdingOf(session.document, 'count/r/a/c', services)
  const own = holding ? lookOnly(session, writableWhile(holding, services)) : session
  return { kind: 'open', open: createStocktake(own, holding) }
}
