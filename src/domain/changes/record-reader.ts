import type { Json } from '../values/json.ts'
import type { Change } from './change.ts'

/** Reads the value of one kind of record; `rest` is its key behind the kind. Undefined: not of the shape asked for. */
export type EntryReader<Entry> = (rest: string, value: Json) => Entry | undefined

/** The first part of a key and what follows its slash. */
export function splitKey(key: string): readonly [first: string, rest: string] {
  const slash = key.indexOf('/')
  return slash < 0 ? [key, ''] : [key.slice(0, slash), key.slice(slash + 1)]
}

/**
 * What a head says, by the kind of its record; null when this version cannot read it. A change never changes, so what was
 * read from it is kept: a keystroke replaces one head and only that one is read again.
 */
export function createRecordReader<Entry extends object>(
  readers: Readonly<Record<string, EntryReader<Entry>>>,
): (head: Change) => Entry | null {
  const known = new WeakMap<Change, Entry | null>()
  return (head) => {
    const before = known.get(head)
    if (before !== undefined) return before
    const [kind, rest] = splitKey(head.record)
    const entry = (Object.hasOwn(readers, kind) ? readers[kind]?.(rest, head.value) : undefined) ?? null
    known.set(head, entry)
    return entry
  }
}
