import type { Fen, MoneyUnit } from '../../values/money.ts'
import { addMoney, fenFromInteger } from '../../values/money.ts'
import { roomOf } from '../asset.ts'
import type { Asset, AssetField } from '../asset.ts'
import { requiredFields } from './field-words.ts'
import type { ColumnMapping } from './guess-mapping.ts'
import type { RegisterRow } from './read-row.ts'
import { readRow } from './read-row.ts'

export interface RegisterChoice {
  /** Row of the headings, from 0. */
  readonly headerRow: number
  readonly mapping: ColumnMapping
  readonly moneyUnit: MoneyUnit
}

export interface RejectedRow {
  readonly row: number
  readonly code: string
  readonly details: Readonly<Record<string, string>>
}

/** What an import would bring, worked out before anything is stored. */
export interface RegisterCheck {
  /** Required fields without a column: nothing can be imported. */
  readonly missing: readonly AssetField[]
  readonly accepted: readonly RegisterRow[]
  /** Every row left out, in the order of the file; of a 重复编号 all rows are left out, none is preferred. */
  readonly rejected: readonly RejectedRow[]
  readonly duplicates: readonly { readonly code: string; readonly rows: readonly number[] }[]
  /** 合计 rows and the like: no assets, and no mistake either. */
  readonly totals: readonly number[]
  readonly totalValue: Fen
  readonly rooms: number
}

const nothing: Omit<RegisterCheck, 'missing'> = {
  accepted: [],
  rejected: [],
  duplicates: [],
  totals: [],
  totalValue: fenFromInteger(0),
  rooms: 0,
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function groupByCode(assets: readonly Asset[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const { id, row } of assets) {
    const rows = groups.get(id)
    if (rows) rows.push(row)
    else groups.set(id, [row])
  }
  return groups
}

/** Reads every row below the headings. Row numbers are those of the spreadsheet. */
export function checkRegister(
  rows: readonly (readonly string[])[],
  { headerRow, mapping, moneyUnit }: RegisterChoice,
): RegisterCheck {
  const missing = requiredFields.filter((field) => mapping[field] === undefined)
  if (missing.length > 0) return { missing, ...nothing }
  const read: Asset[] = []
  const rejected: RejectedRow[] = []
  const totals: number[] = []
  for (const [place, cells] of rows.slice(headerRow + 1).entries()) {
    if (isBlank(cells)) continue
    const row = headerRow + place + 2
    const asset = readRow({ row, cells }, mapping, moneyUnit)
    if (asset.ok) read.push(asset.value)
    else if (asset.problem.code === 'asset-row-total') totals.push(row)
    else rejected.push({ row, code: asset.problem.code, details: asset.problem.details ?? {} })
  }
  const duplicates = [...groupByCode(read)]
    .filter(([, sameCode]) => sameCode.length > 1)
    .map(([code, sameCode]) => ({ code, rows: sameCode }))
  const repeated = new Set(duplicates.map(({ code }) => code))
  for (const { code, rows: sameCode } of duplicates)
    for (const row of sameCode)
      rejected.push({ row, code: 'asset-code-duplicate', details: { code, rows: sameCode.join('、') } })
  const accepted = read.filter(({ id }) => !repeated.has(id))
  return {
    missing,
    accepted: accepted.map(({ row, cells }) => ({ row, cells })),
    rejected: rejected.sort((a, b) => a.row - b.row),
    duplicates,
    totals,
    totalValue: accepted.reduce((sum, { value }) => addMoney(sum, value), fenFromInteger(0)),
    rooms: new Set(accepted.map(roomOf)).size,
  }
}
