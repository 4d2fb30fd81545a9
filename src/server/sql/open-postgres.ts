import { EventEmitter } from 'node:events'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database, Nudge } from './database.ts'
import type { Tables } from './tables.ts'

const channel = 'jijian_nudge'
const reconnectAfter = 1000

/** Many instances may share one PostgreSQL; LISTEN/NOTIFY carries the nudges between them. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  // A PostgreSQL that goes away must not end the process: the pool connects again with the next query. It hears of idle
  // connections only; those in use say it themselves, and their queries fail.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const nudges = new EventEmitter().setMaxListeners(0)
  const listening = await listen(url, nudges)
  return {
    engine: 'postgres',
    db,
    alone: (work) => alone(url, work),
    async tell(nudge) {
      await sql`select pg_notify(${channel}, ${JSON.stringify(nudge)})`.execute(db)
    },
    onNudge(listener: (nudge: Nudge) => void) {
      nudges.on('nudge', listener)
      return () => nudges.off('nudge', listener)
    },
    async close() {
      await listening.stop()
      await db.destroy()
    },
  }
}

/** Any number that nobody else takes in this database. */
const lockNumber = 20_240_306

/** The lock is the connection's: whoever dies holding it lets go. */
async function alone<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    return await work()
  } finally {
    await client.end()
  }
}

/** One connection of its own that listens, and is made again when it breaks. */
async function listen(url: string, nudges: EventEmitter): Promise<{ stop(): Promise<void> }> {
  let stopped = false
  let client: pg.Client | null = null

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url })
    next.on('notification', ({ payload }) => {
      if (payload) nudges.emit('nudge', JSON.parse(payload))
    })
    next.on('error', again)
    next.on('end', again)
    await next.connect()
    await next.query(`listen ${channel}`)
    client = next
  }

  let waiting = false
  function again(): void {
    if (stopped || waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      if (!stopped) connect().catch(again)
    }, reconnectAfter).unref()
  }

  await connect()
  return {
    async stop() {
      stopped = true
      await client?.end().catch(() => undefined)
    },
  }
}
