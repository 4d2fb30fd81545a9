import type { Change } from '../../domain/changes/change.ts'
import type { StoredChange } from '../plan-write.ts'
import type { ChangeRow, JijianDatabase } from './schema.ts'

export function fromRow({ typed, sealed, ...change }: ChangeRow): StoredChange {
  return { change, typed: typed === 1, sealed: sealed === 1 }
}

export function toRow({ change, typed, sealed }: StoredChange): ChangeRow {
  return { ...change, typed: typed ? 1 : 0, sealed: sealed ? 1 : 0 }
}

export function changeOf(row: ChangeRow): Change {
  return fromRow(row).change
}

/** What goes out is never replaced by typing; only what was typed could be, so nothing else is written again. */
export async function sealRows({ changes }: JijianDatabase, rows: readonly ChangeRow[]): Promise<void> {
  const open = rows.filter(({ typed, sealed }) => typed === 1 && sealed === 0)
  await changes.bulkPut(open.map((row) => ({ ...row, sealed: 1 as const })))
}
