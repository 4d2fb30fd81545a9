import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright'
import { freePorts } from '../../soak/server/free-ports.ts'
import { lineTo, setUp } from '../../soak/server/phones.ts'
import { serverProcess } from '../../soak/server/server-process.ts'
import { bundle } from './peers.ts'

/** A server that is empty, and how a page becomes a device of its. */
export interface Arena {
  /** Of its origin, with nothing on it. */
  readonly page: string
  admit(context: BrowserContext): Promise<void>
  stop(): Promise<void>
}

export interface Contestant {
  readonly name: string
  readonly script: string
  start(): Promise<Arena>
}

/** Ours: the process of `npm start`, over SQLite or the PostgreSQL at an address nobody used yet. */
export async function ours(name: string, freshDatabase: () => Promise<string | null>): Promise<Contestant> {
  return {
    name,
    script: await bundle(process.cwd(), join('.ci', 'bench', 'sync', 'our-device.ts')),
    async start() {
      const folder = mkdtempSync(join(tmpdir(), 'jijian-bench-ours-'))
      const database = await freshDatabase()
      const [port = 0] = await freePorts(1)
      const env = { JIJIAN_DATA: folder, ...(database === null ? {} : { DATABASE_URL: database }) }
      const server = serverProcess(port, env)
      await server.start()
      const jar = new Map<string, string>()
      await setUp(lineTo([server.url], jar), server.setUpToken)
      return {
        page: `${server.url}/api/health`,
        admit: (context) =>
          context.addCookies([...jar].map(([cookie, value]) => ({ name: cookie, value, url: server.url }))),
        async stop() {
          await server.kill()
          rmSync(folder, { recursive: true })
        },
      }
    },
  }
}

/** A peer: its server as a process of its own over an empty folder. */
export async function peer(name: string, folder: string, files: string): Promise<Contestant> {
  return {
    name,
    script: await bundle(folder, `${files}-device.mjs`),
    async start() {
      const data = mkdtempSync(join(tmpdir(), `jijian-bench-${files}-`))
      const [port = 0] = await freePorts(1)
      const program = [join(folder, `${files}-server.mjs`), String(port), data, process.cwd()]
      const server = spawn(process.execPath, program, { cwd: data, stdio: ['ignore', 'ignore', 'inherit'] })
      const page = `http://127.0.0.1:${String(port)}/page`
      await answers(page)
      return {
        page,
        admit: () => Promise.resolve(),
        async stop() {
          const gone = new Promise((done) => server.once('exit', done))
          server.kill('SIGKILL')
          await gone
          rmSync(data, { recursive: true, force: true })
        },
      }
    },
  }
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const sound = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (sound) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${url} does not answer`)
}
