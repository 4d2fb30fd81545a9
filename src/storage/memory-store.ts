import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { everyBlobOf } from '../domain/changes/blob-references.ts'
import { inCausalOrder } from '../domain/changes/causal-order.ts'
import type { Change, RecordState } from '../domain/changes/change.ts'
import { headsOf } from '../domain/changes/heads.ts'
import type { Json } from '../domain/values/json.ts'
import { ok } from '../domain/values/result.ts'
import type { DraftStore, ImportOutcome, StoredBlob } from './contract.ts'
import { createListeners } from './listeners.ts'
import { createMemorySync } from './memory-sync.ts'
import type { StoredChange } from './plan-write.ts'
import { planWrite, refusalOf } from './plan-write.ts'
import { belongsInList, summarise } from './summarise.ts'
import type { TeamStore } from './sync-contract.ts'

/** The whole contract in memory: for tests, and for pages mounted without a browser's storage. */
export function createMemoryStore(options: { readonly device?: string } = {}): DraftStore {
  return createStore(options.device, 'local')
}

/** The same with an outbox, as of an account in a workspace. */
export function createMemoryTeamStore(options: { readonly device?: string } = {}): TeamStore {
  return createStore(options.device, 'queued')
}

function createStore(device = 'memory-device', queueing: 'queued' | 'local'): TeamStore {
  const documents = new Map<string, Map<string, Map<string, StoredChange>>>()
  const blobs = new Map<string, StoredBlob>()
  const settings = new Map<string, Json>()
  const listeners = createListeners()

  function changesOf(document: string, record: string): Map<string, StoredChange> {
    const records = documents.get(document) ?? new Map<string, Map<string, StoredChange>>()
    documents.set(document, records)
    const changes = records.get(record) ?? new Map<string, StoredChange>()
    records.set(record, changes)
    return changes
  }

  function stateOf(document: string, record: string): RecordState {
    const stored = documents.get(document)?.get(record)?.values() ?? []
    return { record, heads: headsOf([...stored].map(({ change }) => change)) }
  }

  function allChanges(document: string): readonly StoredChange[] {
    return [...(documents.get(document)?.values() ?? [])].flatMap((changes) => [...changes.values()])
  }

  function importInto(changes: readonly Change[], sending: 'queued' | 'local'): ImportOutcome {
    const fresh: Change[] = []
    const touched = new Map<string, Set<string>>()
    for (const change of changes) {
      const kept = changesOf(change.document, change.record)
      const known = kept.get(change.id)
      kept.set(change.id, { change, typed: known?.typed ?? false, sealed: true })
      if (known) continue
      fresh.push(change)
      touched.set(change.document, (touched.get(change.document) ?? new Set()).add(change.record))
    }
    if (sending === 'queued') memory.queue(fresh)
    const states = [...touched].flatMap(([document, records]) => {
      const changed = [...records].map((record) => stateOf(document, record))
      listeners.tell(document, changed)
      return changed
    })
    return { added: fresh.length, known: changes.length - fresh.length, states }
  }

  function seal(changes: readonly Change[]): void {
    for (const change of changes) {
      const kept = changesOf(change.document, change.record)
      kept.set(change.id, { change, typed: kept.get(change.id)?.typed ?? false, sealed: true })
    }
  }

  const memory = createMemorySync({
    changeOf: (id, document, record) => documents.get(document)?.get(record)?.get(id)?.change,
    seal,
    importAll: (changes) => importInto(changes, 'local'),
    erase(document) {
      const gone = everyBlobOf(allChanges(document).map(({ change }) => change))
      documents.delete(document)
      const rest = [...documents.keys()].flatMap(allChanges).map(({ change }) => change)
      const kept = new Set(everyBlobOf(rest))
      for (const hash of gone) if (!kept.has(hash)) blobs.delete(hash)
      listeners.tell(document, [])
    },
    hasBlob: (hash) => blobs.has(hash),
    headsNow: () =>
      [...documents].flatMap(([document, records]) =>
        [...records.keys()].flatMap((record) => stateOf(document, record).heads),
      ),
  })

  return {
    sync: memory.sync,
    device: () => Promise.resolve(device),
    listDocuments() {
      const summaries = [...documents].map(([document, records]) =>
        summarise(
          document,
          [...records.keys()].filter(belongsInList).map((record) => stateOf(document, record)),
          allChanges(document).reduce((newest, { change }) => (change.at > newest ? change.at : newest), ''),
        ),
      )
      return Promise.resolve(summaries)
    },
    loadDocument(document) {
      const records = [...(documents.get(document)?.keys() ?? [])].sort()
      return Promise.resolve(new Map(records.map((record) => [record, stateOf(document, record)])))
    },
    write(document, edits, { mode, author, at, seen }) {
      const problem = refusalOf(edits, { document, device, author, at })
      if (problem) return Promise.resolve({ ok: false, problem })
      const touched = new Set<string>()
      for (const edit of edits) {
        const changes = documents.get(document)?.get(edit.record) ?? new Map<string, StoredChange>()
        const writer = { document, device, mode, author, at, seen: seen?.get(edit.record) }
        const { add, replace } = planWrite([...changes.values()], edit, writer)
        if (add === null) continue
        const kept = changesOf(document, edit.record)
        if (replace !== null) {
          kept.delete(replace)
          memory.unqueue(replace)
        }
        kept.set(add.change.id, add)
        if (queueing === 'queued') memory.queue([add.change])
        touched.add(edit.record)
      }
      const states = [...new Set(edits.map((edit) => edit.record))].map((record) => stateOf(document, record))
      if (touched.size > 0) listeners.tell(document, states)
      return Promise.resolve(ok({ states }))
    },
    history(document, record) {
      const stored = documents.get(document)?.get(record)?.values() ?? []
      return Promise.resolve(inCausalOrder([...stored].map(({ change }) => change)))
    },
    log: (document) => Promise.resolve(inCausalOrder(allChanges(document).map(({ change }) => change))),
    knownIds(ids) {
      const stored = new Set(
        [...documents.keys()].flatMap((document) => allChanges(document).map(({ change }) => change.id)),
      )
      return Promise.resolve(new Set(ids.filter((id) => stored.has(id))))
    },
    importChanges: (changes, { stays = false } = {}) =>
      Promise.resolve(ok(importInto(changes, stays ? 'local' : queueing))),
    handOut(document) {
      const handedOut = allChanges(document).map(({ change }) => change)
      seal(handedOut)
      return Promise.resolve(inCausalOrder(handedOut))
    },
    putBlob(bytes, mime) {
      const hash = bytesToHex(sha256(new Uint8Array(bytes)))
      blobs.set(hash, { hash, mime, bytes: bytes.slice(0) })
      memory.stored(hash)
      return Promise.resolve(ok(hash))
    },
    getBlob: (hash) => Promise.resolve(blobs.get(hash) ?? null),
    removeBlob(hash) {
      blobs.delete(hash)
      memory.forget(hash)
      return Promise.resolve(ok(null))
    },
    watch: listeners.watch,
    watchList: listeners.watchList,
    getSetting: (key) => Promise.resolve(settings.get(key)),
    putSetting(key, value) {
      settings.set(key, value)
      return Promise.resolve(ok(null))
    },
    close: listeners.clear,
  }
}
