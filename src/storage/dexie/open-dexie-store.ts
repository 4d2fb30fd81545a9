import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { inCausalOrder } from '../../domain/changes/causal-order.ts'
import type { RecordState } from '../../domain/changes/change.ts'
import { mergeChanges } from '../../domain/changes/merge-changes.ts'
import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { DraftStore, StorageProblem } from '../contract.ts'
import { createListeners } from '../listeners.ts'
import type { Signal } from '../signal.ts'
import { createSignal } from '../signal.ts'
import type { TeamStore } from '../sync-contract.ts'
import { refusalOf } from '../plan-write.ts'
import { listPrefixes, summarise } from '../summarise.ts'
import type { Connection } from './connection.ts'
import { openConnection } from './connection.ts'
import type { Attempt } from './dexie-sync.ts'
import { knownAmong } from './known.ts'
import type { BeforeUpgrade } from './outdated.ts'
import { openingWith } from './outdated.ts'
import { changesInPages, statesOf, unfoldOldest } from './pages.ts'
import { forgetFile, storeFile } from './queue.ts'
import { changeOf } from './rows.ts'
import type { HeadsRow, JijianDatabase } from './schema.ts'
import { storageProblemOf } from './storage-problem.ts'
import { openTabChannel } from './tab-channel.ts'
import type { Queueing } from './write-changes.ts'
import { importAll, sealAndRead, writeEdits } from './write-changes.ts'

export const databaseName = 'jijian'

interface OpenOptions {
  readonly beforeUpgrade?: BeforeUpgrade
}

/** The contract on IndexedDB. Rejects when the browser refuses to store anything at all. */
export async function openDexieStore(
  options: OpenOptions & { readonly name?: string } = {},
): Promise<DraftStore> {
  const { store } = await openStore(options.name ?? databaseName, 'local', options)
  return store
}

/** The same with an outbox: for one account in one workspace, in a database of their own. */
export async function openDexieTeamStore(name: string, options: OpenOptions = {}): Promise<TeamStore> {
  // Whoever works alone has no use for it, and the first screen waits for everything that is here.
  const { createDexieSync } = await import('./dexie-sync.ts')
  const { store, connection, attempt, announce, unfold, outboxChanged } = await openStore(
    name,
    'queued',
    options,
  )
  return {
    ...store,
    sync: createDexieSync({ connection, attempt, announce, unfold, changed: outboxChanged }),
  }
}

interface OpenStore {
  readonly store: DraftStore
  readonly connection: Connection
  readonly attempt: Attempt
  readonly announce: (document: string, states: readonly RecordState[]) => void
  readonly unfold: () => Promise<void>
  readonly outboxChanged: Signal
}

