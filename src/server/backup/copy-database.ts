import type { Kysely } from 'kysely'
import { createAccounts } from '../accounts/create-accounts.ts'
import type { Database } from '../sql/database.ts'
import { openDatabase } from '../sql/open-database.ts'
import type { AnyTables, Row } from './rows.ts'
import { readRows, tablesOf, writeRows } from './rows.ts'

/** A database with every table this version has, those of the auth library too. */
export async function openWhole(place: string): Promise<Database> {
  const database = await openDatabase(place)
  await createAccounts(database, { secret: 'only migrates', publicUrl: null })
  return database
}

function anyOf({ db }: Database): Kysely<AnyTables> {
  return db as unknown as Kysely<AnyTables>
}

export async function isEmpty(database: Database): Promise<boolean> {
  for (const table of ['user', 'change_log', 'blob'])
    if (await anyOf(database).selectFrom(table).selectAll().limit(1).executeTakeFirst()) return false
  return true
}

/**
 * Every row, as it stood at one moment, into a database that is empty; all of it or nothing. The engines may differ: this is
 * also how a department moves from SQLite to PostgreSQL. Returns how many rows went.
 */
export async function copyDatabase(
  from: Database,
  to: Database,
  leavesOut: (table: string, row: Row) => boolean = () => false,
): Promise<number> {
  let copied = 0
  const source = anyOf(from)
  const target = await tablesOf(anyOf(to))
  await anyOf(to)
    .transaction()
    .execute(async (writing) => {
      for (const { name } of [...target].reverse()) await writing.deleteFrom(name).execute()
      const snapshot = source.transaction()
      const reader = from.engine === 'postgres' ? snapshot.setIsolationLevel('repeatable read') : snapshot
      await reader.execute(async (reading) => {
        for (const table of target)
          for await (const rows of readRows(reading, from.engine, table.name)) {
            const kept = rows.filter((row) => !leavesOut(table.name, row))
            if (kept.length > 0) await writeRows(writing, to.engine, table, kept)
            copied += kept.length
          }
      })
    })
  return copied
}
