import { blobReferences } from '../../domain/changes/blob-references.ts'
import type { Change, RecordState } from '../../domain/changes/change.ts'
import type { Result } from '../../domain/values/result.ts'
import { ok } from '../../domain/values/result.ts'
import type { StorageProblem } from '../contract.ts'
import type { Signal } from '../signal.ts'
import type { BatchAnswer, Delivery, SyncStore } from '../sync-contract.ts'
import type { Connection } from './connection.ts'
import type { JijianDatabase } from './schema.ts'
import type { ImportReport } from './write-changes.ts'
import { changeOf, importAll } from './write-changes.ts'

const cursorKey = 'sync-cursor'

export type Attempt = <T>(
  operation: (database: JijianDatabase) => Promise<T>,
) => Promise<Result<T, StorageProblem>>

export function createDexieSync(
  connection: Connection,
  attempt: Attempt,
  announce: (document: string, states: readonly RecordState[]) => void,
  changed: Signal,
): SyncStore {
  async function settle(
    operation: (database: JijianDatabase) => Promise<unknown>,
  ): Promise<Result<null, StorageProblem>> {
    const outcome = await attempt(operation)
    if (!outcome.ok) return outcome
    changed.tell()
    return ok(null)
  }

  return {
    takeBatch: (most, characters) => connection.run((database) => takeBatch(database, most, characters)),
    settleBatch: (answer) => settle((database) => settleBatch(database, answer)),
    async cursor() {
      const row = await connection.run((database) => database.settings.get(cursorKey))
      return typeof row?.value === 'number' ? row.value : 0
    },
    async applyPage(changes, erased, next) {
      const outcome = await attempt((database) => applyPage(database, changes, erased, next))
      if (!outcome.ok) return outcome
      const { added, known, states, byDocument } = outcome.value
      for (const [document, touched] of byDocument) announce(document, touched)
      for (const document of erased) announce(document, [])
      changed.tell()
      return ok({ added, known, states })
    },
    counts: () =>
      connection.run(async ({ outbox, files }) => {
        const [waiting, refused, send, kept, wanted] = await Promise.all([
          outbox.where('state').equals('waiting').count(),
          outbox.where('state').equals('refused').count(),
          files.where('state').equals('waiting').count(),
          files.where('state').equals('refused').count(),
          files.where('state').equals('wanted').count(),
        ])
        return { changes: waiting, files: send, refused: refused + kept, wanted }
      }),
    undelivered: (document) =>
      connection.run(async ({ outbox }) => {
        const found = new Map<string, Delivery>()
        for (const { record, state } of await outbox.where('document').equals(document).toArray())
          if (found.get(record) !== 'refused') found.set(record, state)
        return found
      }),
    refused: () =>
      connection.run(async ({ outbox }) => {
        const rows = await outbox.where('state').equals('refused').toArray()
        return rows.map(({ id, document, record, code }) => ({ id, document, record, code }))
      }),
    retryRefused: () =>
      settle(({ outbox, files }) =>
        Promise.all([
          outbox.where('state').equals('refused').modify({ state: 'waiting', code: '' }),
          files.where('state').equals('refused').modify({ state: 'waiting' }),
        ]),
      ),
    filesToSend: () => connection.run(filesToSend),
    filesWanted: () => connection.run(({ files }) => files.where('state').equals('wanted').primaryKeys()),
    fileStates: () =>
      connection.run(
        async ({ files }) => new Map((await files.toArray()).map(({ hash, state }) => [hash, state])),
      ),
    settleFile: (hash, outcome) =>
      settle(async ({ files }) => {
        if (outcome === 'sent' || outcome === 'fetched') await files.delete(hash)
        else await files.put({ hash, state: outcome === 'absent' ? 'wanted' : 'refused' })
      }),
    watchOutbox: changed.watch,
  }
}

function takeBatch(database: JijianDatabase, most: number, characters: number): Promise<readonly Change[]> {
  const { changes, outbox } = database
  return database.transaction('rw', changes, outbox, async () => {
    const waiting = await outbox.where('state').equals('waiting').limit(most).toArray()
    const rows = (await changes.bulkGet(waiting.map(({ id }) => id))).filter((row) => row !== undefined)
    let size = 0
    const full = rows.findIndex(({ value }) => (size += JSON.stringify(value).length + 500) > characters)
    // One change alone always goes, however long it is.
    const batch = full < 0 ? rows : rows.slice(0, Math.max(1, full))
    await changes.bulkPut(
      batch.filter(({ sealed }) => sealed === 0).map((row) => ({ ...row, sealed: 1 as const })),
    )
    return batch.map(changeOf)
  })
}

function filesToSend(database: JijianDatabase): Promise<readonly string[]> {
  const { files, heads } = database
  return database.transaction('rw', files, heads, async () => {
    const waiting = await files.where('state').equals('waiting').primaryKeys()
    if (waiting.length === 0) return []
    const rows = await heads.toArray()
    const spokenOf = new Set(blobReferences(rows.flatMap((row) => row.heads)))
    await files.bulkDelete(waiting.filter((hash) => !spokenOf.has(hash)))
    return waiting.filter((hash) => spokenOf.has(hash))
  })
}

function settleBatch(database: JijianDatabase, { stored, refused }: BatchAnswer): Promise<void> {
  const { outbox } = database
  return database.transaction('rw', outbox, async () => {
    await outbox.where('id').anyOf(stored).delete()
    for (const { id, code } of refused) await outbox.where('id').equals(id).modify({ state: 'refused', code })
  })
}

/** What the server sends it has: an outbox row of the same change is settled with it. */
function applyPage(
  database: JijianDatabase,
  incoming: readonly Change[],
  erased: readonly string[],
  next: number,
): Promise<ImportReport> {
  const { changes, heads, documents, outbox, files, blobs, settings } = database
  return database.transaction('rw', [changes, heads, documents, outbox, files, blobs, settings], async () => {
    const report = await importAll(database, incoming, 'local')
    await outbox
      .where('id')
      .anyOf(incoming.map(({ id }) => id))
      .delete()
    const hashes = [...blobReferences(incoming)]
    const here = new Set(await blobs.where('hash').anyOf(hashes).primaryKeys())
    await files.bulkPut(
      hashes.filter((hash) => !here.has(hash)).map((hash) => ({ hash, state: 'wanted' as const })),
    )
    for (const document of erased) await eraseDocument(database, document)
    await settings.put({ key: cursorKey, value: next })
    return report
  })
}

/** An administrator had it erased on the server: no device keeps a copy. */
async function eraseDocument(
  { changes, heads, documents, outbox, blobs, files }: JijianDatabase,
  document: string,
): Promise<void> {
  const gone = blobReferences((await changes.where('document').equals(document).toArray()).map(changeOf))
  for (const table of [changes, heads, documents, outbox])
    await table.where('document').equals(document).delete()
  if (gone.length === 0) return
  const kept = new Set(blobReferences((await changes.toArray()).map(changeOf)))
  const unused = gone.filter((hash) => !kept.has(hash))
  await blobs.bulkDelete(unused)
  await files.bulkDelete(unused)
}
