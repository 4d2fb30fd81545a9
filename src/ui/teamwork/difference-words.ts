import { recordPlace } from '../../domain/evaluation/completeness/record-place.ts'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import type { RecordDifference } from '../../domain/teamwork/difference.ts'
import { placesIn } from '../../domain/teamwork/difference.ts'
import type { MoneyUnit } from '../../domain/values/money.ts'
import type { Points } from '../../domain/values/points.ts'
import { formatPoints } from '../../domain/values/points.ts'
import { describeRecord, wordsOfField } from '../shared/describe-record.ts'
import type { RecordContext } from '../shared/evaluation-record-title.ts'
import { evaluationRecordTitle } from '../shared/evaluation-record-title.ts'
import { fieldWords } from '../shared/record-words.ts'
import type { WordsOf } from '../shared/teamwork/changes/difference-words.ts'
import type { FieldLine, Vocabulary } from '../shared/teamwork/changes/field-lines.ts'
import { fieldLines } from '../shared/teamwork/changes/field-lines.ts'

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

function vocabularyOf(system: IndicatorSystem, unit: MoneyUnit): Vocabulary {
  return {
    labelOf: (field) => fieldWords[field] ?? null,
    innerLabelOf: (field) => innerWords[field] ?? null,
    wordsOfField: (field, value) => wordsOfField(field, value, unit),
    wordsOfRecord: (record, value) => describeRecord(record, value, system, unit),
  }
}

function pathOf(record: string): string | null {
  const place = recordPlace(record)
  if (place) return place.path
  return /^(version|decision)\//.test(record) ? 'versions' : null
}

/** Each changed field, old and new, as a person reads it. */
export function linesOf(
  difference: RecordDifference,
  system: IndicatorSystem,
  unit: MoneyUnit,
): readonly FieldLine[] {
  return fieldLines(difference, vocabularyOf(system, unit))
}

/** What a card says of a record of an evaluation. */
export function evaluationWords(context: RecordContext, unit: MoneyUnit): WordsOf {
  return (difference) => ({
    title: evaluationRecordTitle(difference.record, difference.after ?? difference.before, context),
    lines: linesOf(difference, context.system, unit),
    path: pathOf(difference.record),
  })
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
