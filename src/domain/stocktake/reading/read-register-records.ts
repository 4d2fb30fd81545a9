import type { Json } from '../../values/json.ts'
import type { Reader } from '../../values/shape.ts'
import { anyText, listOf, oneOf, shape, textList, wholeNumber } from '../../values/shape.ts'
import type { AssetField } from '../asset.ts'
import type { RegisterInitials, RegisterRows, RegisterSource } from '../records.ts'

const fields: readonly AssetField[] = [
  'code',
  'tag',
  'name',
  'spec',
  'category',
  'category-name',
  'unit',
  'quantity',
  'value',
  'depreciation',
  'net-value',
  'room',
  'department',
  'manager',
  'user',
  'use-status',
  'acquired-on',
]

/** Which column holds which field; a field this version does not know makes it unreadable, for it would be lost. */
const readMapping: Reader<RegisterSource['mapping']> = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const mapping: Partial<Record<AssetField, number>> = {}
  for (const [key, column] of Object.entries(value as { readonly [key: string]: Json })) {
    const field = fields.find((one) => one === key)
    if (field === undefined || !Number.isSafeInteger(column)) return undefined
    mapping[field] = Number(column)
  }
  return mapping
}

export const readSource: Reader<RegisterSource> = shape<RegisterSource>({
  fileName: anyText,
  sheet: anyText,
  headerRow: wholeNumber(1),
  columns: textList,
  mapping: readMapping,
  moneyUnit: oneOf('元', '万元'),
  assets: wholeNumber(0),
  leftOut: listOf(
    shape<{ readonly row: number; readonly code: string }>({ row: wholeNumber(1), code: anyText }),
  ),
})

export const readRows: Reader<RegisterRows> = shape<RegisterRows>({
  rows: listOf(shape<RegisterRows['rows'][number]>({ row: wholeNumber(1), cells: textList })),
})

const readPair: Reader<readonly [string, string]> = (value) =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')
    ? [String(value[0]), String(value[1])]
    : undefined

export const readInitials: Reader<RegisterInitials> = shape<RegisterInitials>({ pairs: listOf(readPair) })
