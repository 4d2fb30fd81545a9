import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresPrograms, startPostgres } from '../../postgres/find-postgres.ts'
import type { Send } from '../../../src/sync/ask.ts'
import type { Tally } from './audit-server.ts'
import { auditServer, nothing } from './audit-server.ts'
import { cutsFiles, losesAnswers, repeatsAndReorders } from './bad-lines.ts'
import { freePorts } from './free-ports.ts'
import type { SoakPhone } from './phones.ts'
import { lineTo, photograph, setUp, soakPhone, writeSome } from './phones.ts'
import type { ServerProcess } from './server-process.ts'
import { serverProcess } from './server-process.ts'

interface Place {
  readonly name: string
  readonly servers: readonly ServerProcess[]
  readonly jar: Map<string, string>
  readonly workspace: string
}

interface Fault {
  readonly name: string
  readonly worse?: (place: Place) => (send: Send) => Send
  /** Done while the phones push; undone before anybody looks. */
  readonly strike?: (place: Place) => Promise<void>
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

const killOne: Fault = {
  name: 'kill -9 of a server during pushes',
  async strike({ servers }) {
    const victim = servers[Math.floor(Math.random() * servers.length)]
    await pause(Math.random() * 150)
    await victim?.kill()
    await victim?.start()
  },
}

const onTheLine: readonly Fault[] = [
  { name: 'answers lost after COMMIT', worse: () => losesAnswers },
  { name: 'requests repeated and out of order', worse: () => repeatsAndReorders },
  {
    name: 'connection cut in the middle of a file',
    worse: ({ servers, jar }) => cutsFiles(() => servers[0]?.url ?? '', jar),
  },
]

/** One round: three phones write and push while the fault happens; then what they call delivered is looked for. */
async function oneRound(place: Place, phones: readonly SoakPhone[], { strike }: Fault): Promise<Tally> {
  const plain = plainLine(place)
  const document = `soak-${crypto.randomUUID()}`
  const photos = new Set<string>()
  const work = phones.map(async (phone) => {
    photos.add(await photograph(phone, 1_200_000, document))
    for (let time = 0; time < 6; time += 1) {
      await writeSome(phone, 10, document)
      await phone.engine.sync()
    }
  })
  await Promise.all([...work, strike?.(place)])
  const during = await auditServer(plain, place.workspace, phones, document, photos)
  for (const phone of phones) await untilDelivered(phone)
  const after = await auditServer(plain, place.workspace, phones, document, photos)
  return {
    changes: after.changes,
    files: after.files,
    changesLost: during.changesLost + after.changesLost,
    filesLost: during.filesLost + after.filesLost,
    duplicates: after.duplicates,
  }
}

async function untilDelivered({ engine }: SoakPhone): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    await engine.sync()
    if (engine.state().phase === 'idle') return
  }
  throw new Error(`never delivered: ${engine.state().problem?.code ?? 'no problem'}`)
}

function plainLine({ servers, jar }: Place): Send {
  return lineTo(
    servers.map(({ url }) => url),
    jar,
  )
}

async function soakPlace(place: Place, faults: readonly Fault[], rounds: number): Promise<boolean> {
  let held = true
  for (const fault of faults) {
    const total = nothing()
    const plain = plainLine(place)
    const line = fault.worse?.(place)(plain) ?? plain
    const phones = ['a', 'b', 'c'].map((name) =>
      soakPhone(line, place.workspace, `${name}-${crypto.randomUUID()}`),
    )
    for (let round = 0; round < rounds; round += 1) {
      const tally = await oneRound(place, phones, fault)
      for (const figure of ['changes', 'files', 'changesLost', 'filesLost', 'duplicates'] as const)
        total[figure] += tally[figure]
    }
    held &&= total.changesLost + total.filesLost + total.duplicates === 0
    console.log(
      `${place.name}, ${String(rounds)} × ${fault.name}\n` +
        `  delivered                        ${String(total.changes)} changes, ${String(total.files)} files\n` +
        `  called delivered but not there   ${String(total.changesLost)} changes, ${String(total.filesLost)} files\n` +
        `  stored twice                     ${String(total.duplicates)}`,
    )
  }
  return held
}

async function withPlace(
  name: string,
  env: Readonly<Record<string, string>>,
  instances: number,
  work: (place: Place) => Promise<boolean>,
): Promise<boolean> {
  const servers = (await freePorts(instances)).map((port) => serverProcess(port, env))
  try {
    for (const server of servers) await server.start()
    const jar = new Map<string, string>()
    // Every start over an empty database prints a new link, and the last one counts.
    const last = servers.slice(-1)
    const line = lineTo(
      last.map(({ url }) => url),
      jar,
    )
    const workspace = await setUp(line, last[0]?.setUpToken ?? '')
    return await work({ name, servers, jar, workspace })
  } finally {
    for (const server of servers) await server.kill()
  }
}

async function onSqlite(rounds: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-soak-server-'))
  try {
    return await withPlace('SQLite', { JIJIAN_DATA: folder }, 1, (place) =>
      soakPlace(place, [killOne, ...onTheLine], rounds),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function onPostgres(rounds: number): Promise<boolean> {
  const programs = postgresPrograms()
  if (programs === null) {
    console.log('PostgreSQL was not found: its faults were NOT tried.')
    return false
  }
  const [port = 0] = await freePorts(1)
  const postgres = await startPostgres(programs, port)
  const restart: Fault = {
    name: 'PostgreSQL restarted without farewell',
    async strike() {
      await pause(Math.random() * 300)
      await postgres.restart()
    },
  }
  try {
    return await withPlace('two instances over PostgreSQL', { DATABASE_URL: postgres.url }, 2, (place) =>
      soakPlace(place, [killOne, restart, ...onTheLine], rounds),
    )
  } finally {
    await postgres.stop()
  }
}

/** `npm run soak -- server --rounds 20`: the team server and the phones’ engine under faults, on both engines. */
export async function soakServer(rounds: number): Promise<boolean> {
  const sqlite = await onSqlite(rounds)
  return (await onPostgres(rounds)) && sqlite
}
