import { migrate } from './migrations.ts'
import type { Database } from './database.ts'
import { openPostgres } from './open-postgres.ts'
import { openSqlite } from './open-sqlite.ts'

/** PostgreSQL by its address, SQLite by the name of its file; brought up to date before anybody uses it. */
export async function openDatabase(place: string): Promise<Database> {
  const database = /^postgres(ql)?:/.test(place) ? await openPostgres(place) : openSqlite(place)
  await database.alone(() => migrate(database.db, database.engine))
  return database
}
