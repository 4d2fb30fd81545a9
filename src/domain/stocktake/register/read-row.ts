import type { Fen, MoneyUnit } from '../../values/money.ts'
import { parseMoney } from '../../values/money.ts'
import { oneUnit, parseQuantity } from '../../values/quantity.ts'
import type { Problem, Result } from '../../values/result.ts'
import { fail, ok } from '../../values/result.ts'
import type { Asset, AssetField } from '../asset.ts'
import type { ColumnMapping } from './guess-mapping.ts'
import { parseUseStatus } from './use-status-words.ts'

export type RowProblem = Problem<
  | 'asset-code-missing'
  | 'asset-name-missing'
  | 'asset-value-missing'
  | 'asset-value-unreadable'
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

/** 资产编号 as a key: NFKC, no spaces around, no invisible characters. */
export function normaliseCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .trim()
}

function isTotal(cells: readonly string[]): boolean {
  return cells.some((cell) => /^(合计|小计|总计|本页合计|累计)[:：]?$/u.test(cell.replace(/\s/gu, '')))
}

function optionalMoney(text: string, unit: MoneyUnit): Fen | null {
  const parsed = text === '' ? null : parseMoney(text, unit)
  return parsed?.ok ? parsed.value : null
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
  const cell = (field: AssetField): string => {
    const column = mapping[field]
    return column === undefined ? '' : (cells[column] ?? '').trim()
  }
  const id = normaliseCode(cell('code'))
  const name = cell('name')
  if (isTotal(cells) && (id === '' || name === '')) return fail('asset-row-total')
  if (id === '') return fail('asset-code-missing', { name })
  if (name === '') return fail('asset-name-missing', { code: id })
  const value = parseMoney(cell('value'), unit)
  if (cell('value') === '') return fail('asset-value-missing', { code: id })
  if (!value.ok) return fail('asset-value-unreadable', { code: id, text: cell('value') })
  if (value.value < 0) return fail('asset-value-negative', { code: id, text: cell('value') })
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
    acquiredOn: cell('acquired-on'),
    row,
    cells,
  })
}
