import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { SqliteDatabase } from 'kysely'
import { Kysely, SqliteDialect } from 'kysely'
import type { Database, Nudge } from './database.ts'
import type { Tables } from './tables.ts'

/** SQLite in one file. `synchronous=FULL`: what was committed survives the loss of power, not only of the process. */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true })
  const sqlite = new DatabaseSync(file)
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'busy_timeout=5000', 'foreign_keys=ON'])
    sqlite.exec(`PRAGMA ${pragma}`)
  const nudges = new EventEmitter().setMaxListeners(0)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(sqlite) }) })
  return {
    engine: 'sqlite',
    db,
    alone: (work) => work(),
    tell(nudge) {
      nudges.emit('nudge', nudge)
      return Promise.resolve()
    },
    onNudge(listener: (nudge: Nudge) => void) {
      nudges.on('nudge', listener)
      return () => nudges.off('nudge', listener)
    },
    close: () => db.destroy(),
  }
}

/** Statements of this server, and room for those whose length varies. */
const statementsKept = 200

/**
 * Kysely knows better-sqlite3, which does not run on Node 20; this library has the calls of `node:sqlite`. A statement is
 * prepared once: it is read to its end with every call, so the next may use it again.
 */
function adapt(sqlite: InstanceType<typeof DatabaseSync>): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>()

  function keep(sql: string, statement: ReturnType<SqliteDatabase['prepare']>): typeof statement {
    const [oldest] = kept.keys()
    if (kept.size >= statementsKept && oldest !== undefined) kept.delete(oldest)
    kept.set(sql, statement)
    return statement
  }

  return {
    close: () => {
      kept.clear()
      sqlite.close()
    },
    prepare(sql) {
      const known = kept.get(sql)
      if (known) return known
      const statement = sqlite.prepare(sql)
      type Values = Parameters<typeof statement.run>
      return keep(sql, {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as Values)),
        run: (values) => statement.run(...(values as Values)),
        // Two may read at the same time, each its own rows.
        iterate: (values) => sqlite.prepare(sql).iterate(...(values as Values)) as IterableIterator<unknown>,
      })
    },
  }
}
