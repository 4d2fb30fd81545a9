import type { Change } from '../../domain/changes/change.ts'
import type { BatchAnswer } from '../sync-contract.ts'
import { changeOf, sealRows } from './rows.ts'
import type { ChangeRow, JijianDatabase, OutboxRow } from './schema.ts'

interface Taken {
  readonly batch: readonly Change[]
  /** Where the outbox keeps each. */
  readonly orders: readonly (readonly [id: string, order: number])[]
}

/** The oldest that wait behind a place, sealed in the same transaction. */
export function takeWaiting(
  database: JijianDatabase,
  most: number,
  characters: number,
  behind: number,
): Promise<Taken> {
  const { changes, outbox } = database
  return database.transaction('rw', changes, outbox, async () => {
    // An offset or a second condition would walk a cursor, row by row.
    const waiting =
      behind === 0
        ? await outbox.where('state').equals('waiting').limit(most).toArray()
        : (await outbox.where(':id').above(behind).limit(most).toArray()).filter(isWaiting)
    const apart = waiting.filter(({ text }) => text === undefined).map(({ id }) => id)
    const rows = new Map((await changes.bulkGet(apart)).flatMap((row) => (row ? [[row.id, row]] : [])))
    const batch: Change[] = []
    const orders: [string, number][] = []
    const open: ChangeRow[] = []
    let size = 0
    for (const { id, order, text } of waiting) {
      const row = rows.get(id)
      const json = text ?? (row && JSON.stringify(changeOf(row)))
      if (json === undefined) continue
      size += json.length
      // One change alone always goes, however long it is.
      if (size > characters && batch.length > 0) break
      batch.push(row ? changeOf(row) : (JSON.parse(json) as Change))
      if (row) open.push(row)
      if (order !== undefined) orders.push([id, order])
    }
    await sealRows(database, open)
    return { batch, orders }
  })
}

function isWaiting({ state }: OutboxRow): boolean {
  return state === 'waiting'
}

export function settleBatch(
  database: JijianDatabase,
  { stored, refused }: BatchAnswer,
  orders: ReadonlyMap<string, number>,
): Promise<void> {
  const { outbox } = database
  return database.transaction('rw', outbox, async () => {
    await takeOut(database, stored, orders)
    for (const { id, code } of refused) await outbox.where('id').equals(id).modify({ state: 'refused', code })
  })
}

/** Key by key and together: `anyOf` walks a cursor, which takes a second for a batch. */
export async function takeOut(
  { outbox }: JijianDatabase,
  ids: readonly string[],
  orders: ReadonlyMap<string, number>,
): Promise<void> {
  if ((await outbox.count()) === 0) return
  const places = ids.flatMap((id) => orders.get(id) ?? [])
  if (places.length === ids.length && places.length > 0) {
    // Nothing but these between the first and the last: one request takes all of them out.
    const between = outbox.where(':id').between(Math.min(...places), Math.max(...places), true, true)
    if ((await between.count()) === places.length) {
      await between.delete()
      return
    }
  }
  const unknown = ids.filter((id) => !orders.has(id))
  const found = await Promise.all(unknown.map((id) => outbox.where('id').equals(id).primaryKeys()))
  await outbox.bulkDelete([...places, ...found.flat()])
}
