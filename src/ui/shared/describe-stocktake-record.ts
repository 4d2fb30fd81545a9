import type { UseStatus } from '../../domain/stocktake/asset.ts'
import type { CountMethod, Mismatch, Stage } from '../../domain/stocktake/records.ts'
import {
  methodWords,
  mismatchWords,
  roleWords,
  roundWords,
  stageWords,
  useStatusWords,
} from '../../domain/stocktake/words.ts'
import type { Json } from '../../domain/values/json.ts'
import type { Fen, MoneyUnit } from '../../domain/values/money.ts'
import { formatMoney } from '../../domain/values/money.ts'
import type { Quantity } from '../../domain/values/quantity.ts'
import { formatQuantity } from '../../domain/values/quantity.ts'

/** Names of the fields a person may read in a history; the others are links and sort keys. */
export const stocktakeFieldNames: Readonly<Record<string, string>> = {
  mismatches: '盘点结果',
  useStatus: '使用状况',
  damaged: '毁损',
  quantity: '实存数量',
  room: '存放地点',
  user: '使用人',
  note: '备注',
  photos: '照片',
  method: '识别方式',
  name: '名称',
  spec: '规格型号',
  unit: '计量单位',
  value: '估价',
  code: '标签号',
  reason: '原因',
  treatment: '处理意见',
  by: '经办人',
  roles: '分工',
  role: '签名身份',
  kind: '轮次',
  blind: '盲盘',
  stage: '阶段',
  text: '内容',
  statuses: '在用口径',
  values: '范围',
  unitName: '单位名称',
  fiscalYear: '年度',
  baseDate: '基准日',
}

const coded: Readonly<Record<string, string>> = {
  ...useStatusWords,
  ...mismatchWords,
  ...methodWords,
  ...roleWords,
  ...roundWords,
  ...stageWords,
} satisfies Record<UseStatus | Mismatch | CountMethod | Stage, string> & Record<string, string>

/** One field of a record, old or new. */
export function wordsOfStocktakeField(key: string, value: Json, unit: MoneyUnit): string {
  if (value === null || value === '') return '（未填）'
  if (key === 'quantity' && typeof value === 'number') return formatQuantity(value as Quantity)
  if (key === 'value' && typeof value === 'number') return `${formatMoney(value as Fen, unit)} ${unit}`
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (key === 'photos' && Array.isArray(value)) return `${value.length} 张`
  if (key === 'mismatches' && Array.isArray(value) && value.length === 0) return '相符'
  if (Array.isArray(value)) {
    const parts = (value as readonly Json[]).map((part) => coded[String(part)] ?? String(part))
    return parts.length === 0 ? '（无）' : parts.join('、')
  }
  return coded[String(value)] ?? String(value)
}

/** A stocktake record's value as a person reads it: the history and the two sides of a conflict. */
export function describeStocktakeRecord(record: string, value: Json, unit: MoneyUnit): string {
  if (value === null) return record.startsWith('count/') ? '（已撤销）' : '（已删除）'
  if (typeof value !== 'object' || Array.isArray(value)) return wordsOfStocktakeField('', value, unit)
  return (
    Object.entries(value as { readonly [key: string]: Json })
      .filter(([key]) => stocktakeFieldNames[key] !== undefined)
      // Of the document itself it says to machines that it is a stocktake.
      .filter(([key]) => key !== 'kind' || !record.startsWith('meta/'))
      .map(([key, part]) => `${stocktakeFieldNames[key]}：${wordsOfStocktakeField(key, part, unit)}`)
      .join('\n')
  )
}
