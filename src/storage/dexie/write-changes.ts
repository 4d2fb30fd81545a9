import type { Change, RecordState } from '../../domain/changes/change.ts'
import { headsOf, recordStates } from '../../domain/changes/heads.ts'
import { mergeChanges } from '../../domain/changes/merge-changes.ts'
import type { Edit, ImportOutcome, WriteOptions } from '../contract.ts'
import type { StoredChange } from '../plan-write.ts'
import { planWrite } from '../plan-write.ts'
import { changesOfRecords, fewKeys, knownAmong, recordsHere } from './known.ts'
import { queueChanges } from './queue.ts'
import { changeOf, fromRow, sealRows, toRow } from './rows.ts'
import type { JijianDatabase } from './schema.ts'

/** Whether what is written here has to go to a server. */
export type Queueing = 'queued' | 'local'

async function standingOf(
  database: JijianDatabase,
  document: string,
  edits: readonly Edit[],
): Promise<Map<string, readonly StoredChange[]>> {
  const records = [...new Set(edits.map(({ record }) => record))]
  const standing = new Map<string, StoredChange[]>(records.map((record) => [record, []]))
  const here = records.length > fewKeys ? await recordsHere(database, document, records) : records
  for (const row of await changesOfRecords(database, document, here))
    standing.get(row.record)?.push(fromRow(row))
  return standing
}

async function settleHeads(
  database: JijianDatabase,
  document: string,
  standing: ReadonlyMap<string, readonly StoredChange[]>,
): Promise<readonly RecordState[]> {
  const states = [...standing].map(([record, stored]): RecordState => {
    return { record, heads: headsOf(stored.map(({ change }) => change)) }
  })
  await database.heads.bulkPut(states.map((state) => ({ document, ...state })))
  return states
}

async function headsStanding(
  { heads }: JijianDatabase,
  document: string,
  records: readonly string[],
): Promise<readonly RecordState[]> {
  const rows = await heads.bulkGet(records.map((record): [string, string] => [document, record]))
  return records.map((record, place) => ({ record, heads: rows[place]?.heads ?? [] }))
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
    // What stands in the store, read once and kept beside it: a register's chunks are not read back to be settled.
    const standing = await standingOf(database, document, edits)
    const added = new Map<string, StoredChange>()
    const replaced: string[] = []
    for (const edit of edits) {
      const existing = standing.get(edit.record) ?? []
      const writer = { document, device, mode, author, at, seen: seen?.get(edit.record) }
      const { add, replace } = planWrite(existing, edit, writer)
      if (add === null) continue
      if (replace !== null && !added.delete(replace)) replaced.push(replace)
      added.set(add.change.id, add)
      standing.set(edit.record, [...existing.filter(({ change }) => change.id !== replace), add])
    }
    const changed = added.size > 0
    await changes.bulkDelete(replaced)
    for (const id of replaced) await outbox.where('id').equals(id).delete()
    await changes.bulkPut([...added.values()].map(toRow))
    if (queueing === 'queued') await queueChanges(database, [...added.values()])
    const states = changed
      ? await settleHeads(database, document, standing)
      : await headsStanding(database, document, [...standing.keys()])
    if (changed) await noteTime(database, document, at)
    return { states, changed }
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
    await sealRows(
      database,
      rows.filter((row) => row !== undefined),
    )
    const stored = fresh.map((change) => ({ change, typed: false, sealed: true }))
    await changes.bulkPut(stored.map(toRow))
    if (queueing === 'queued') await queueChanges(database, stored)
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
    await sealRows(database, rows)
    return rows.map(changeOf)
  })
}
