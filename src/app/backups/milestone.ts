import { splitKey } from '../../domain/changes/record-reader.ts'
import type { Json } from '../../domain/values/json.ts'
import type { Edit } from '../../storage/contract.ts'

function fieldOf(value: Json, field: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return (value as { readonly [key: string]: Json })[field] ?? null
}

/** By record, the value of a field that makes it a milestone, and what a person calls it. */
const stages: Readonly<Record<string, { readonly field: string; readonly words: Record<string, string> }>> = {
  'meta/finalised': { field: 'state', words: { final: '定稿' } },
  'stage/current': { field: 'stage', words: { confirmed: '盘点确认' } },
  'review-stage/current': { field: 'stage', words: { issued: '核查意见发出', settled: '核查办结' } },
}

/** What was just reached with these edits, in words; null for ordinary work. */
export function milestoneOf(edits: readonly Edit[]): string | null {
  for (const { record, value } of edits) {
    const stage = stages[record]
    const reached = stage && fieldOf(value, stage.field)
    const words = typeof reached === 'string' ? stage?.words[reached] : undefined
    if (words !== undefined) return words
    const number = splitKey(record)[0] === 'version' ? fieldOf(value, 'number') : null
    if (typeof number === 'number') return `提交第 ${String(number)} 版`
  }
  return null
}
