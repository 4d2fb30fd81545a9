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

/** Kysely knows better-sqlite3, which does not run on Node 20; this library has the calls of `node:sqlite`. */
function adapt(sqlite: InstanceType<typeof DatabaseSync>): SqliteDatabase {
  return {
    close: () => {
      sqlite.close()
    },
    prepare(sql) {
      const statement = sqlite.prepare(sql)
      type Values = Parameters<typeof statement.run>
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as Values)),
        run: (values) => statement.run(...(values as Values)),
        iterate: (values) => statement.iterate(...(values as Values)) as IterableIterator<unknown>,
      }
    },
  }
}
