import type { Change, RecordState } from '../domain/changes/change.ts'
import type { Json } from '../domain/values/json.ts'
import type { Edit, StorageProblem } from '../storage/contract.ts'

/** 保存状态: what the header may claim. `saved` is said only after the store's transaction committed. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** `readOnly`: another tab holds the draft meanwhile, and this one still holds edits it could not store. */
  | { readonly kind: 'failed'; readonly problem: StorageProblem; readonly readOnly?: true }
  /** Another tab holds this draft: read-only here until taken over. */
  | { readonly kind: 'read-only' }

/**
 * An open draft: what was typed is in memory and in the journal at once, in the store within 300 ms. Framework-free; the UI
 * wraps it. Every listener is told synchronously after each change of `records`, `saveState` or the undo stacks.
 */
export interface DraftSession {
  readonly document: string
  /** Current states with pending edits applied; a new Map at every change (safe to compare by identity). */
  readonly records: ReadonlyMap<string, RecordState>
  readonly saveState: SaveState
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Typed input: applied at once, journalled synchronously, stored after 300 ms. `group` joins edits into one undo step. */
  edit(edits: readonly Edit[], group?: string): void
  /**
   * One deliberate step (delete, add, resolve, restore): stored at once, one undo step. `lasting`: no undo leads back over
   * it, for what its records named before is gone.
   */
  commit(edits: readonly Edit[], options?: { readonly lasting?: boolean }): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
  history(record: string): Promise<readonly Change[]>
  /** The value of an earlier change as a new change. */
  restore(change: Change): Promise<void>
  /** Settles a conflict: a change whose parents are all heads. */
  resolve(record: string, value: Json): Promise<void>
  /** Writes everything pending now; resolves when stored. */
  flush(): Promise<void>
  /** Second tab only: take the writing lock over. */
  takeOver(): Promise<void>
  subscribe(listener: () => void): () => void
  close(): Promise<void>
}

/** Survives a kill between keystroke and store: written synchronously (localStorage). */
export interface Journal {
  /** Those with entries of any writer. */
  documents(): readonly string[]
  /** Entries of every writer. */
  read(document: string): readonly JournalEntry[]
  /** Replaces the own entries; false when the browser refused to keep them. */
  write(document: string, entries: readonly JournalEntry[]): boolean
  /** Forgets the own entries, never those of another tab. */
  clear(document: string): void
  /** Moves the entries of all other writers under the own name, own ones included in the answer. Only the lock's holder may. */
  adopt(document: string): readonly JournalEntry[]
  /** False once another tab has adopted the own entries. */
  keepsOwn(document: string): boolean
}

export interface JournalEntry extends Edit {
  readonly at: string
  /** Ids of the heads the person saw when typing. */
  readonly seen: readonly string[]
  /** Left out by earlier versions of the app: typing. */
  readonly mode?: 'typing' | 'deliberate'
}

/** One writer per draft among all tabs of this browser; `platform/draft-lock.ts` does it with Web Locks or a lease. */
export interface DraftLock {
  /**
   * Becomes the writer of a document, or null while another tab is. With `steal` it takes the place of the other tab,
   * which is told through its own `onLost`.
   */
  acquire(
    document: string,
    options: { readonly steal: boolean; readonly onLost: () => void },
  ): Promise<DraftLockHold | null>
}

export interface DraftLockHold {
  /** Lets another tab write. Safe to call twice. */
  release(): void
}
