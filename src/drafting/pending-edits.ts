import type { Change, RecordState } from '../domain/changes/change.ts'
import type { Edit } from '../storage/contract.ts'
import type { JournalEntry } from './contract.ts'

/** Edits that go to the store in one transaction, the latest of each record. */
export interface Batch {
  readonly mode: 'typing' | 'deliberate'
  readonly entries: ReadonlyMap<string, JournalEntry>
}

/** Puts edits behind everything that waits; typing joins typing as long as the last batch is not under way. */
export function queueEdits(
  waiting: readonly Batch[],
  mode: Batch['mode'],
  edits: readonly Edit[],
  at: string,
  seenOf: (record: string) => readonly string[],
): readonly Batch[] {
  const last = waiting.at(-1)
  const joins = mode === 'typing' && last?.mode === 'typing'
  const entries = new Map(joins ? last.entries : [])
  for (const { record, value } of edits) {
    entries.set(record, { record, value, at, seen: entries.get(record)?.seen ?? seenOf(record) })
  }
  const batch = { mode, entries }
  return joins ? [...waiting.slice(0, -1), batch] : [...waiting, batch]
}

/** What the journal must hold: of each record the newest value that the store has not confirmed yet. */
export function journalOf(batches: readonly Batch[]): readonly JournalEntry[] {
  const newest = new Map<string, JournalEntry>()
  for (const batch of batches)
    for (const [record, entry] of batch.entries)
      newest.set(record, {
        ...entry,
        seen: newest.get(record)?.seen ?? entry.seen,
        // Typing on top of an unwritten step must not take the place of what the step was to leave in the history.
        mode: newest.get(record)?.mode === 'deliberate' ? 'deliberate' : batch.mode,
      })
  return [...newest.values()]
}

/**
 * The states a person sees: the stored ones with what waits laid over. A waiting value stands as the counted head; other
 * heads of a conflict stay beside it, for typing never settles one.
 */
export function withPending(
  stored: ReadonlyMap<string, RecordState>,
  batches: readonly Batch[],
  person: { readonly document: string; readonly author: string; readonly device: string },
): ReadonlyMap<string, RecordState> {
  if (batches.length === 0) return stored
  const shown = new Map(stored)
  for (const { record, value, at, seen } of journalOf(batches)) {
    const others = (stored.get(record)?.heads ?? []).filter(
      (head, place) => place > 0 && !(seen.length > 1 && seen.includes(head.id)),
    )
    const waiting: Change = { id: `pending ${record} ${at}`, ...person, record, value, parents: seen, at }
    shown.set(record, { record, heads: [waiting, ...others] })
  }
  return shown
}

/** Takes one record's edit, or a deliberate step as a whole, out of a batch that the store refused because of it. */
export function setAside(
  batch: Batch,
  record: string | undefined,
): { readonly refused: Batch; readonly rest: Batch | null } {
  const entry = record === undefined ? undefined : batch.entries.get(record)
  if (batch.mode === 'deliberate' || record === undefined || entry === undefined)
    return { refused: batch, rest: null }
  const others = new Map([...batch.entries].filter(([key]) => key !== record))
  return {
    refused: { mode: batch.mode, entries: new Map([[record, entry]]) },
    rest: others.size > 0 ? { mode: batch.mode, entries: others } : null,
  }
}

/** What a journal held, as it waited: deliberate steps stay steps of their own, typing may still be coalesced. */
export function batchesOf(entries: readonly JournalEntry[]): readonly Batch[] {
  const newest = new Map<string, JournalEntry>()
  for (const entry of [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
    newest.set(entry.record, entry)
  const modes: readonly Batch['mode'][] = ['deliberate', 'typing']
  return modes
    .map((mode) => ({
      mode,
      entries: new Map([...newest].filter(([, entry]) => (entry.mode ?? 'typing') === mode)),
    }))
    .filter((batch) => batch.entries.size > 0)
}
