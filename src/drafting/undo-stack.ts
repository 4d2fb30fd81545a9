import { canonicalJson } from '../domain/changes/canonical-json.ts'
import type { Json } from '../domain/values/json.ts'
import type { Edit } from '../storage/contract.ts'

/** One thing a person did, as both sides of every record it touched. */
interface Step {
  readonly group: string | null
  readonly records: ReadonlyMap<string, { readonly before: Json; readonly after: Json }>
  /** Milliseconds of the last edit that joined. */
  readonly lastAt: number
}

export interface UndoStack {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Typed edits of one group within a second of each other are one step; `group` null never joins. */
  remember(
    group: string | null,
    changed: ReadonlyMap<string, { before: Json; after: Json }>,
    at: number,
  ): void
  /** The edits that take the last step back, moved to the redo side; null when there is none. */
  takeUndo(): readonly Edit[] | null
  takeRedo(): readonly Edit[] | null
  /** Somebody else changed these records: undoing over their heads would be a silent loss. */
  forget(records: ReadonlySet<string>): void
}

const joinWithin = 1000

/** Lives as long as the session: what lies further back is in the history of each record. */
export function createUndoStack(): UndoStack {
  let undone: Step[] = []
  let done: Step[] = []
  return {
    get canUndo() {
      return done.length > 0
    },
    get canRedo() {
      return undone.length > 0
    },
    remember(group, changed, at) {
      const last = done.at(-1)
      undone = []
      if (last && group !== null && last.group === group && at - last.lastAt <= joinWithin) {
        done = [...done.slice(0, -1), join(last, changed, at)]
      } else {
        done = [...done, { group, records: changed, lastAt: at }]
      }
    },
    takeUndo() {
      const step = done.at(-1)
      if (!step) return null
      done = done.slice(0, -1)
      undone = [...undone, { ...step, group: null }]
      return [...step.records].map(([record, { before }]) => ({ record, value: before }))
    },
    takeRedo() {
      const step = undone.at(-1)
      if (!step) return null
      undone = undone.slice(0, -1)
      done = [...done, { ...step, group: null }]
      return [...step.records].map(([record, { after }]) => ({ record, value: after }))
    },
    forget(records) {
      const untouched = (step: Step): boolean =>
        ![...step.records.keys()].some((record) => records.has(record))
      done = done.filter(untouched)
      undone = undone.filter(untouched)
    },
  }
}

function join(step: Step, changed: ReadonlyMap<string, { before: Json; after: Json }>, at: number): Step {
  const records = new Map(step.records)
  for (const [record, { before, after }] of changed) {
    const first = records.get(record)
    records.set(record, { before: first ? first.before : before, after })
  }
  return { group: step.group, records, lastAt: at }
}

/** Only what really differs is worth a step. */
export function differing(
  edits: readonly Edit[],
  valueNow: (record: string) => Json,
): ReadonlyMap<string, { before: Json; after: Json }> {
  return new Map(
    edits
      .map(({ record, value }) => [record, { before: valueNow(record), after: value }] as const)
      .filter(([, { before, after }]) => !isSame(before, after)),
  )
}

/** A number that JSON cannot hold differs from everything: the store refuses it in words. */
function isSame(before: Json, after: Json): boolean {
  try {
    return canonicalJson(before) === canonicalJson(after)
  } catch {
    return false
  }
}
