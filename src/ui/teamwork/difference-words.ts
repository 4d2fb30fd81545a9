import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import type { FieldDifference, RecordDifference } from '../../domain/teamwork/difference.ts'
import { placesIn } from '../../domain/teamwork/difference.ts'
import type { Json } from '../../domain/values/json.ts'
import type { MoneyUnit } from '../../domain/values/money.ts'
import type { Points } from '../../domain/values/points.ts'
import { formatPoints } from '../../domain/values/points.ts'
import { describeRecord, wordsOfField } from '../shared/describe-record.ts'
import { fieldWords } from '../shared/record-words.ts'

/** Fields whose values are keys and hashes: that they changed can be said, what they are cannot. */
const innerWords: Readonly<Record<string, string>> = {
  order: '排列顺序',
  blob: '文件',
  mime: '文件',
  size: '文件',
  thumb: '文件',
  original: '原图',
  takenAt: '拍摄时间',
  problem: '对应的问题',
  requirements: '对应的佐证要求',
  assets: '所示资产',
  hints: '无需提供的佐证',
  system: '指标体系',
}

export interface FieldLine {
  readonly label: string
  readonly before: string
  readonly after: string
}

function lineOf(
  { record }: RecordDifference,
  { field, before, after }: FieldDifference,
  system: IndicatorSystem,
  unit: MoneyUnit,
): FieldLine {
  if (field === '') {
    const words = (value: Json | undefined): string =>
      value === undefined ? '' : describeRecord(record, value, system, unit)
    return { label: '', before: words(before), after: words(after) }
  }
  const label = fieldWords[field]
  if (label === undefined)
    return { label: innerWords[field] ?? '其他内容', before: '（原来的）', after: '（有变动）' }
  const words = (value: Json | undefined): string => wordsOfField(field, value ?? null, unit)
  const [old, now] = [words(before), words(after)]
  return { label, before: old, after: old === now ? `${now}（有更换）` : now }
}

/** Each changed field, old and new, as a person reads it. */
export function linesOf(
  difference: RecordDifference,
  system: IndicatorSystem,
  unit: MoneyUnit,
): readonly FieldLine[] {
  const lines = difference.fields.map((field) => lineOf(difference, field, system, unit))
  if (difference.kind === 'added') return lines.map((line) => ({ ...line, before: '（没有）' }))
  return difference.kind === 'removed' ? lines.map((line) => ({ ...line, after: '（已删除）' })) : lines
}

/** `−0.5 分`, `+1 分`, 得分不变. */
export function scoreWords(before: Points, after: Points): string {
  if (before === after) return '得分不变'
  const size = formatPoints(Math.abs(after - before) as Points)
  return `${after < before ? '−' : '+'}${size} 分`
}

/** 改了 3 处，−0.5 分 */
export function summaryWords(
  differences: readonly RecordDifference[],
  before: Points,
  after: Points,
): string {
  const places = placesIn(differences)
  return places === 0 ? '没有改动' : `改了 ${places} 处，${scoreWords(before, after)}`
}
