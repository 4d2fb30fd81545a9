import type { Change } from '../domain/changes/change.ts'
import type { Result } from '../domain/values/result.ts'
import type { DraftStore, ImportOutcome, StorageProblem } from './contract.ts'

/** A change or file the server does not have yet, by its own word. No row: delivered. */
export type Delivery = 'waiting' | 'refused'

/** `wanted`: a file of others that is not on this device yet. */
export type FileDelivery = Delivery | 'wanted'

export interface Refused {
  readonly id: string
  readonly document: string
  readonly record: string
  /** Why the server keeps it out. */
  readonly code: string
}

export interface OutboxCounts {
  readonly changes: number
  readonly files: number
  readonly refused: number
  /** Files of others that are not on this device yet. */
  readonly wanted: number
}

/** What the server said of one batch: both lists leave `waiting`, the first for good. */
export interface BatchAnswer {
  readonly stored: readonly string[]
  readonly refused: readonly { readonly id: string; readonly code: string }[]
}

export type FileOutcome = 'sent' | 'fetched' | 'refused' | 'absent'

/**
 * What a device has still to give and to get. Every implementation passes `tests/contracts/sync-store-contract.ts`. An outbox
 * row is written in the transaction that writes its change, and is gone only when the server named the change as durable: so
 * “已送达” is true after a crash, a week offline and a restart.
 */
export interface SyncStore {
  /**
   * The oldest waiting changes after the first `onTheirWay`, sealed in the same transaction: what is on its way is never
   * replaced by typing.
   */
  takeBatch(most: number, characters: number, onTheirWay?: number): Promise<readonly Change[]>
  settleBatch(answer: BatchAnswer): Promise<Result<null, StorageProblem>>
  /** Number of the last page applied; 0 at first. */
  cursor(): Promise<number>
  /**
   * A page and the number it leads to, in one transaction. Changes must be verified; erased documents are dropped. A long page
   * may be kept as it came: readers see it at once, those who watch hear of it with `unfold`.
   */
  applyPage(
    changes: readonly Change[],
    erased: readonly string[],
    next: number,
  ): Promise<Result<ImportOutcome, StorageProblem>>
  /** Work on pages that were kept as they came, for a moment when nobody waits; whatever needs it earlier does it itself. */
  unfold(): Promise<Result<null, StorageProblem>>
  counts(): Promise<OutboxCounts>
  /** Records of a document that are not delivered, with what is the matter; refused weighs more. */
  undelivered(document: string): Promise<ReadonlyMap<string, Delivery>>
  refused(): Promise<readonly Refused[]>
  /** Refused changes and files wait again: the role or the server changed. */
  retryRefused(): Promise<Result<null, StorageProblem>>
  /** Those that some record speaks of now: the original of a redacted photo stays at home, and leaves the queue here. */
  filesToSend(): Promise<readonly string[]>
  /** `absent`: the bytes are not on this device; somebody else may have sent them. */
  settleFile(hash: string, outcome: FileOutcome): Promise<Result<null, StorageProblem>>
  filesWanted(): Promise<readonly string[]>
  /** Files not delivered, or not here yet, by hash. */
  fileStates(): Promise<ReadonlyMap<string, FileDelivery>>
  /** Called after any change of the above. */
  watchOutbox(listener: () => void): () => void
}

/** A store of one account in one workspace. */
export type TeamStore = DraftStore & { readonly sync: SyncStore }
