import type { Json } from './json.ts'

/** Reads one stored value; undefined when it does not have the shape asked for. */
export type Reader<T> = (value: Json | undefined) => T | undefined

export const anyText: Reader<string> = (value) => (typeof value === 'string' ? value : undefined)

export const truth: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

export const textList: Reader<readonly string[]> = (value) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
    ? (value as readonly string[])
    : undefined

/** Money and points are stored as whole fen and hundredths. */
export function wholeNumber<T extends number>(minimum = Number.MIN_SAFE_INTEGER): Reader<T> {
  return (value) => (Number.isSafeInteger(value) && (value as number) >= minimum ? (value as T) : undefined)
}

export function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (value) => (value === null ? null : read(value))
}

export function oneOf<T extends Json>(...choices: readonly T[]): Reader<T> {
  return (value) => choices.find((choice) => choice === value)
}

/**
 * An object with exactly these fields. A field this version does not know makes the whole record unreadable: editing it
 * here would drop what a newer version wrote.
 */
export function shape<T extends object>(fields: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> {
  const names = Object.keys(fields) as (keyof T & string)[]
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const source = value as Readonly<Record<string, Json>>
    if (Object.keys(source).length !== names.length) return undefined
    const result: Partial<T> = {}
    for (const name of names) {
      const field = Object.hasOwn(source, name) ? fields[name](source[name]) : undefined
      if (field === undefined) return undefined
      result[name] = field
    }
    return result as T
  }
}

export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined
    const items: T[] = []
    for (const item of value as readonly Json[]) {
      const content = read(item)
      if (content === undefined) return undefined
      items.push(content)
    }
    return items
  }
}
