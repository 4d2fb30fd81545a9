import { bytesOf } from '../blobs/blob-rows.ts'
import type { BlobPlace, Shelf } from '../blobs/shelf.ts'
import type { Database } from '../sql/database.ts'
import type { Row } from './rows.ts'

/**
 * The whole files of a backup, onto the shelf of whoever restores it. Before the rows: what they speak of is there, and a shelf out
 * of reach leaves the database empty, to be tried again. Answers which rows the database then does without.
 */
export async function putFiles(
  { db }: Database,
  shelf: Shelf,
): Promise<(table: string, row: Row) => boolean> {
  const whole = await db
    .selectFrom('blob')
    .select(['workspace', 'hash'])
    .where('complete', '=', 1)
    .where('size', '>', 0)
    .execute()
  for (const place of whole) await shelf.put(place, await bytesOf(db, place))
  const shelved = new Set(whole.map(nameOf))
  return (table, row) => table === 'blob_part' && shelved.has(nameOf(row as unknown as BlobPlace))
}

function nameOf({ workspace, hash }: BlobPlace): string {
  return `${workspace}/${hash}`
}
