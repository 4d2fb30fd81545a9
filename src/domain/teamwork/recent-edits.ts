import type { Change } from '../changes/change.ts'
import { compareText } from '../changes/record-lists.ts'
import type { RecordDifference } from './difference.ts'
import { differenceOf } from './difference.ts'

/** What one person did to one record in one go, by the day they claim. */
export interface RecentEdit extends RecordDifference {
  readonly day: string
}

/** Marks beside a field, and the rows of an asset register: what an import brought, by the thousand, and nobody edits. */
const unlisted = /^(to-confirm\/|register\/(rows|initials)-)/

interface Run {
  readonly first: Change
  readonly last: Change
}

/**
 * [TW-17] 最近修改, newest first. Steps on the same record, one standing on the other, by the same person on the same day are
 * one: what was there before the first, and what the last made of it. Expects parents before children.
 */
export function recentEdits(
  log: readonly Change[],
  dayOf: (instant: string) => string,
): readonly RecentEdit[] {
  const byId = new Map(log.map((change) => [change.id, change]))
  const runs = new Map<string, Run>()
  for (const change of log) {
    if (unlisted.test(change.record)) continue
    const [parent = ''] = change.parents
    const run = change.parents.length === 1 ? runs.get(parent) : undefined
    const joins = run?.last.author === change.author && dayOf(run.last.at) === dayOf(change.at)
    if (run && joins) runs.delete(parent)
    runs.set(change.id, { first: run && joins ? run.first : change, last: change })
  }
  return [...runs.values()]
    .flatMap(({ first, last }): RecentEdit[] => {
      const before = byId.get(first.parents[0] ?? '')?.value ?? null
      const difference = differenceOf(last, before, last.value)
      return difference ? [{ ...difference, day: dayOf(last.at) }] : []
    })
    .sort((a, b) => compareText(b.change.at, a.change.at) || compareText(a.record, b.record))
}
