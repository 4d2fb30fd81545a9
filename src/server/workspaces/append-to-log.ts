import type { Insertable, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Engine } from '../sql/database.ts'
import type { Tables } from '../sql/tables.ts'

type LogRow = Insertable<Tables['change_log']>

/** In the order given. Each engine takes thousands of rows in the way it is quickest at. */
export async function appendToLog(
  transaction: Transaction<Tables>,
  engine: Engine,
  rows: readonly LogRow[],
): Promise<void> {
  if (rows.length === 0) return
  await (engine === 'postgres' ? appendAsOneValue(transaction, rows) : appendByHundreds(transaction, rows))
}

/** PostgreSQL reads one text sooner than it plans for thousands of values. */
async function appendAsOneValue(transaction: Transaction<Tables>, rows: readonly LogRow[]): Promise<void> {
  const json = JSON.stringify(
    rows.map((row) => ({ ...row, document: wellFormed(row.document), device: wellFormed(row.device) })),
  )
  await sql`insert into change_log select * from json_populate_recordset(null::change_log, ${json}::json)`.execute(
    transaction,
  )
}

/** Half a surrogate pair, which PostgreSQL refuses, becomes what every encoder makes of it. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString()
}

const hundred = 100

/** SQLite keeps a short statement prepared: those of full length differ in their values alone. */
async function appendByHundreds(transaction: Transaction<Tables>, rows: readonly LogRow[]): Promise<void> {
  const whole = rows.length - (rows.length % hundred)
  const rest = rows.slice(whole)
  if (whole > 0) {
    const first = transaction.insertInto('change_log').values(rows.slice(0, hundred)).compile()
    for (let at = 0; at < whole; at += hundred) {
      const parameters = rows.slice(at, at + hundred).flatMap((row) => Object.values(row))
      await transaction.executeQuery({ ...first, parameters })
    }
  }
  if (rest.length > 0) await transaction.insertInto('change_log').values(rest).execute()
}
