import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Problem, Result } from '../../../src/domain/values/result.ts'
import { limits } from '../../../src/protocol/sync/limits.ts'
import { verifyClaimed } from '../../../src/protocol/sync/verify-claimed.ts'
import type { Send } from '../../../src/sync/ask.ts'
import { openDatabase } from '../../../src/server/sql/open-database.ts'
import { pushChanges } from '../../../src/server/workspaces/push-changes.ts'
import { freePorts } from '../../soak/server/free-ports.ts'
import { lineTo, setUp } from '../../soak/server/phones.ts'
import type { ServerProcess } from '../../soak/server/server-process.ts'
import { serverProcess } from '../../soak/server/server-process.ts'
import { withPostgres } from '../fresh-postgres.ts'
import { busyPhone, changesOf, remoteOf } from './clients.ts'
import { usageOf } from './usage.ts'

const phones = 20
const seconds = 60
const longLog = 200_000

/** `npm run bench -- server`: the process of `npm start` under a department’s load, and over a long log; both engines. */
export async function benchServer(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-bench-server-'))
  try {
    const file = join(folder, 'jijian.sqlite')
    const sqlite = await onEngine('SQLite', file, { JIJIAN_DATA: folder })
    return await withPostgres(async (fresh) => {
      if (fresh === null) return `${sqlite}\n  PostgreSQL was not found: it was NOT measured.`
      const url = await fresh()
      return `${sqlite}\n${await onEngine('PostgreSQL', url, { DATABASE_URL: url })}`
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function onEngine(
  name: string,
  database: string,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const [port = 0] = await freePorts(1)
  const server = serverProcess(port, env)
  await server.start()
  try {
    const send = lineTo([server.url], new Map())
    const workspace = await setUp(send, server.setUpToken)
    const load = await underLoad(server, send, workspace)
    const log = await overLongLog(send, workspace, database)
    return [`  ${name}`, ...load, ...log].join('\n    ')
  } finally {
    await server.kill()
  }
}

async function underLoad(server: ServerProcess, send: Send, workspace: string): Promise<readonly string[]> {
  const before = usageOf(server.group)
  const started = performance.now()
  const times = await Promise.all(
    Array.from({ length: phones }, (_, place) =>
      busyPhone(remoteOf(send, workspace), `phone-${String(place)}`, { seconds, every: 500 }),
    ),
  )
  const took = (performance.now() - started) / 1000
  const after = usageOf(server.group)
  const all = times.flat()
  const use =
    before && after
      ? `processor ${(((after.processor - before.processor) / took) * 100).toFixed(0)} % of one core, memory ${inMegabytes(after.memory)}`
      : 'processor and memory are not known on this system'
  return [
    `${String(phones)} phones × 2 changes a second for ${String(seconds)} s, each hearing of the others: ${String(all.length)} pushes`,
    `acknowledged after ${percentiles(all)}`,
    use,
  ]
}

async function overLongLog(send: Send, workspace: string, database: string): Promise<readonly string[]> {
  const size = await fill(workspace, database)
  const remote = remoteOf(send, workspace)
  const began = performance.now()
  let taken = 0
  for (let since = 0, more = true; more;) {
    const page = await persistently(() => remote.pull(since, 'fresh', limits.changesPerPage))
    const verified = await verifyClaimed(page.changes)
    if (!verified.ok) throw new Error(verified.problem.code)
    taken += verified.value.length
    ;({ next: since, more } = page)
  }
  const pulled = performance.now() - began
  const [pushes, health]: [number[], number[]] = [[], []]
  for (const change of changesOf('late', 200)) {
    const started = performance.now()
    const answer = await remote.push([change])
    if (!answer.ok) throw new Error(answer.problem.code)
    pushes.push(performance.now() - started)
    const asked = performance.now()
    if (!(await send('/api/health', { method: 'GET' })).ok) throw new Error('the server is not sound')
    health.push(performance.now() - asked)
  }
  return [
    `a log of ${String(taken)} changes: ${inMegabytes(size)} of database`,
    `taken and verified by a fresh device in ${(pulled / 1000).toFixed(1)} s, ${((pulled / taken) * 1000).toFixed(0)} µs a change`,
    `a push with that log acknowledged after ${percentiles(pushes)}; health answers after ${percentiles(health)}`,
  ]
}

/** Through the server's own code, without the line. Answers the bytes of the database. */
async function fill(workspace: string, place: string): Promise<number> {
  const database = await openDatabase(place)
  try {
    const pusher = { workspace, account: 'bench', role: 'admin' } as const
    for (let done = 0; done < longLog; done += 2000)
      await pushChanges(database, pusher, changesOf(`filler-${String(done)}`, 2000), new Date().toISOString())
    if (database.engine === 'sqlite') return sizeOfFiles(join(place, '..'))
    const { rows } = await sql<{ size: string }>`select pg_database_size(current_database()) as size`.execute(
      database.db,
    )
    return Number(rows[0]?.size ?? 0)
  } finally {
    await database.close()
  }
}

/** As the engine does: the line may have ended while the log was filled. */
async function persistently<T>(ask: () => Promise<Result<T, Problem>>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask()
    if (answer.ok) return answer.value
    if (tries === 5) throw new Error(answer.problem.code)
  }
}

function sizeOfFiles(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}

function percentiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms`
}

const inMegabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`
