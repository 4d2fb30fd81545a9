import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { RunningPostgres } from '../../../.ci/postgres/find-postgres.ts'
import { postgresPrograms, startPostgres } from '../../../.ci/postgres/find-postgres.ts'

/** A database that starts empty, by the name the server opens it with. */
export interface FreshDatabases {
  fresh(): Promise<string>
  stop(): Promise<void>
}

export interface EngineUnderTest {
  readonly name: string
  /** Null: not on this machine; the run says so, and CI fails before it comes here. */
  readonly start: (() => Promise<FreshDatabases>) | null
}

function sqliteFiles(): Promise<FreshDatabases> {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-sqlite-'))
  let made = 0
  return Promise.resolve({
    fresh() {
      made += 1
      return Promise.resolve(join(folder, `${String(made)}.sqlite`))
    },
    stop() {
      rmSync(folder, { recursive: true })
      return Promise.resolve()
    },
  })
}

async function postgresDatabases(): Promise<FreshDatabases> {
  const given = process.env['TEST_DATABASE_URL']
  const programs = postgresPrograms()
  const own: RunningPostgres | null =
    given || !programs ? null : await startPostgres(programs, await freePort())
  const url = given ?? own?.url ?? ''
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const names: string[] = []
  return {
    async fresh() {
      const name = `jijian_${crypto.randomUUID().replaceAll('-', '')}`
      await admin.query(`create database ${name}`)
      names.push(name)
      const place = new URL(url)
      place.pathname = `/${name}`
      return place.href
    },
    async stop() {
      for (const name of names) await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
      await own?.stop()
    },
  }
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  return await new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        done(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })
}

const hasPostgres = Boolean(process.env['TEST_DATABASE_URL']) || postgresPrograms() !== null

export const engines: readonly EngineUnderTest[] = [
  { name: 'SQLite', start: sqliteFiles },
  { name: 'PostgreSQL', start: hasPostgres ? postgresDatabases : null },
]
