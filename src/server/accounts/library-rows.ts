import type { Kysely } from 'kysely'
import type { Database } from '../sql/database.ts'

/** The few rows of the auth library that we read ourselves; their columns are its documented schema. */
interface LibraryTables {
  readonly user: { readonly id: string; readonly username: string | null; readonly name: string }
  readonly member: {
    readonly id: string
    readonly organizationId: string
    readonly userId: string
    readonly role: string
  }
  readonly organization: {
    readonly id: string
    readonly name: string
    /** ISO text in SQLite, a Date from PostgreSQL. */
    readonly createdAt: string | Date
  }
  readonly invitation: {
    readonly id: string
    readonly organizationId: string
    readonly role: string | null
    readonly status: string
    /** ISO text in SQLite, a Date from PostgreSQL. */
    readonly expiresAt: string | Date
  }
}

export function libraryRows(database: Database): Kysely<LibraryTables> {
  return database.db as unknown as Kysely<LibraryTables>
}
