import type { ComputedRef, InjectionKey } from 'vue'
import { inject } from 'vue'
import type { AssetRegister } from '../../domain/stocktake/asset.ts'
import type { Reconciliation } from '../../domain/stocktake/reconciliation.ts'
import type { Stocktake } from '../../domain/stocktake/stocktake.ts'
import type { OpenDocument } from './use-open-document.ts'

/** The open stocktake as pages see it: opened once by the stocktake's layout page and provided to its children. */
export interface OpenStocktake extends OpenDocument {
  readonly stocktake: ComputedRef<Stocktake>
  /** Frozen at the import: it changes only when another device's import arrives. */
  readonly register: ComputedRef<AssetRegister>
  /** Over every asset in scope: worked out when a page asks, not at every scan. */
  readonly reconciliation: ComputedRef<Reconciliation>
}

export const stocktakeKey: InjectionKey<OpenStocktake> = Symbol('stocktake')

export function useStocktake(): OpenStocktake {
  const open = inject(stocktakeKey)
  if (!open) throw new Error('no stocktake is open: the page must live under the stocktake layout')
  return open
}