async function openStore(
  name: string,
  queueing: Queueing,
  { beforeUpgrade }: OpenOptions,
): Promise<OpenStore> {
  if (beforeUpgrade) await openingWith(name, beforeUpgrade)
  const connection = await openConnection(name)
  const device = await connection.run(deviceOf)
  const listeners = createListeners()
  const channel = openTabChannel(name, ({ document, records }) => {
    void readStates(connection, document, records).then((states) => {
      listeners.tell(document, states)
    })
  })

  function announce(document: string, states: readonly RecordState[]): void {
    listeners.tell(document, states)
    channel.tell({ document, records: states.map(({ record }) => record) })
  }

  /** Whatever the disk refuses becomes a value, so that the caller can keep what was to be written. */
  async function attempt<T>(
    operation: (database: JijianDatabase) => Promise<T>,
  ): Promise<Result<T, StorageProblem>> {
    try {
      return ok(await connection.run(operation))
    } catch (error) {
      return { ok: false, problem: storageProblemOf(error) }
    }
  }

  /** Whatever stands on what is here needs the rows of every page; a device that works alone has no pages. */
  async function unfold(): Promise<void> {
    if (queueing === 'local') return
    for (;;) {
      const report = await connection.run(unfoldOldest)
      if (report === null) return
      for (const [document, states] of report.byDocument) announce(document, states)
    }
  }

  async function attemptWhole<T>(
    operation: (database: JijianDatabase) => Promise<T>,
  ): Promise<Result<T, StorageProblem>> {
    const unfolded = await attempt(unfold)
    return unfolded.ok ? await attempt(operation) : unfolded
  }

  const outboxChanged = createSignal()
  const store: DraftStore = {
    device: () => Promise.resolve(device),
    async listDocuments() {
      // A disk too full to unfold on still shows what it has.
      await unfold().catch(() => undefined)
      return await connection.run(async (database) => {
        const documents = await database.documents.toArray()
        const rows = await database.heads
          .where('record')
          .startsWithAnyOf([...listPrefixes])
          .toArray()
        return documents.map(({ document, changedAt }) =>
          summarise(document, rows.filter((row) => row.document === document).map(stateOf), changedAt),
        )
      })
    },
    loadDocument: (document) => connection.run((database) => statesOf(database, document)),
    async write(document, edits, writeOptions) {
      const { author, at } = writeOptions
      const problem = refusalOf(edits, { document, device, author, at })
      if (problem) return { ok: false, problem }
      const outcome = await attemptWhole((database) =>
        writeEdits(database, device, document, edits, writeOptions, queueing),
      )
      if (!outcome.ok) return outcome
      if (outcome.value.changed) {
        announce(document, outcome.value.states)
        outboxChanged.tell()
      }
      return ok({ states: outcome.value.states })
    },
    history: (document, record) =>
      connection.run(async (database) => {
        // Pages before rows: what unfolds between the two is then read twice, never not at all.
        const paged = await changesInPages(database)
        const rows = await database.changes.where('[document+record]').equals([document, record]).toArray()
        return inCausalOrder(
          mergeChanges(
            rows.map(changeOf),
            paged.filter((change) => change.document === document && change.record === record),
          ),
        )
      }),
    knownIds: (ids) =>
      connection.run(async (database) => {
        const paged = new Set((await changesInPages(database)).map(({ id }) => id))
        const known = await knownAmong(database, ids)
        return new Set(ids.filter((id) => known.has(id) || paged.has(id)))
      }),
    log: (document) =>
      connection.run(async (database) => {
        const paged = await changesInPages(database)
        const rows = await database.changes.where('document').equals(document).toArray()
        return inCausalOrder(
          mergeChanges(
            rows.map(changeOf),
            paged.filter((change) => change.document === document),
          ),
        )
      }),
    async importChanges(changes, { stays = false } = {}) {
      const outcome = await attemptWhole((database) =>
        importAll(database, changes, stays ? 'local' : queueing),
      )
      if (!outcome.ok) return outcome
      const { added, known, states, byDocument } = outcome.value
      for (const [document, changed] of byDocument) announce(document, changed)
      outboxChanged.tell()
      return ok({ added, known, states })
    },
    handOut: async (document) =>
      inCausalOrder(
        await connection.run(async (database) => {
          const paged = await changesInPages(database)
          return mergeChanges(
            await sealAndRead(database, document),
            paged.filter((change) => change.document === document),
          )
        }),
      ),
    async putBlob(bytes, mime) {
      const hash = hashOf(bytes)
      const stored = await attempt((database) => storeFile(database, { hash, mime, bytes }))
      if (!stored.ok) return stored
      outboxChanged.tell()
      const read = await attempt((database) => database.blobs.get(hash))
      if (!read.ok) return read
      return read.value && hashOf(read.value.bytes) === hash ? ok(hash) : fail('blob-mismatch', { hash })
    },
    getBlob: async (hash) => (await connection.run((database) => database.blobs.get(hash))) ?? null,
    async removeBlob(hash) {
      const outcome = await attempt((database) => forgetFile(database, hash))
      return outcome.ok ? ok(null) : outcome
    },
    watch: listeners.watch,
    watchList: listeners.watchList,
    getSetting: async (key) => (await connection.run((database) => database.settings.get(key)))?.value,
    async putSetting(key, value) {
      const outcome = await attempt((database) => database.settings.put({ key, value }))
      return outcome.ok ? ok(null) : outcome
    },
    close() {
      listeners.clear()
      outboxChanged.clear()
      channel.close()
      connection.close()
    },
  }
  return { store, connection, attempt, announce, unfold, outboxChanged }
}

function stateOf({ record, heads }: HeadsRow): RecordState {
  return { record, heads }
}

function hashOf(bytes: ArrayBuffer): string {
  return bytesToHex(sha256(new Uint8Array(bytes)))
}

async function readStates(
  connection: Connection,
  document: string,
  records: readonly string[],
): Promise<readonly RecordState[]> {
  const rows = await connection.run((database) =>
    database.heads.bulkGet(records.map((record): [string, string] => [document, record])),
  )
  return rows.filter((row) => row !== undefined).map(stateOf)
}

const deviceKey = 'device'

/** Made once per browser profile. Two tabs that open a new profile together agree: the second one reads the first's. */
function deviceOf(database: JijianDatabase): Promise<string> {
  const candidate = bytesToHex(crypto.getRandomValues(new Uint8Array(12)))
  return database.transaction('rw', database.settings, async () => {
    const known = await database.settings.get(deviceKey)
    if (typeof known?.value === 'string') return known.value
    await database.settings.put({ key: deviceKey, value: candidate })
    return candidate
  })
}
