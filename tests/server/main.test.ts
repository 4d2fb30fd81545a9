import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask } from './ask.ts'

const entry = resolve('src/server/main.ts')
const tsx = resolve('node_modules/tsx/dist/cli.mjs')
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jijian-main-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

it('prints where it listens, answers, and stops with code 0 on SIGTERM', async () => {
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'dist', 'index.html'), '<title>绩简</title>')
  const run = start({ PORT: '0' })
  const port = Number(/localhost:(\d+)/.exec(await run.untilPrinted('localhost'))?.[1])
  expect((await ask(port, '/me')).text).toContain('绩简')
  run.child.kill('SIGTERM')
  expect(await run.ended).toBe(0)
})

it('says what to do when nothing was built', async () => {
  const run = start({ PORT: '0' })
  expect(await run.ended).toBe(1)
  expect(run.output()).toContain('npm run build')
})

it('says so when the port is no port', async () => {
  const run = start({ PORT: 'http' })
  expect(await run.ended).toBe(1)
  expect(run.output()).toContain('PORT')
})

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [tsx, entry], {
    cwd: folder,
    env: { ...process.env, HOST: '127.0.0.1', ...env },
  })
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => {
      output += piece.toString()
      listeners.forEach((listener) => {
        listener()
      })
    })
  }
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const untilPrinted = (text: string) =>
    new Promise<string>((done, fail) => {
      const look = () => {
        if (output.includes(text)) done(output)
      }
      listeners.add(look)
      look()
      void ended.then(() => {
        fail(new Error(`ended without printing “${text}”:\n${output}`))
      })
    })
  return { child, ended, untilPrinted, output: () => output }
}
