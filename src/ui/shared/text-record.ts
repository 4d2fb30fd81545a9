import type { Json } from '../../domain/values/json.ts'

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text of a record that is nothing but text (a cover field, a paragraph); null for every other shape. */
export function textOfRecord(value: Json): string | null {
  if (typeof value === 'string') return value
  if (!isObject(value)) return null
  const keys = Object.keys(value)
  return keys.length === 1 && typeof value.text === 'string' ? value.text : null
}

/** New text in the shape the record had. */
export function textAsRecord(text: string, shape: Json): Json {
  return typeof shape === 'string' ? text : { text }
}
