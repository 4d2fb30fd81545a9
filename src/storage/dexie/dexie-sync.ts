import { blobReferences, everyBlobOf } from '../../domain/changes/blob-references.ts'
import type { Change, RecordState } from '../../domain/changes/change.ts'
import type { Result } from '../../domain/values/result.ts'
import { ok } from '../../domain/values/result.ts'
import type { StorageProblem } from '../contract.ts'
import type { Signal } from '../signal.ts'
import type { Delivery, SyncStore } from '../sync-contract.ts'
import type { Connection } from './connection.ts'
import { settleBatch, takeOut, takeWaiting } from './outbox.ts'
import { worthAPage } from './pages.ts'
import { changeOf } from './rows.ts'
import type { JijianDatabase } from './schema.ts'
import type { ImportReport } from './write-changes.ts'
import { importAll } from './write-changes.ts'

const cursorKey = 'sync-cursor'

export type Attempt = <T>(
  operation: (database: JijianDatabase) => Promise<T>,
) => Promise<Result<T, StorageProblem>>

export interface SyncParts {
  readonly connection: Connection
  readonly attempt: Attempt
  readonly announce: (document: string, states: readonly RecordState[]) => void
  /** Gives every page its rows. */
  readonly unfold: () => Promise<void>
  readonly changed: Signal
}

export function createDexieSync({ connection, attempt, announce, unfold, changed }: SyncParts): SyncStore {
  /** Where the outbox keeps what is on its way: its answer names the same, and need not look for it. */
  const taken = new Map<string, number>()

  async function settle(
    operation: (database: JijianDatabase) => Promise<unknown>,
  ): Promise<Result<null, StorageProblem>> {
    const outcome = await attempt(operation)
    if (!outcome.ok) return outcome
    changed.tell()
    return ok(null)
  }

  /** What comes after a page that has no rows yet waits behind it: states are worked out of all there is. */
  async function asPage({ length }: readonly Change[]): Promise<boolean> {
    if (length >= worthAPage) return true
    return length > 0 && (await connection.run(({ pages }) => pages.count())) > 0
  }

  return {
    async takeBatch(most, characters, onTheirWay = 0) {
      if (onTheirWay === 0) taken.clear()
      const behind = Math.max(...taken.values(), 0)
      const { batch, orders } = await connection.run((database) =>
        takeWaiting(database, most, characters, behind),
      )
      for (const [id, order] of orders) taken.set(id, order)
      return batch
    },
    async settleBatch(answer) {
      const settled = await settle((database) => settleBatch(database, answer, taken))
      for (const id of answer.stored) taken.delete(id)
      return settled
    },
    async cursor() {
      const row = await connection.run((database) => database.settings.get(cursorKey))
      return typeof row?.value === 'number' ? row.value : 0
    },
    async applyPage(changes, erased, next) {
      if (erased.length > 0) {
        const whole = await attempt(unfold)
        if (!whole.ok) return whole
      } else if (await asPage(changes)) {
        const kept = await settle((database) => keepPage(database, changes, next))
        return kept.ok ? ok({ added: changes.length, known: 0, states: [] }) : kept
      }
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
    async unfold() {
      const outcome = await attempt(unfold)
      return outcome.ok ? ok(null) : outcome
    },
    async filesToSend() {
      await unfold()
      return await connection.run(filesToSend)
    },
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

/** A page as it came: one row is on disk in a moment where a thousand take a second. What it speaks of waits as always. */
function keepPage(database: JijianDatabase, changes: readonly Change[], next: number): Promise<void> {
  const { outbox, files, blobs, settings, pages } = database
  return database.transaction('rw', [outbox, files, blobs, settings, pages], async () => {
    await pages.add({ text: JSON.stringify(changes) })
    await noteArrival(database, changes, next)
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
    await noteArrival(database, incoming, next)
    for (const document of erased) await eraseDocument(database, document)
    return report
  })
}

async function noteArrival(
  database: JijianDatabase,
  incoming: readonly Change[],
  next: number,
): Promise<void> {
  const { files, blobs, settings } = database
  await takeOut(
    database,
    incoming.map(({ id }) => id),
    new Map(),
  )
  const hashes = [...blobReferences(incoming)]
  const here = new Set(await blobs.where('hash').anyOf(hashes).primaryKeys())
  await files.bulkPut(
    hashes.filter((hash) => !here.has(hash)).map((hash) => ({ hash, state: 'wanted' as const })),
  )
  await settings.put({ key: cursorKey, value: next })
}

/** An administrator had it erased on the server: no device keeps a copy. */
async function eraseDocument(
  { changes, heads, documents, outbox, blobs, files }: JijianDatabase,
  document: string,
): Promise<void> {
  const gone = everyBlobOf((await changes.where('document').equals(document).toArray()).map(changeOf))
  for (const table of [changes, heads, documents, outbox])
    await table.where('document').equals(document).delete()
  if (gone.length === 0) return
  const kept = new Set(everyBlobOf((await changes.toArray()).map(changeOf)))
  const unused = gone.filter((hash) => !kept.has(hash))
  await blobs.bulkDelete(unused)
  await files.bulkDelete(unused)
}
