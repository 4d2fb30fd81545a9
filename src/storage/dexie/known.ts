import type { ChangeRow, JijianDatabase } from './schema.ts'

/**
 * Above so many keys the whole list of keys is read in one request: asked one by one, ten thousand take seconds, and by
 * `anyOf`, which walks a cursor, ten times as long.
 */
export const fewKeys = 500

/** Which of these changes are here, by their keys alone: the chunks of a register are large. */
export async function knownAmong({ changes }: JijianDatabase, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length <= fewKeys) {
    const found = await Promise.all(ids.map((id) => changes.where('id').equals(id).primaryKeys()))
    return new Set(found.flat())
  }
  const here = new Set(await changes.toCollection().primaryKeys())
  return new Set(ids.filter((id) => here.has(id)))
}

/** Which of these records of a document have heads here. */
export async function recordsHere(
  { heads }: JijianDatabase,
  document: string,
  records: readonly string[],
): Promise<readonly string[]> {
  if (records.length <= fewKeys) {
    const rows = await heads.bulkGet(records.map((record): [string, string] => [document, record]))
    return records.filter((_, place) => rows[place] !== undefined)
  }
  const keys = await heads.where('document').equals(document).primaryKeys()
  const here = new Set(keys.map(([, record]) => record))
  return records.filter((record) => here.has(record))
}

/** Every change of these records. */
export async function changesOfRecords(
  { changes }: JijianDatabase,
  document: string,
  records: readonly string[],
): Promise<readonly ChangeRow[]> {
  const found = await Promise.all(
    records.map((record) => changes.where('[document+record]').equals([document, record]).toArray()),
  )
  return found.flat()
}
