import type { Json } from '../values/json.ts'
import type { Problem, Result } from '../values/result.ts'
import { fail, ok } from '../values/result.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Change } from './change.ts'
import { changeId } from './create-change.ts'

/** Longest canonical value of one record, in UTF-16 units: a record is one thought, not a file. */
export const longestValue = 200_000

export type ChangeProblem = Problem<'change-malformed' | 'change-too-large' | 'change-tampered'>

/**
 * A change from outside, believed only when its id is the hash of what it says. Numbers must be safe integers: money and
 * points are stored as integers, decimals as text. Codes: `change-malformed`, `change-too-large`, `change-tampered`.
 */
export function verifyChange(input: unknown): Result<Change, ChangeProblem> {
  const change = shapeOf(input)
  if (change === null) return fail('change-malformed', { id: claimedId(input) })
  if (canonicalJson(change.value).length > longestValue) return fail('change-too-large', { id: change.id })
  return changeId(change) === change.id ? ok(change) : fail('change-tampered', { id: change.id })
}

function claimedId(input: unknown): string {
  return typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string'
    ? input.id.slice(0, 64)
    : ''
}

const idPattern = /^[0-9a-f]{64}$/
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

function shapeOf(input: unknown): Change | null {
  if (typeof input !== 'object' || input === null) return null
  const fields = new Map<string, unknown>(Object.entries(input))
  const [id, document, record, author, device, at] = [
    'id',
    'document',
    'record',
    'author',
    'device',
    'at',
  ].map((name) => textOf(fields.get(name)))
  const parents = parentsOf(fields.get('parents'))
  const value = fields.get('value')
  if (!id || !document || !record || author === undefined || author === null || !device || !at) return null
  if (!idPattern.test(id) || !instantPattern.test(at) || parents === null) return null
  if (!/^[^/]+\/./.test(record) || !isStorable(value, 0)) return null
  return { id, document, record, value, parents, author, device, at }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 500 && value === value.normalize('NFC') ? value : null
}

/** Sorted and without repeats, as they were hashed. */
function parentsOf(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null
  const parents: string[] = []
  for (const parent of value as readonly unknown[]) {
    if (typeof parent !== 'string' || !idPattern.test(parent)) return null
    const last = parents.at(-1)
    if (last !== undefined && last >= parent) return null
    parents.push(parent)
  }
  return parents
}

const deepest = 20

function isStorable(value: unknown, depth: number): value is Json {
  if (depth > deepest) return false
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value === 'string') return value === value.normalize('NFC')
  if (Array.isArray(value)) return value.every((member) => isStorable(member, depth + 1))
  if (typeof value !== 'object') return false
  return Object.entries(value).every(
    ([key, member]) => key === key.normalize('NFC') && isStorable(member, depth + 1),
  )
}
