import type { Change, RecordState } from '../../domain/changes/change.ts'
import { headsOf, recordStates } from '../../domain/changes/heads.ts'
import { mergeChanges } from '../../domain/changes/merge-changes.ts'
import type { Edit, ImportOutcome, WriteOptions } from '../contract.ts'
import type { StoredChange } from '../plan-write.ts'
import { planWrite } from '../plan-write.ts'
import { changesOfRecords, knownAmong, recordsHere } from './known.ts'
import { queueChanges } from './queue.ts'
import type { ChangeRow, JijianDatabase } from './schema.ts'

/** Whether what is written here has to go to a server. */
export type Queueing = 'queued' | 'local'

function fromRow({ typed, sealed, ...change }: ChangeRow): StoredChange {
  return { change, typed: typed === 1, sealed: sealed === 1 }
}

function toRow({ change, typed, sealed }: StoredChange): ChangeRow {
  return { ...change, typed: typed ? 1 : 0, sealed: sealed ? 1 : 0 }
}

export function changeOf(row: ChangeRow): Change {
  return fromRow(row).change
}

async function storedOf(
  database: JijianDatabase,
  document: string,
  record: string,
): Promise<readonly StoredChange[]> {
  const rows = await database.changes.where('[document+record]').equals([document, record]).toArray()
  return rows.map(fromRow)
}

async function settleHeads(
  database: JijianDatabase,
  document: string,
  record: string,
  stored: readonly StoredChange[],
): Promise<RecordState> {
  const heads = headsOf(stored.map(({ change }) => change))
  await database.heads.put({ document, record, heads })
  return { record, heads }
}

/**
 * The same for many records at once. A record that was never here is settled by what came in; only the others are looked
 * up, so that a colleague's ten thousand counts are one query and one write.
 */
async function settleTogether(
  database: JijianDatabase,
  document: string,
  fresh: readonly Change[],
): Promise<readonly RecordState[]> {
  const records = [...new Set(fresh.map(({ record }) => record))]
  const rows = await changesOfRecords(database, document, await recordsHere(database, document, records))
  const states = [...recordStates(mergeChanges(rows.map(changeOf), fresh)).values()]
  await database.heads.bulkPut(states.map(({ record, heads }) => ({ document, record, heads })))
  return states
}

async function noteTime(database: JijianDatabase, document: string, at: string): Promise<void> {
  const known = await database.documents.get(document)
  if (!known || known.changedAt < at) await database.documents.put({ document, changedAt: at })
}

/** Changes and the heads they lead to, in one transaction. Only Dexie is awaited inside, or it would commit early. */
export function writeEdits(
  database: JijianDatabase,
  device: string,
  document: string,
  edits: readonly Edit[],
  { mode, author, at, seen }: WriteOptions,
  queueing: Queueing,
): Promise<{ readonly states: readonly RecordState[]; readonly changed: boolean }> {
  const { changes, heads, documents, outbox, files } = database
  return database.transaction('rw', [changes, heads, documents, outbox, files], async () => {
    let changed = false
    // What stands in the store, kept beside it: a register's chunks are not read back to be settled.
    const standing = new Map<string, readonly StoredChange[]>()
    for (const edit of edits) {
      const existing = standing.get(edit.record) ?? (await storedOf(database, document, edit.record))
      standing.set(edit.record, existing)
      const writer = { document, device, mode, author, at, seen: seen?.get(edit.record) }
      const { add, replace } = planWrite(existing, edit, writer)
      if (add === null) continue
      if (replace !== null) {
        await changes.delete(replace)
        await outbox.where('id').equals(replace).delete()
      }
      await changes.put(toRow(add))
      standing.set(edit.record, [...existing.filter(({ change }) => change.id !== replace), add])
      if (queueing === 'queued') await queueChanges(database, [add.change])
      changed = true
    }
    const states: RecordState[] = []
    for (const [record, stored] of standing)
      states.push(
        changed
          ? await settleHeads(database, document, record, stored)
          : ((await heads.get([document, record])) ?? { record, heads: [] }),
      )
    if (changed) await noteTime(database, document, at)
    return { states: states.map(({ record, heads: found }) => ({ record, heads: found })), changed }
  })
}

export interface ImportReport extends ImportOutcome {
  /** Changed states by document, for those who watch. */
  readonly byDocument: ReadonlyMap<string, readonly RecordState[]>
}

/** Set union: what is known stays as it is but for the seal. */
export function importAll(
  database: JijianDatabase,
  incoming: readonly Change[],
  queueing: Queueing,
): Promise<ImportReport> {
  const { changes, heads, documents, outbox, files } = database
  return database.transaction('rw', [changes, heads, documents, outbox, files], async () => {
    const all = mergeChanges(incoming, [])
    const known = await knownAmong(
      database,
      all.map(({ id }) => id),
    )
    const fresh = all.filter(({ id }) => !known.has(id))
    const rows = await changes.bulkGet([...known])
    const unsealed = rows.filter((row) => row !== undefined).filter(({ sealed }) => sealed === 0)
    await changes.bulkPut([
      ...fresh.map((change) => toRow({ change, typed: false, sealed: true })),
      ...unsealed.map((row): ChangeRow => ({ ...row, sealed: 1 })),
    ])
    if (queueing === 'queued') await queueChanges(database, fresh)
    const byDocument = new Map<string, readonly RecordState[]>()
    for (const [document, group] of groupByDocument(fresh))
      byDocument.set(document, await settleTogether(database, document, group))
    for (const [document, at] of newestOf(fresh)) await noteTime(database, document, at)
    const states = [...byDocument.values()].flat()
    return { added: fresh.length, known: incoming.length - fresh.length, states, byDocument }
  })
}

function groupByDocument(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const group = groups.get(change.document)
    if (group) group.push(change)
    else groups.set(change.document, [change])
  }
  return groups
}

function newestOf(changes: readonly Change[]): ReadonlyMap<string, string> {
  const newest = new Map<string, string>()
  for (const { document, at } of changes) if ((newest.get(document) ?? '') < at) newest.set(document, at)
  return newest
}

/** Seals and reads in one transaction: a keystroke between the two cannot replace what was handed out. */
export function sealAndRead(database: JijianDatabase, document: string): Promise<readonly Change[]> {
  return database.transaction('rw', database.changes, async () => {
    const rows = await database.changes.where('document').equals(document).toArray()
    // Chunks of a register are large: only what is not sealed yet is written again.
    await database.changes.bulkPut(
      rows.filter(({ sealed }) => sealed === 0).map((row) => ({ ...row, sealed: 1 as const })),
    )
    return rows.map(changeOf)
  })
}
