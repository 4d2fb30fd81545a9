import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import type { Json } from '../../domain/values/json.ts'
import type { Fen, MoneyUnit } from '../../domain/values/money.ts'
import { formatMoney } from '../../domain/values/money.ts'
import type { Points } from '../../domain/values/points.ts'
import { formatPoints } from '../../domain/values/points.ts'
import { dayText, timeOfDay } from './clock-text.ts'
import { fieldWords, moneyFields, pointsFields, valueWords } from './record-words.ts'

function wordsOfFact(id: string, value: Json, system: IndicatorSystem, unit: MoneyUnit): string {
  const fact = system.facts.find((candidate) => candidate.id === id)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number' && fact?.kind === 'money') return `${formatMoney(value as Fen, unit)} ${unit}`
  return `${String(value)}${fact?.unit ? ` ${fact.unit}` : ''}`
}

function wordsOfMoment(at: string): string {
  const time = new Date(at)
  return Number.isNaN(time.getTime()) ? at : `${dayText(at)} ${timeOfDay(at)}`
}

function wordsOfResolved(value: Json): string {
  if (typeof value !== 'object' || value === null || !('by' in value)) return '未解决'
  return `已解决（${String(value.by) || '未署名'}）`
}

/** One field of a record, old or new. */
export function wordsOfField(key: string, value: Json, unit: MoneyUnit): string {
  if (key === 'resolved') return wordsOfResolved(value)
  if (value === null || value === '') return '（未填）'
  if (typeof value === 'string' && key === 'at') return wordsOfMoment(value)
  if (typeof value === 'number' && moneyFields.has(key)) return `${formatMoney(value as Fen, unit)} ${unit}`
  if (typeof value === 'number' && pointsFields.has(key)) return `${formatPoints(value as Points)} 分`
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.length === 0 ? '（无）' : `${value.length} 项`
  return valueWords[String(value)] ?? (typeof value === 'object' ? JSON.stringify(value) : String(value))
}

/** A record's value as a person reads it: the history and the two sides of a conflict. */
export function describeRecord(
  record: string,
  value: Json,
  system: IndicatorSystem,
  unit: MoneyUnit,
): string {
  if (value === null) return '（已删除）'
  const [kind, ...rest] = record.split('/')
  if (kind === 'fact') return wordsOfFact(rest.join('/'), value, system, unit)
  if (value === '') return '（空）'
  if (typeof value !== 'object') return wordsOfField('', value, unit)
  if (Array.isArray(value)) return wordsOfField('', value, unit)
  return Object.entries(value)
    .filter(([key]) => fieldWords[key] !== undefined)
    .map(([key, part]) =>
      key === 'text' && kind === 'paragraph'
        ? wordsOfField(key, part, unit)
        : `${fieldWords[key]}：${wordsOfField(key, part, unit)}`,
    )
    .join('\n')
}
