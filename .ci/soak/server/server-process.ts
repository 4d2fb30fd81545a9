import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

export interface ServerProcess {
  readonly url: string
  /** Of its process group; 0 before the start. */
  readonly group: number
  /** Of the first start over an empty database; empty later. */
  readonly setUpToken: string
  start(): Promise<void>
  /** As the kernel ends a process: no handler, no flush. */
  kill(): Promise<void>
}

/** `npm start` without building, as a process of its own that can be killed. */
export function serverProcess(port: number, env: Readonly<Record<string, string>>): ServerProcess {
  let child: ChildProcess | null = null
  let token = ''
  const url = `http://127.0.0.1:${String(port)}`
  const program = [join('node_modules', 'tsx', 'dist', 'cli.mjs'), join('src', 'server', 'main.ts')]
  return {
    url,
    get group() {
      return child?.pid ?? 0
    },
    get setUpToken() {
      return token
    },
    async start() {
      // A group of its own: tsx runs the server in a second process, and both must go.
      const next = spawn(process.execPath, program, {
        env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port) },
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      })
      child = next
      next.stdout.on('data', (piece: Buffer) => {
        token = /\/set-up#(\S+)/.exec(piece.toString())?.[1] ?? token
      })
      for (let tries = 0; tries < 600; tries += 1) {
        const sound = await fetch(`${url}/api/health`).then(
          ({ ok }) => ok,
          () => false,
        )
        if (sound) return
        if (next.exitCode !== null) throw new Error(`the server ended with code ${String(next.exitCode)}`)
        await new Promise((done) => setTimeout(done, 100))
      }
      throw new Error('the server did not start')
    },
    async kill() {
      const ending = child
      if (ending?.pid === undefined || ending.exitCode !== null) return
      const gone = new Promise((done) => ending.once('exit', done))
      process.kill(-ending.pid, 'SIGKILL')
      await gone
    },
  }
}
