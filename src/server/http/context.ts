import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Role } from '../../domain/team/roles.ts'
import type { Accounts } from '../accounts/create-accounts.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import type { Shelf } from '../blobs/shelf.ts'
import type { Metrics } from '../operations/metrics.ts'
import type { Overview } from '../overview/create-overview.ts'
import type { Database } from '../sql/database.ts'

/** What every handler may use. Instances hold nothing else: all state is in the database, or follows from it. */
export interface Parts {
  readonly database: Database
  readonly accounts: Accounts
  readonly blobs: BlobStore
  /** Null: files are in the database. */
  readonly shelf: Shelf | null
  readonly overview: Overview
  readonly metrics: Metrics
  readonly now: () => Date
}

export interface Call {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly origin: string
  readonly address: string
  /** Named groups of the route. */
  readonly path: Readonly<Record<string, string>>
}

export interface Person {
  readonly account: string
  readonly username: string
  readonly name: string
}

export interface Member extends Person {
  readonly workspace: string
  readonly role: Role
}

/** JSON to answer with, or null when the handler has answered itself. */
export type Answer = { readonly status: number; readonly json: string } | null

export function json(value: unknown, status = 200): Answer {
  return { status, json: JSON.stringify(value) }
}
