import type { Json } from '../values/json.ts'

/**
 * The one text of a value that ids are hashed over: RFC 8785 (keys in UTF-16 order, shortest numbers, no space) with
 * every string in NFC. Throws RangeError on a number that is not finite.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (isList(value)) {
    // Rows of a register are texts by the hundred thousand: one call writes a whole row, to the same letter.
    if (value.every(isText)) return JSON.stringify(value.map((text) => text.normalize('NFC')))
    return `[${value.map(canonicalJson).join(',')}]`
  }
  const members = membersOf(value).map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** By UTF-16 order of the keys in NFC, which keys written by this app have from the start. */
function membersOf(value: { readonly [key: string]: Json }): readonly (readonly [string, Json])[] {
  const keys = Object.keys(value).sort()
  if (keys.every((key) => key === key.normalize('NFC'))) return keys.map((key) => [key, value[key] ?? null])
  return keys
    .map((key): readonly [string, Json] => [key.normalize('NFC'), value[key] ?? null])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a JSON number: ${value}`)
  return JSON.stringify(value)
}

function isText(value: Json): value is string {
  return typeof value === 'string'
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** The value with every string in NFC: what is stored is what was hashed. */
export function normaliseJson(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC')
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(normaliseJson)
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key.normalize('NFC'), normaliseJson(member)]),
  )
}
