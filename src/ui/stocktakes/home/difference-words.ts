import { splitKey } from '../../../domain/changes/record-reader.ts'
import type { AssetRegister } from '../../../domain/stocktake/asset.ts'
import { fromKeyPart } from '../../../domain/stocktake/records.ts'
import type { Json } from '../../../domain/values/json.ts'
import type { MoneyUnit } from '../../../domain/values/money.ts'
import {
  describeStocktakeRecord,
  stocktakeFieldNames,
  wordsOfStocktakeField,
} from '../../shared/describe-stocktake-record.ts'
import type { WordsOf } from '../../shared/teamwork/changes/difference-words.ts'
import type { Vocabulary } from '../../shared/teamwork/changes/field-lines.ts'
import { fieldLines } from '../../shared/teamwork/changes/field-lines.ts'
import { recordTitle } from './record-title.ts'

const innerLabels: Readonly<Record<string, string>> = {
  order: '排列顺序',
  coverage: '轮次范围',
  field: '范围口径',
  members: '盘点人',
  counts: '所涉盘点结果',
  take: '裁定结果',
  resolved: '是否解决',
}

/** Where a kind is seen below the home; what is about one asset stands on its page. */
const pages: Readonly<Record<string, string>> = {
  meta: 'setup',
  scope: 'setup',
  setting: 'setup',
  register: 'register',
  member: 'setup',
  round: 'setup',
  room: 'setup',
  signature: 'signatures',
  comment: 'comments',
}

function vocabularyOf(unit: MoneyUnit): Vocabulary {
  return {
    labelOf: (field) => stocktakeFieldNames[field] ?? null,
    innerLabelOf: (field) => innerLabels[field] ?? null,
    wordsOfField: (field, value) => wordsOfStocktakeField(field, value, unit),
    wordsOfRecord: (record, value) => describeStocktakeRecord(record, value, unit),
  }
}

/** The asset that a record is about. */
function assetOf(kind: string, rest: string): string | null {
  const parts = rest.split('/').map(fromKeyPart)
  if (kind === 'count' || kind === 'settlement' || kind === 'comment') return parts[1] ?? null
  return kind === 'loss' || kind === 'difference' ? (parts[0] ?? null) : null
}

function pathOf(kind: string, rest: string, asset: string | null): string | null {
  if (asset !== null && kind !== 'comment') return `assets/${encodeURIComponent(asset)}`
  if (kind === 'surplus') return `surpluses/${rest}`
  return kind === 'text' ? `texts/${rest}` : (pages[kind] ?? null)
}

function nameIn(value: Json): string {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : ''
  return typeof name === 'string' ? name : ''
}

/** What a card says of a record of a stocktake. */
export function stocktakeWords(register: AssetRegister, unit: MoneyUnit): WordsOf {
  const vocabulary = vocabularyOf(unit)
  return (difference) => {
    const { record, before, after } = difference
    const [kind, rest] = splitKey(record)
    const asset = assetOf(kind, rest)
    const name = asset === null ? nameIn(after ?? before) : (register.byId.get(asset)?.name ?? '')
    const title = recordTitle(record)
    return {
      title: name === '' ? title : `${title}${title.includes('：') ? ' ' : '：'}${name}`,
      lines: fieldLines(difference, vocabulary),
      path: pathOf(kind, rest, asset),
    }
  }
}
