import type { EntityTable, Table } from 'dexie'
import { Dexie } from 'dexie'
import type { Change } from '../../domain/changes/change.ts'
import type { Json } from '../../domain/values/json.ts'

/** A change with this device's own flags (0 or 1: booleans are no keys in IndexedDB). */
export interface ChangeRow extends Change {
  readonly typed: 0 | 1
  readonly sealed: 0 | 1
}

/** Derived in the transaction that writes the change: what pages read, without walking the log. */
export interface HeadsRow {
  readonly document: string
  readonly record: string
  readonly heads: readonly Change[]
}

export interface DocumentRow {
  readonly document: string
  readonly changedAt: string
}

/** An ArrayBuffer, not a Blob: WebKit refuses Blobs in IndexedDB at times (Dexie #1919). */
export interface BlobRow {
  readonly hash: string
  readonly mime: string
  readonly bytes: ArrayBuffer
}

export interface SettingRow {
  readonly key: string
  readonly value: Json
}

/** Written with the change it names, gone when the server has it. */
export interface OutboxRow {
  /** In the order of writing; given by the database. */
  readonly order?: number
  readonly id: string
  readonly document: string
  readonly record: string
  readonly state: 'waiting' | 'refused'
  readonly code: string
  /**
   * The change as JSON, so that a batch is one request and not one for each change. Absent when typing may still replace it,
   * when it is long, and in rows of earlier versions: then it is read where it is kept.
   */
  readonly text?: string
}

/** A file to send, one the server refused, or one to fetch. */
export interface FileRow {
  readonly hash: string
  readonly state: 'waiting' | 'refused' | 'wanted'
}

/** A page of colleagues' changes as the server gave it, until its changes and heads have rows of their own. */
export interface PageRow {
  /** In the order of coming; given by the database. */
  readonly number?: number
  /** As JSON: one text is read and written in a moment where a thousand objects take a while. */
  readonly text?: string
  /** Instead of it, in rows of earlier versions. */
  readonly changes?: readonly Change[]
}

export type JijianDatabase = Dexie & {
  readonly changes: EntityTable<ChangeRow, 'id'>
  readonly heads: Table<HeadsRow, [string, string]>
  readonly documents: EntityTable<DocumentRow, 'document'>
  readonly blobs: EntityTable<BlobRow, 'hash'>
  readonly settings: EntityTable<SettingRow, 'key'>
  readonly outbox: Table<OutboxRow, number>
  readonly files: EntityTable<FileRow, 'hash'>
  readonly pages: Table<PageRow, number>
}

/**
 * Every schema this app ever shipped, oldest first, never edited afterwards: field data cannot be collected twice. A new
 * one is added at the end with its fixture in `tests/storage/dexie/versions/`.
 */
export const schemaVersions: readonly {
  readonly version: number
  readonly stores: Record<string, string>
}[] = [
  {
    version: 1,
    stores: {
      changes: 'id, document, [document+record]',
      heads: '[document+record], document, record',
      documents: 'document',
      blobs: 'hash',
      settings: 'key',
    },
  },
  { version: 2, stores: { outbox: '++order, &id, state, document', files: 'hash, state' } },
  { version: 3, stores: { pages: '++number' } },
]

/** Strict durability: a resolved write is on disk, not in a cache of the operating system. `newest`: not upgraded beyond. */
export function createDatabase(name: string, newest = Infinity): JijianDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' })
  for (const { version, stores } of schemaVersions)
    if (version <= newest) database.version(version).stores(stores)
  return database as JijianDatabase
}
