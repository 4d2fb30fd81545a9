import pg from 'pg'
import { postgresPrograms, startPostgres } from '../postgres/find-postgres.ts'
import { freePorts } from '../soak/server/free-ports.ts'

/** Makes an empty database and answers its address. */
export type FreshPostgres = () => Promise<string>

/** A PostgreSQL of the bench's own while it runs; null where its programs are not on this machine. */
export async function withPostgres<T>(work: (fresh: FreshPostgres | null) => Promise<T>): Promise<T> {
  const programs = postgresPrograms()
  if (programs === null) return await work(null)
  const [port = 0] = await freePorts(1)
  const postgres = await startPostgres(programs, port)
  try {
    return await work(async () => {
      const name = `bench_${crypto.randomUUID().replaceAll('-', '')}`
      const admin = new pg.Client({ connectionString: postgres.url })
      await admin.connect()
      await admin.query(`create database ${name}`)
      await admin.end()
      const place = new URL(postgres.url)
      place.pathname = `/${name}`
      return place.href
    })
  } finally {
    await postgres.stop()
  }
}
