import { notFilled } from '../../report/wording.ts'
import type { AssetRegister } from '../asset.ts'
import type { Reconciliation } from '../reconciliation.ts'
import type { Stocktake } from '../stocktake.ts'

/** What the report and the workbook are made of. */
export interface StocktakeContext {
  readonly stocktake: Stocktake
  readonly register: AssetRegister
  readonly reconciliation: Reconciliation
}

/** Pages behind parts of the report: routes below the stocktake. */
export const places = {
  setup: 'setup',
  register: 'register',
  differences: 'differences',
  surpluses: 'surpluses',
  duplicates: 'duplicates',
  signing: 'signatures',
} as const

/** Above this the PDF sums a list up and names the sheet of the workbook that has it in full. */
export const longestList = 300

export function unitOf({ stocktake }: StocktakeContext): string {
  const name = stocktake.meta.unitName.trim()
  return name === '' ? notFilled : name
}

export function memberName({ members }: Stocktake, id: string): string {
  return members.find((member) => member.id === id)?.name ?? id
}

/** Nothing is final before 已确认: figures may still move. */
export function isFinal({ stocktake }: StocktakeContext): boolean {
  return stocktake.stage === 'confirmed'
}
