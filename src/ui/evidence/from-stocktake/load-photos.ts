import { readStocktake } from '../../../domain/stocktake/read-stocktake.ts'
import { reconcile } from '../../../domain/stocktake/reconcile.ts'
import type { StocktakeMeta } from '../../../domain/stocktake/records.ts'
import { readRegister } from '../../../domain/stocktake/register/read-register.ts'
import type { StocktakePhoto } from '../../../domain/stocktake/stocktake-photos.ts'
import { stocktakePhotos } from '../../../domain/stocktake/stocktake-photos.ts'
import type { DraftStore } from '../../shared/services.ts'

export interface PhotosOfStocktake {
  readonly meta: StocktakeMeta
  readonly photos: readonly StocktakePhoto[]
}

/** Null when there is no such stocktake here, or this version cannot read it. */
export async function loadPhotos(store: DraftStore, document: string): Promise<PhotosOfStocktake | null> {
  const states = await store.loadDocument(document)
  const read = readStocktake(document, states)
  if (!read.ok || read.value.deleted) return null
  const register = readRegister(states)
  const photos = stocktakePhotos(read.value, register, reconcile(read.value, register))
  return { meta: read.value.meta, photos }
}
