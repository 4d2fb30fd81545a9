import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Engine } from '../sql/database.ts'

type Cell = string | number | bigint | boolean | Uint8Array | Date | null
export type Row = Readonly<Record<string, Cell>>
/** Whatever tables there are: ours, and those of the auth library. */
export type AnyTables = Record<string, Record<string, Cell>>

/** A file part is half a megabyte: so many rows at once stay small. */
const rowsAtOnce = 50

export interface TableShape {
  readonly name: string
  readonly types: ReadonlyMap<string, string>
}

/** Each knows the rows it refers to: those come first. */
const referredTo = ['user', 'organization']
/** Of the moment, or made by the migrations themselves. */
const leftOut = ['kysely_migration', 'kysely_migration_lock', 'rateLimit', 'erased_blob']

export async function tablesOf(db: Kysely<AnyTables>): Promise<readonly TableShape[]> {
  const found = await db.introspection.getTables()
  const rank = ({ name }: TableShape) => (referredTo.includes(name) ? 0 : 1)
  return found
    .filter(({ name, isView }) => !isView && !leftOut.includes(name))
    .map(({ name, columns }) => ({
      name,
      types: new Map(columns.map((column) => [column.name, column.dataType.toLowerCase()])),
    }))
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
}

/** All rows of a table, a handful at a time, as they were when the transaction began. */
export async function* readRows(
  transaction: Transaction<AnyTables>,
  engine: Engine,
  table: string,
): AsyncGenerator<readonly Row[]> {
  if (engine === 'sqlite') {
    let some: Row[] = []
    for await (const row of transaction.selectFrom(table).selectAll().stream()) {
      some.push(row)
      if (some.length < rowsAtOnce) continue
      yield some
      some = []
    }
    if (some.length > 0) yield some
    return
  }
  const cursor = sql.id(`c${randomUUID().replaceAll('-', '')}`)
  await sql`declare ${cursor} no scroll cursor for select * from ${sql.table(table)}`.execute(transaction)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from ${cursor}`.execute(transaction)
    if (rows.length === 0) break
    yield rows
  }
  await sql`close ${cursor}`.execute(transaction)
}

export async function writeRows(
  transaction: Transaction<AnyTables>,
  engine: Engine,
  { name, types }: TableShape,
  rows: readonly Row[],
): Promise<void> {
  const spelled = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [column, spell(engine, types.get(column) ?? '', cell)]),
    ),
  )
  await transaction.insertInto(name).values(spelled).execute()
}

/** SQLite knows neither dates nor truth values; PostgreSQL insists on both. */
function spell(engine: Engine, type: string, cell: Cell): Cell {
  if (cell instanceof Uint8Array) return Buffer.from(cell)
  if (engine === 'postgres') return type === 'bool' && cell !== null ? Boolean(cell) : cell
  if (cell instanceof Date) return cell.toISOString()
  return typeof cell === 'boolean' ? Number(cell) : cell
}
