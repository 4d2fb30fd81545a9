import type { Json } from '../values/json.ts'
import type { Problem, Result } from '../values/result.ts'
import { fail, ok } from '../values/result.ts'
import type { Change } from './change.ts'
import type { ChangeContent, Digest } from './create-change.ts'
import { changeId } from './create-change.ts'
import { storableText } from './storable-text.ts'

/** Longest canonical value of one record, in UTF-16 units: a record is one thought, not a file. */
export const longestValue = 200_000

export type ChangeProblem = Problem<'change-malformed' | 'change-too-large' | 'change-tampered'>

/**
 * A change from outside, believed only when its id is the hash of what it says. Numbers must be safe integers: money and
 * points are stored as integers, decimals as text. Codes: `change-malformed`, `change-too-large`, `change-tampered`.
 */
export function verifyChange(input: unknown, digest?: Digest): Result<Change, ChangeProblem> {
  const change = shapeOf(input)
  const valueText = change === null ? null : storableText(change.value)
  if (change === null || valueText === null) return fail('change-malformed', { id: claimedId(input) })
  const fault = wordingFault(change)
  if (fault !== null) return fail('change-malformed', { id: change.id, field: fault })
  if (valueText.length > longestValue) return fail('change-too-large', { id: change.id })
  return changeId(change, valueText, digest) === change.id
    ? ok(change)
    : fail('change-tampered', { id: change.id })
}

/** The first thing about a change that no draft file may hold; named after its field. */
export type ChangeFault =
  'document' | 'record' | 'author' | 'device' | 'at' | 'parents' | 'value' | 'value-too-long'

/**
 * The one definition of a change that may be kept, asked before storing and again on reading a file: what was stored can
 * always be exported and read back. Null when there is nothing wrong.
 */
export function faultOf(content: ChangeContent): ChangeFault | null {
  const { document, record, value, parents, author, device, at } = content
  if (!isText(document) || document === '') return 'document'
  if (!isText(record) || !recordPattern.test(record)) return 'record'
  if (!isText(author)) return 'author'
  if (!isText(device) || device === '') return 'device'
  if (!isInstant(at)) return 'at'
  if (!areParents(parents)) return 'parents'
  const valueText = storableText(value)
  if (valueText === null) return 'value'
  return valueText.length > longestValue ? 'value-too-long' : null
}

const recordPattern = /^[^/]+\/./

/** What is left to ask of a change whose fields are all of their kind. */
function wordingFault({ record, at }: ChangeContent): 'record' | 'at' | null {
  if (!recordPattern.test(record)) return 'record'
  return isInstant(at) ? null : 'at'
}

function claimedId(input: unknown): string {
  return typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string'
    ? input.id.slice(0, 64)
    : ''
}

const idPattern = /^[0-9a-f]{64}$/

/** The fields, each of its kind and in NFC; what they say is for `wordingFault`, what the value is for `storableText`. */
function shapeOf(input: unknown): Change | null {
  if (typeof input !== 'object' || input === null) return null
  const { id, document, record, value, parents, author, device, at } = input as Readonly<
    Record<string, unknown>
  >
  if (typeof id !== 'string' || !idPattern.test(id) || !areParents(parents)) return null
  if (!isNamed(document) || !isNamed(record) || !isNamed(device) || !isNamed(at) || !isText(author))
    return null
  return { id, document, record, value: value as Json, parents, author, device, at }
}

const instantPattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

/** A real one: neither month 99 nor a 30 February that `Date` would move into March. */
function isInstant(at: string): boolean {
  const [, day] = instantPattern.exec(at) ?? []
  if (day === undefined) return false
  if (Number(day) <= 28) return true
  const time = Date.parse(at)
  return !Number.isNaN(time) && new Date(time).toISOString() === at
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 500 && value === value.normalize('NFC')
}

function isNamed(value: unknown): value is string {
  return value !== '' && isText(value)
}

/** Sorted and without repeats, as they were hashed. */
function areParents(value: unknown): value is readonly string[] {
  if (!Array.isArray(value)) return false
  let last = ''
  for (const parent of value as readonly unknown[]) {
    if (typeof parent !== 'string' || !idPattern.test(parent) || parent <= last) return false
    last = parent
  }
  return true
}
