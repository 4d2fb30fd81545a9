import type { Change, RecordState } from '../domain/changes/change.ts'
import type { Json } from '../domain/values/json.ts'
import type { Problem, Result } from '../domain/values/result.ts'

/** One wish to write. `parents` are worked out by the store inside its transaction: the record's present heads. */
export interface Edit {
  readonly record: string
  readonly value: Json
}

export interface WriteOptions {
  /**
   * `typing`: may replace the author's own last change of the record if that one was typed too, has no children and was
   * never handed out. `deliberate`: always a change of its own (undo, restore, delete, resolve).
   */
  readonly mode: 'typing' | 'deliberate'
  readonly author: string
  /** UTC instant of the device's clock. */
  readonly at: string
  /** Heads the writer saw, by record; default: the present heads. An older one makes the conflict visible. */
  readonly seen?: ReadonlyMap<string, readonly string[]>
}

export interface WriteReceipt {
  /** States after the write, durably stored when the promise resolves. */
  readonly states: readonly RecordState[]
}

/**
 * `edit-refused`: an edit that no draft file could hold (details: `record`, `fault`); nothing of its call is stored and
 * writing it again cannot help. `storage-outdated`: another page runs a newer version of the app or deleted the database;
 * only closing the pages and opening again helps.
 */
export type StorageProblem = Problem<
  | 'storage-full'
  | 'storage-closed'
  | 'storage-blocked'
  | 'storage-failed'
  | 'storage-outdated'
  | 'blob-mismatch'
  | 'edit-refused'
>

export interface DocumentSummary {
  readonly document: string
  /** Value of `meta/evaluation` and other `meta/*` and `cover/*` records: what a list needs. */
  readonly records: ReadonlyMap<string, RecordState>
  /** Newest `at` of any change. */
  readonly changedAt: string
}

export interface ImportOutcome {
  readonly added: number
  readonly known: number
  /** Records whose state changed. */
  readonly states: readonly RecordState[]
}

export interface StoredBlob {
  readonly hash: string
  readonly mime: string
  readonly bytes: ArrayBuffer
}

/**
 * Where drafts live. Every implementation passes `tests/contracts/draft-store-contract.ts`. All writes of one call are one
 * atomic, strictly durable transaction; a promise that resolves to `ok` means the data is on disk.
 */
export interface DraftStore {
  /** Random and stable for this browser profile. */
  device(): Promise<string>
  listDocuments(): Promise<readonly DocumentSummary[]>
  /** States of every record, removed ones (value null) included; empty when the document is unknown. */
  loadDocument(document: string): Promise<ReadonlyMap<string, RecordState>>
  write(
    document: string,
    edits: readonly Edit[],
    options: WriteOptions,
  ): Promise<Result<WriteReceipt, StorageProblem>>
  /** Every change of a record, oldest first by parents, then by `at`, then by id. */
  history(document: string, record: string): Promise<readonly Change[]>
  /** Every change of a document in the same order: to be looked at, not to be given away. */
  log(document: string): Promise<readonly Change[]>
  /** Which of these ids are stored, in whatever document. */
  knownIds(ids: readonly string[]): Promise<ReadonlySet<string>>
  /**
   * Set union; changes must already be verified (shape and hash). Known ones are skipped. `stays`: they are another unit's, and are
   * never given to the server of this one.
   */
  importChanges(
    changes: readonly Change[],
    options?: { readonly stays?: boolean },
  ): Promise<Result<ImportOutcome, StorageProblem>>
  /** All changes of a document, in a deterministic order; seals them in the same transaction: they are handed out. */
  handOut(document: string): Promise<readonly Change[]>
  /** Stores bytes under their SHA-256 and reads them back before resolving. */
  putBlob(bytes: ArrayBuffer, mime: string): Promise<Result<string, StorageProblem>>
  getBlob(hash: string): Promise<StoredBlob | null>
  /**
   * Forgets bytes for good, because a person asked for it (遮盖后删除原图). Whoever calls has made sure that no document
   * still needs them; unknown ones are gone already.
   */
  removeBlob(hash: string): Promise<Result<null, StorageProblem>>
  /** Called after every committed change of a document, by this or another tab. Returns the unsubscriber. */
  watch(document: string, listener: (states: readonly RecordState[]) => void): () => void
  /** Called after any change of the list of documents. */
  watchList(listener: () => void): () => void
  /** Small device-local values (last place, author's name): not part of any document. */
  getSetting(key: string): Promise<Json | undefined>
  putSetting(key: string, value: Json): Promise<Result<null, StorageProblem>>
  close(): void
}
