import type { Json } from '../values/json.ts'
import type { Change } from './change.ts'

const hashPattern = /^[0-9a-f]{64}$/

const travelling: ReadonlySet<string> = new Set(['blob', 'photos'])
/** A small picture is made of what travels, and the original of a marked photo stays at home. */
const onlyHere: ReadonlySet<string> = new Set(['thumb', 'original'])
const all: ReadonlySet<string> = new Set([...travelling, ...onlyHere])

/**
 * Hashes of the photos and files that changes speak of, sorted. A record names one under `blob` and several under `photos`;
 * kinds this version does not know follow the same rule, so their files travel too.
 */
export function blobReferences(changes: Iterable<Change>): readonly string[] {
  return referencesUnder(travelling, changes)
}

/** Those and what a device keeps beside them: whoever erases a document must leave none of it. */
export function everyBlobOf(changes: Iterable<Change>): readonly string[] {
  return referencesUnder(all, changes)
}

function referencesUnder(names: ReadonlySet<string>, changes: Iterable<Change>): readonly string[] {
  const hashes = new Set<string>()
  for (const { value } of changes) collect(value, false, names, hashes)
  return [...hashes].sort()
}

function collect(value: Json, named: boolean, names: ReadonlySet<string>, hashes: Set<string>): void {
  if (typeof value === 'string') {
    if (named && hashPattern.test(value)) hashes.add(value)
  } else if (Array.isArray(value)) {
    for (const member of value as readonly Json[]) collect(member, named, names, hashes)
  } else if (value !== null && typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) collect(member, names.has(key), names, hashes)
  }
}
