import { canonicalJson } from '../changes/canonical-json.ts'
import type { Change, RecordState } from '../changes/change.ts'
import { inConflict, valueOf } from '../changes/heads.ts'
import { splitKey } from '../changes/record-reader.ts'
import type { Json } from '../values/json.ts'
import { isTeamwork } from './records.ts'

type States = ReadonlyMap<string, RecordState>

/** One field, old and new; undefined where that side does not have it. `field` is empty for a value that is no object. */
export interface FieldDifference {
  readonly field: string
  readonly before: Json | undefined
  readonly after: Json | undefined
}

export interface RecordDifference {
  readonly record: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before: Json
  readonly after: Json
  /** Never empty; of a record that came or went, one that stands for all of it. */
  readonly fields: readonly FieldDifference[]
  /** The change that made it what it is now: who and when. */
  readonly change: Change
  /** Two versions of it stand side by side on the later side. */
  readonly contested: boolean
}

/** Marks and states that say nothing of what is handed in. */
const silent: ReadonlySet<string> = new Set(['meta/finalised', 'meta/deleted'])

/** Sort keys and what belongs to a file: no difference of their own beside what a person changed. */
const unspoken: ReadonlySet<string> = new Set([
  'order',
  'blob',
  'mime',
  'size',
  'thumb',
  'original',
  'takenAt',
])

/** [TW-09] What differs between two moments of one evaluation, by record and field. */
export function differencesBetween(before: States, after: States): readonly RecordDifference[] {
  const records = [...new Set([...before.keys(), ...after.keys()])].filter(isCompared).sort()
  return records.flatMap((record) => {
    const [old, now] = [before.get(record), after.get(record)]
    const change = now?.heads[0] ?? old?.heads[0]
    if (!change) return []
    return differenceOf(change, valueOf(old), valueOf(now), !!now && inConflict(now)) ?? []
  })
}

/** What a change made of the value before it; null when it is the same. */
export function differenceOf(
  change: Change,
  before: Json,
  after: Json,
  contested = false,
): RecordDifference | null {
  if (canonicalJson(before) === canonicalJson(after)) return null
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed'
  const fields = kind === 'changed' ? fieldsOf(before, after) : [{ field: '', before, after }]
  return { record: change.record, kind, before, after, fields, change, contested }
}

/** 改了几处. */
export function placesIn(differences: readonly RecordDifference[]): number {
  return differences.reduce((sum, { fields }) => sum + fields.length, 0)
}

function isCompared(record: string): boolean {
  return !silent.has(record) && !isTeamwork(record) && splitKey(record)[0] !== 'to-confirm'
}

function fieldsOf(before: Json, after: Json): readonly FieldDifference[] {
  const [old, now] = [membersOf(before), membersOf(after)]
  if (!old || !now) return [{ field: '', before, after }]
  const differing = [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((field) => ({ field, before: old[field], after: now[field] }))
    .filter(({ before: was, after: is }) => canonicalJson(was ?? null) !== canonicalJson(is ?? null))
  const spoken = differing.filter(({ field }) => !unspoken.has(field))
  return spoken.length > 0 ? spoken : differing.slice(0, 1)
}

function membersOf(value: Json): Readonly<Record<string, Json>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : null
}
