import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const entry = resolve('src/cli/main.ts')
const tsx = resolve('node_modules/tsx/dist/cli.mjs')

export interface CliResult {
  readonly code: number | null
  readonly output: string
  readonly error: string
}

/** The real process, as `npm run --silent jijian --` starts it. */
export function runJijian(...args: readonly string[]): Promise<CliResult> {
  const child = spawn(process.execPath, [tsx, entry, ...args])
  const output: Buffer[] = []
  const error: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => output.push(piece))
  child.stderr.on('data', (piece: Buffer) => error.push(piece))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      done({ code, output: Buffer.concat(output).toString(), error: Buffer.concat(error).toString() })
    })
  })
}
