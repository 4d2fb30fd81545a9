import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { ensureBrowser } from '../../browser/ensure-browser.ts'
import { spreadOf } from '../figures.ts'
import { withPostgres } from '../fresh-postgres.ts'
import { ours, peer, type Arena, type Contestant } from './contestants.ts'
import { countsOf } from './counts.ts'
import type { DeviceWindow } from './device.ts'
import { installPeers } from './peers.ts'

const many = 10_000
const rounds = 3

interface Times {
  readonly write: number
  readonly push: number
  readonly pull: number
  readonly settle: number
}

/**
 * One device writes ten thousand counts and gives them, a second one takes them, and with it no time is lost on anything else:
 * every contestant in Chromium with IndexedDB, its server a process of its own, in turn and in one run.
 */
export async function benchSync(): Promise<string> {
  const folder = installPeers()
  return await withPostgres(async (freshPostgres) => {
    const contestants: Contestant[] = [await ours('ours on SQLite', () => Promise.resolve(null))]
    if (freshPostgres) contestants.push(await ours('ours on PostgreSQL', freshPostgres))
    contestants.push(
      await peer('PouchDB ↔ express-pouchdb', folder, 'pouchdb'),
      await peer('RxDB replication', folder, 'rxdb'),
      await peer('Yjs + Hocuspocus', folder, 'yjs'),
    )
    const found = await inTurn(contestants)
    const without = freshPostgres ? '' : '\n  PostgreSQL was not found: ours was NOT measured on it.'
    return tableOf(found) + without
  })
}

async function inTurn(contestants: readonly Contestant[]): Promise<ReadonlyMap<string, Times[]>> {
  const { path, env, arguments: args } = ensureBrowser()
  const browser = await chromium.launch({ executablePath: path, args: [...args], env })
  const found = new Map<string, Times[]>(contestants.map(({ name }) => [name, []]))
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const contestant of contestants)
        found.get(contestant.name)?.push(await oneRound(browser, contestant))
    return found
  } finally {
    await browser.close()
  }
}

async function oneRound(browser: Browser, { script, start }: Contestant): Promise<Times> {
  const arena = await start()
  const contexts: BrowserContext[] = []
  try {
    const deviceOf = async (name: string): Promise<Page> => {
      const context = await browser.newContext({ bypassCSP: true })
      contexts.push(context)
      return await openDevice(context, arena, script, name)
    }
    const first = await deviceOf('first')
    const write = await first.evaluate(timed, { does: 'write', with: countsOf(many) } as const)
    const push = await first.evaluate(timed, { does: 'push', with: null } as const)
    const second = await deviceOf('second')
    const pull = await second.evaluate(timed, { does: 'pull', with: many } as const)
    const settle = await second.evaluate(timed, { does: 'settle', with: null } as const)
    return { write, push, pull, settle }
  } finally {
    for (const context of contexts) await context.close()
    await arena.stop()
  }
}

async function openDevice(
  context: BrowserContext,
  arena: Arena,
  script: string,
  name: string,
): Promise<Page> {
  await arena.admit(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    console.error(`${arena.page}: ${error.message}`)
  })
  await page.goto(arena.page)
  await page.addScriptTag({ content: script })
  await page.evaluate((named) => (window as unknown as DeviceWindow).device.open(named), name)
  return page
}

/** Runs in the page. */
async function timed(asked: {
  readonly does: 'write' | 'push' | 'pull' | 'settle'
  readonly with: unknown
}): Promise<number> {
  const { device } = window as unknown as DeviceWindow
  const started = performance.now()
  const act = device[asked.does] as ((given: unknown) => Promise<void>) | undefined
  const never = new Promise((_, fail) => {
    setTimeout(() => fail(new Error(`${asked.does} did not end`)), 300_000)
  })
  await Promise.race([act?.(asked.with), never])
  return performance.now() - started
}

function tableOf(found: ReadonlyMap<string, readonly Times[]>): string {
  const median = (name: string, of: (times: Times) => number) =>
    spreadOf((found.get(name) ?? []).map(of)).median
  const both = ({ push, pull }: Times): number => push + pull
  const base = 'ours on SQLite'
  const head = ['', 'write', 'push', 'pull', 'push + pull', 'after', 'against ours: push', 'pull', 'both']
  const lines = [...found.keys()].map((name) => {
    const of = [({ write }: Times) => write, ({ push }: Times) => push, ({ pull }: Times) => pull, both]
    const times = [...of, ({ settle }: Times) => settle].map((one) => median(name, one).toFixed(0))
    const ratios = of.slice(1).map((one) => `${(median(name, one) / median(base, one)).toFixed(2)} ×`)
    return [name, ...times, ...ratios]
  })
  const rows = [head, ...lines]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const table = rows.map((row) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    ),
  )
  return [
    `  ${String(many)} counts, medians of ${String(rounds)} rounds in ms; Chromium, IndexedDB, one server process each`,
    ...table.map((row) => `  ${row.join('  ')}`),
  ].join('\n')
}
