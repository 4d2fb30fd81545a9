import type { Json } from '../values/json.ts'
import type { Change } from './change.ts'

const hashPattern = /^[0-9a-f]{64}$/

/**
 * Hashes of the photos and files that changes speak of, sorted. A record names one under `blob` and several under `photos`;
 * kinds this version does not know follow the same rule, so their files travel too.
 */
export function blobReferences(changes: Iterable<Change>): readonly string[] {
  const hashes = new Set<string>()
  for (const { value } of changes) collect(value, false, hashes)
  return [...hashes].sort()
}

function collect(value: Json, named: boolean, hashes: Set<string>): void {
  if (typeof value === 'string') {
    if (named && hashPattern.test(value)) hashes.add(value)
  } else if (Array.isArray(value)) {
    for (const member of value as readonly Json[]) collect(member, named, hashes)
  } else if (value !== null && typeof value === 'object') {
    for (const [key, member] of Object.entries(value))
      collect(member, key === 'blob' || key === 'photos', hashes)
  }
}
