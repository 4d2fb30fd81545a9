import { blobReferences } from '../domain/changes/blob-references.ts'
import type { Change } from '../domain/changes/change.ts'
import type { Result } from '../domain/values/result.ts'
import { ok } from '../domain/values/result.ts'
import type { ImportOutcome, StorageProblem } from './contract.ts'
import { createSignal } from './signal.ts'
import type { Delivery, Refused, SyncStore } from './sync-contract.ts'

interface Waiting extends Refused {
  readonly state: Delivery
}

/** What the sync half needs of the store it belongs to. */
export interface MemoryParts {
  changeOf(id: string, document: string, record: string): Change | undefined
  seal(changes: readonly Change[]): void
  importAll(changes: readonly Change[]): ImportOutcome
  erase(document: string): void
  hasBlob(hash: string): boolean
  headsNow(): readonly Change[]
}

export interface MemorySync {
  readonly sync: SyncStore
  queue(changes: readonly Change[]): void
  unqueue(id: string): void
  /** The bytes of a file came in. */
  stored(hash: string): void
  forget(hash: string): void
}

/** The outbox in memory: the twin of `dexie/dexie-sync.ts`, for tests. */
export function createMemorySync(parts: MemoryParts): MemorySync {
  const outbox = new Map<string, Waiting>()
  const files = new Map<string, 'waiting' | 'refused' | 'wanted'>()
  const changed = createSignal()
  let cursor = 0

  function done(): Promise<Result<null, StorageProblem>> {
    changed.tell()
    return Promise.resolve(ok(null))
  }

  function inState(state: Delivery): readonly Waiting[] {
    return [...outbox.values()].filter((row) => row.state === state)
  }

  function filesIn(state: 'waiting' | 'refused' | 'wanted'): readonly string[] {
    return [...files].filter(([, found]) => found === state).map(([hash]) => hash)
  }

  return {
    queue(changes) {
      for (const { id, document, record } of changes)
        outbox.set(id, { id, document, record, code: '', state: 'waiting' })
      for (const hash of blobReferences(changes)) files.set(hash, 'waiting')
      changed.tell()
    },
    unqueue: (id) => outbox.delete(id),
    stored(hash) {
      if (files.has(hash)) files.set(hash, 'waiting')
      changed.tell()
    },
    forget: (hash) => files.delete(hash),
    sync: {
      takeBatch(most, characters, onTheirWay = 0) {
        let size = 0
        const batch: Change[] = []
        for (const { id, document, record } of inState('waiting').slice(onTheirWay, onTheirWay + most)) {
          const change = parts.changeOf(id, document, record)
          if (!change) continue
          size += JSON.stringify(change.value).length + 500
          if (size > characters && batch.length > 0) break
          batch.push(change)
        }
        parts.seal(batch)
        return Promise.resolve(batch)
      },
      settleBatch({ stored, refused }) {
        for (const id of stored) outbox.delete(id)
        for (const { id, code } of refused) {
          const row = outbox.get(id)
          if (row) outbox.set(id, { ...row, state: 'refused', code })
        }
        return done()
      },
      cursor: () => Promise.resolve(cursor),
      async applyPage(changes, erased, next) {
        const outcome = parts.importAll(changes)
        for (const { id } of changes) outbox.delete(id)
        for (const hash of blobReferences(changes)) if (!parts.hasBlob(hash)) files.set(hash, 'wanted')
        for (const document of erased) {
          parts.erase(document)
          for (const row of [...outbox.values()]) if (row.document === document) outbox.delete(row.id)
        }
        cursor = next
        await done()
        return ok(outcome)
      },
      unfold: () => Promise.resolve(ok(null)),
      counts: () =>
        Promise.resolve({
          changes: inState('waiting').length,
          files: filesIn('waiting').length,
          refused: inState('refused').length + filesIn('refused').length,
          wanted: filesIn('wanted').length,
        }),
      undelivered(document) {
        const found = new Map<string, Delivery>()
        for (const row of outbox.values())
          if (row.document === document && found.get(row.record) !== 'refused')
            found.set(row.record, row.state)
        return Promise.resolve(found)
      },
      refused: () =>
        Promise.resolve(
          inState('refused').map(({ id, document, record, code }) => ({ id, document, record, code })),
        ),
      retryRefused() {
        for (const row of inState('refused')) outbox.set(row.id, { ...row, state: 'waiting', code: '' })
        for (const hash of filesIn('refused')) files.set(hash, 'waiting')
        return done()
      },
      filesToSend() {
        const spokenOf = new Set(blobReferences(parts.headsNow()))
        for (const hash of filesIn('waiting')) if (!spokenOf.has(hash)) files.delete(hash)
        return Promise.resolve(filesIn('waiting'))
      },
      filesWanted: () => Promise.resolve(filesIn('wanted')),
      fileStates: () => Promise.resolve(new Map(files)),
      settleFile(hash, outcome) {
        if (outcome === 'sent' || outcome === 'fetched') files.delete(hash)
        else files.set(hash, outcome === 'absent' ? 'wanted' : 'refused')
        return done()
      },
      watchOutbox: changed.watch,
    },
  }
}
