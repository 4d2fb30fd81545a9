import type { Result } from '../../domain/values/result.ts'
import type { StorageProblem } from '../contract.ts'

/** 自动备份: one document as an exchange package, as it stood at a milestone. */
export interface KeptBackup {
  readonly id: string
  readonly document: string
  readonly title: string
  /** What had just happened, as a person reads it: 定稿. */
  readonly milestone: string
  /** UTC instant. */
  readonly at: string
  readonly bytes: number
}

/** So many of one document are kept, and so many bytes of all: the oldest go first, the one just made never. */
export interface ShelfLimits {
  readonly perDocument: number
  readonly bytes: number
}

export const shelfLimits: ShelfLimits = { perDocument: 3, bytes: 200 * 1024 * 1024 }

/**
 * Backups this device made by itself, in a database of their own: whatever happens to the drafts' does not happen to them.
 * Every implementation passes `tests/contracts/backup-shelf-contract.ts`.
 */
export interface BackupShelf {
  /** Newest first. */
  list(): Promise<readonly KeptBackup[]>
  keep(backup: Omit<KeptBackup, 'bytes'>, bytes: ArrayBuffer): Promise<Result<null, StorageProblem>>
  read(id: string): Promise<ArrayBuffer | null>
  /** A document that was erased for good leaves no copy here either. */
  forget(documents: readonly string[]): Promise<Result<null, StorageProblem>>
}
