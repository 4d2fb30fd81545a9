import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type Engine = 'sqlite' | 'postgres'

/** What is told to whoever waits for news of a workspace. A hint only: whoever misses it asks again by the clock. */
export interface Nudge {
  readonly workspace: string
  readonly head: number
}

export interface Database {
  readonly engine: Engine
  readonly db: Kysely<Tables>
  /** Work that no other instance over the same database does at the same time. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Reaches every instance over the same database. */
  tell(nudge: Nudge): Promise<void>
  /** Returns the unsubscriber. */
  onNudge(listener: (nudge: Nudge) => void): () => void
  close(): Promise<void>
}
