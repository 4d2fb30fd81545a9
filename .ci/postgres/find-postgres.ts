import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const debianFolder = '/usr/lib/postgresql'

/** Folder of `initdb` and `postgres`: the newest of Debian's, or null. */
export function postgresPrograms(): string | null {
  const versions = existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .map(Number)
        .sort((a, b) => b - a)
    : []
  const found = versions.map((version) => join(debianFolder, String(version), 'bin'))
  return found.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

export interface RunningPostgres {
  readonly url: string
  /** Stops and starts it again, at once, as a crash would. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/**
 * A PostgreSQL of its own in a temporary folder, so that no test touches a database somebody uses. PostgreSQL refuses to run
 * as root: there it runs as the account its package made.
 */
export async function startPostgres(programs: string, port: number): Promise<RunningPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-postgres-'))
  const asRoot = process.getuid?.() === 0
  const account = (name: 'uid' | 'gid') =>
    Number(spawnSync('id', [name === 'uid' ? '-u' : '-g', 'postgres'], { encoding: 'utf8' }).stdout)
  const identity = asRoot ? { uid: account('uid'), gid: account('gid') } : {}
  if (asRoot) spawnSync('chown', ['postgres', folder])
  const data = join(folder, 'data')
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync'],
    {
      ...identity,
      cwd: folder,
      encoding: 'utf8',
    },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const options = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1']

  let server = run()
  function run() {
    return spawn(join(programs, 'postgres'), options, { ...identity, cwd: folder, stdio: 'ignore' })
  }
  async function ready(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const probe = spawnSync(join(programs, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)])
      if (probe.status === 0) return
      await new Promise((done) => setTimeout(done, 100))
    }
    throw new Error('PostgreSQL did not start')
  }
  function end(signal: NodeJS.Signals): Promise<void> {
    return new Promise((done) => {
      server.once('exit', () => {
        done()
      })
      server.kill(signal)
    })
  }

  await ready()
  return {
    url: `postgres://postgres@127.0.0.1:${String(port)}/postgres`,
    async restart() {
      // SIGQUIT is PostgreSQL's immediate shutdown: nothing is written in peace.
      await end('SIGQUIT')
      server = run()
      await ready()
    },
    async stop() {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
