import type { FactValue, TargetRecord } from '../evaluation/records.ts'
import type { FactDeclaration } from '../indicator-systems/indicator-system.ts'
import { directionSigns } from '../scoring/target-completion.ts'
import { moneyText } from '../scoring/wording.ts'
import { formatChineseDate, parseIsoDate } from '../values/iso-date.ts'
import type { Fen } from '../values/money.ts'

/** A figure as a sentence says it: `18 份`, `2,148.60 万元`, `是`, `2023年3月15日`. */
export function factText({ kind, unit }: FactDeclaration, value: FactValue | undefined): string {
  if (value === undefined || value === '') return '未填'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (kind === 'money' && typeof value === 'number') return moneyText(value as Fen)
  const day = kind === 'date' && typeof value === 'string' ? parseIsoDate(value) : null
  return day ? formatChineseDate(day) : `${value} ${unit}`.trim()
}

/** What was reached of a target: `≥10 次，实际 8 次`, `部分达成 70%`. */
export function resultText(
  target: TargetRecord,
  { actual, band, bandPercent }: Pick<TargetRecord, 'actual' | 'band' | 'bandPercent'>,
): string {
  if (target.nature === 'qualitative') return band === '' ? '未填' : `${band} ${bandPercent}%`
  return actual.trim() === '' ? '未填' : `${actual} ${target.unit}`.trim()
}

/** `≥10 次`; empty for a qualitative target. */
export function plannedText({ nature, direction, planned, unit }: TargetRecord): string {
  return nature === 'qualitative' ? '' : `${directionSigns[direction]}${planned} ${unit}`.trim()
}
