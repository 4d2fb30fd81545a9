import { limits } from '../../protocol/sync/limits.ts'
import type { Shelf } from '../blobs/shelf.ts'
import type { Database } from '../sql/database.ts'

/** Files that stand outside of the database go into the backup as its own: it is whole without the shelf. */
export async function bringFiles(shelf: Shelf | null, { db }: Database): Promise<void> {
  if (shelf === null) return
  const outside = await db
    .selectFrom('blob')
    .leftJoin('blob_part', (join) =>
      join.onRef('blob_part.workspace', '=', 'blob.workspace').onRef('blob_part.hash', '=', 'blob.hash'),
    )
    .select(['blob.workspace', 'blob.hash'])
    .where('blob.complete', '=', 1)
    .where('blob.size', '>', 0)
    .where('blob_part.start', 'is', null)
    .execute()
  for (const place of outside) {
    const pieces: Uint8Array[] = []
    for await (const piece of shelf.read(place)) pieces.push(piece)
    const bytes = Buffer.concat(pieces)
    for (let start = 0; start < bytes.length; start += limits.partBytes)
      await db
        .insertInto('blob_part')
        .values({ ...place, start, bytes: bytes.subarray(start, start + limits.partBytes) })
        .execute()
  }
}
