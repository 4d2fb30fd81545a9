import type { RecordState } from '../../../domain/changes/change.ts'
import { splitKey } from '../../../domain/changes/record-reader.ts'
import { fromKeyPart } from '../../../domain/stocktake/records.ts'
import type { Count, Stocktake } from '../../../domain/stocktake/stocktake.ts'

/** One thing that happened to a count: it was made, or it was taken back. */
export interface LogEvent {
  readonly record: string
  readonly round: string
  readonly asset: string
  readonly counter: string
  /** Null once undone: what it said is in its history. */
  readonly count: Count | null
  /** Of the count, or of its undoing. */
  readonly at: string
  /** Who undid it; empty for a count. */
  readonly undoneBy: string
}

/** 盘点记录, newest first, with what was undone: a record whose value is gone still tells that there was one. */
export function logEvents(
  records: ReadonlyMap<string, RecordState>,
  stocktake: Stocktake,
): readonly LogEvent[] {
  const counts = new Map(stocktake.counts.map((count) => [count.record, count] as const))
  const events: LogEvent[] = []
  for (const { record, heads } of records.values()) {
    const [kind, rest] = splitKey(record)
    const head = heads[0]
    if (kind !== 'count' || !head) continue
    const count = counts.get(record) ?? null
    if (!count && head.value !== null) continue
    const [round = '', asset = '', counter = ''] = rest.split('/').map(fromKeyPart)
    events.push({
      record,
      round,
      asset,
      counter,
      count,
      at: count?.at ?? head.at,
      undoneBy: count ? '' : head.author || '未署名',
    })
  }
  return events.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
