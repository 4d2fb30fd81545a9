import type { Insertable, Transaction } from 'kysely'
import type { Engine } from '../sql/database.ts'
import type { Tables } from '../sql/tables.ts'

type LogRow = Insertable<Tables['change_log']>

/** Rows of one statement. SQLite keeps a short one prepared; PostgreSQL is a journey away, and binds 65,535 values. */
const rowsPerStatement: Readonly<Record<Engine, number>> = { sqlite: 100, postgres: 1000 }

/** In the order given. Statements of full length differ in their values alone, and are written once for all of them. */
export async function appendToLog(
  transaction: Transaction<Tables>,
  engine: Engine,
  rows: readonly LogRow[],
): Promise<void> {
  const length = rowsPerStatement[engine]
  const whole = rows.length - (rows.length % length)
  const rest = rows.slice(whole)
  if (whole > 0) {
    const first = transaction.insertInto('change_log').values(rows.slice(0, length)).compile()
    for (let at = 0; at < whole; at += length) {
      const parameters = rows.slice(at, at + length).flatMap((row) => Object.values(row))
      await transaction.executeQuery({ ...first, parameters })
    }
  }
  if (rest.length > 0) await transaction.insertInto('change_log').values(rest).execute()
}
