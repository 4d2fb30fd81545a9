import { readStocktake } from '../../../domain/stocktake/read-stocktake.ts'
import { readRegister } from '../../../domain/stocktake/register/read-register.ts'
import { assetsInScope } from '../../../domain/stocktake/scope.ts'
import type { Stage } from '../../../domain/stocktake/records.ts'
import type { DraftStore } from '../../shared/services.ts'

export interface CardProgress {
  readonly stage: Stage
  /** Assets in scope, and how many of them have a count in any round. */
  readonly assets: number
  readonly counted: number
  readonly conflicts: number
}

/** Null when this version cannot read the stocktake. Loads the whole document: asked for after the list stands. */
export async function readCardProgress(document: string, store: DraftStore): Promise<CardProgress | null> {
  const records = await store.loadDocument(document)
  const stocktake = readStocktake(document, records)
  if (!stocktake.ok) return null
  const { stage, scope, counts, conflicts } = stocktake.value
  const counted = new Set(counts.map(({ asset }) => asset))
  const assets = assetsInScope(readRegister(records), scope)
  return {
    stage,
    assets: assets.length,
    counted: assets.filter(({ id }) => counted.has(id)).length,
    conflicts: conflicts.size,
  }
}
