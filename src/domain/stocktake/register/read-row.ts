import type { Fen, MoneyUnit } from '../../values/money.ts'
import { parseMoney } from '../../values/money.ts'
import { oneUnit, parseQuantity } from '../../values/quantity.ts'
import type { Problem, Result } from '../../values/result.ts'
import { fail, ok } from '../../values/result.ts'
import type { Asset, AssetField } from '../asset.ts'
import type { ColumnMapping } from './guess-mapping.ts'
import { readDay } from './read-day.ts'
import { isTotalRow } from './total-row.ts'
import { parseUseStatus } from './use-status-words.ts'

export type RowProblem = Problem<
  | 'asset-code-missing'
  | 'asset-code-too-long'
  | 'asset-name-missing'
  | 'asset-value-missing'
  | 'asset-value-unreadable'
  | 'asset-value-too-precise'
  | 'asset-value-negative'
  | 'asset-quantity-unreadable'
  | 'asset-row-total'
  | 'asset-row-too-long'
>

/** A row of the register with the number the spreadsheet shows. */
export interface RegisterRow {
  readonly row: number
  readonly cells: readonly string[]
}

const longestRow = 20_000
/** A code is part of the key of every count of its asset, and a key holds at most 500 characters. */
const longestCode = 100

/** 资产编号 as a key: NFKC, no spaces around, no invisible characters. */
export function normaliseCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .trim()
}

/** What a spreadsheet shows where a formula failed: nothing anybody wrote. */
const formulaError = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/

/** The cell of a column, empty where the row is too short or the file has no such column. */
export function cellOf(cells: readonly string[], column: number | undefined): string {
  const text = column === undefined ? '' : (cells[column] ?? '').trim()
  return formulaError.test(text) ? '' : text
}

function optionalMoney(text: string, unit: MoneyUnit): Fen | null {
  const parsed = text === '' ? null : parseMoney(text, unit)
  return parsed?.ok ? parsed.value : null
}

function bookValue(text: string, unit: MoneyUnit, code: string): Result<Fen, RowProblem> {
  if (text === '') return fail('asset-value-missing', { code })
  const value = parseMoney(text, unit)
  if (value.ok) return value.value < 0 ? fail('asset-value-negative', { code, text }) : value
  return value.problem.code === 'money-too-precise'
    ? fail('asset-value-too-precise', { code, text })
    : fail('asset-value-unreadable', { code, text })
}

/**
 * One line of the register as an asset, or why it is none. A blank quantity is one piece; depreciation and net value that
 * cannot be read are left out, for no rule rests on them.
 */
export function readRow(
  { row, cells }: RegisterRow,
  mapping: ColumnMapping,
  unit: MoneyUnit,
): Result<Asset, RowProblem> {
  const cell = (field: AssetField): string => cellOf(cells, mapping[field])
  const id = normaliseCode(cell('code'))
  const name = cell('name')
  if (isTotalRow(cells, id, name)) return fail('asset-row-total')
  if (id === '') return fail('asset-code-missing', { name })
  if (id.length > longestCode) return fail('asset-code-too-long', { limit: String(longestCode) })
  if (name === '') return fail('asset-name-missing', { code: id })
  const value = bookValue(cell('value'), unit, id)
  if (!value.ok) return value
  const quantity = cell('quantity') === '' ? ok(oneUnit) : parseQuantity(cell('quantity'))
  if (!quantity.ok || quantity.value === 0)
    return fail('asset-quantity-unreadable', { code: id, text: cell('quantity') })
  if (cells.reduce((length, text) => length + text.length, 0) > longestRow)
    return fail('asset-row-too-long', { code: id })
  return ok({
    id,
    tag: normaliseCode(cell('tag')),
    name,
    spec: cell('spec'),
    category: cell('category'),
    categoryName: cell('category-name'),
    unit: cell('unit'),
    quantity: quantity.value,
    value: value.value,
    depreciation: optionalMoney(cell('depreciation'), unit),
    netValue: optionalMoney(cell('net-value'), unit),
    room: cell('room'),
    department: cell('department'),
    manager: cell('manager'),
    user: cell('user'),
    useStatus: parseUseStatus(cell('use-status')),
    acquiredOn: readDay(cell('acquired-on')),
    row,
    cells,
  })
}
