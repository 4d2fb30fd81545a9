import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright'
import { ensureBrowser } from '../browser/ensure-browser.ts'
import { describe, spreadOf, type Spread } from './figures.ts'
import { startServer } from './start-server.ts'

const throttle = 4
const frame = 1000 / 60
const words = '本年度按月通报支出进度，督促合同按期支付。'
/** Longer than 体检 waits before it begins: every burst of keys meets the check of the one before it. */
const rest = 400
const bursts = 6

interface Typed {
  /** Key → frame that shows it, of every key. */
  readonly keys: readonly number[]
  /** Frames the screen should have had and the page did not draw, of the whole time. */
  readonly dropped: number
  /** What scripts, styles and layout took of the main thread for a key, what 体检 does there included. */
  readonly workPerKey: number
}

/** A paragraph typed in the built app while 体检 runs over the whole draft, and the same without 体检, the processor four times slower. */
export async function benchTyping(): Promise<string> {
  const server = await startServer()
  const { path, env, arguments: args } = ensureBrowser()
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`
  const browser = await chromium.launch({ executablePath: path, args: [...args], env })
  const [checked, unchecked]: [Typed[], Typed[]] = [[], []]
  try {
    for (let turn = 0; turn < 3; turn += 1) {
      checked.push(await typedIn(browser, origin, true))
      unchecked.push(await typedIn(browser, origin, false))
    }
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
  return [
    `  with 体检: ${inWords(checked)}`,
    `  without: ${inWords(unchecked)}`,
    `  with against without: key → frame ${ratio(checked, unchecked, keysOf)}, work of a key ${ratio(checked, unchecked, workOf)}`,
  ].join('\n')
}

async function typedIn(browser: Browser, origin: string, checks: boolean): Promise<Typed> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  // The compiler names inner functions by a helper that does not exist in the page.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
  if (!checks) await context.addInitScript({ content: 'Worker.prototype.postMessage = () => undefined' })
  const page = await context.newPage()
  try {
    await page.goto(`${origin}/evaluations/new`)
    await page.getByRole('button', { name: '打开演练样例' }).click()
    await page.waitForURL(/\/evaluations\/(?!new)[^/]+$/)
    await page.goto(`${page.url()}/profile/duties`)
    await page.getByRole('textbox', { name: '部门职能' }).focus()
    return await typeThrottled(page)
  } finally {
    await context.close()
  }
}

async function typeThrottled(page: Page): Promise<Typed> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.evaluate(typeBurst, { typed: words, pause: rest })
  const before = await workTime(session)
  const runs: (readonly [keys: readonly number[], dropped: number])[] = []
  for (let burst = 0; burst < bursts; burst += 1)
    runs.push(await page.evaluate(typeBurst, { typed: words, pause: rest }))
  const worked = (await workTime(session)) - before
  const keys = runs.flatMap(([own]) => own)
  const dropped = runs.reduce((sum, [, own]) => sum + own, 0)
  return { keys, dropped, workPerKey: worked / keys.length }
}

const work = new Set(['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'])

/** In milliseconds of the main thread's own time: another process on the machine has no part in it. */
async function workTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.reduce((sum, { name, value }) => sum + (work.has(name) ? value : 0), 0) * 1000
}

/** Runs in the page: a burst of keys, then a rest, and every frame that passes meanwhile. */
async function typeBurst({
  typed,
  pause,
}: {
  typed: string
  pause: number
}): Promise<readonly [keys: readonly number[], dropped: number]> {
  const box = document.activeElement as HTMLTextAreaElement
  const keys: number[] = []
  const frames: number[] = []
  let watching = true
  const watch = (now: number): void => {
    frames.push(now)
    if (watching) requestAnimationFrame(watch)
  }
  requestAnimationFrame(watch)
  for (const letter of typed) {
    await new Promise((done) => setTimeout(done, 80))
    const started = performance.now()
    box.setRangeText(letter, box.value.length, box.value.length, 'end')
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await new Promise(requestAnimationFrame)
    const channel = new MessageChannel()
    const drawn = new Promise((done) => (channel.port1.onmessage = done))
    channel.port2.postMessage(null)
    await drawn
    keys.push(performance.now() - started)
  }
  await new Promise((done) => setTimeout(done, pause))
  watching = false
  const gaps = frames.slice(1).map((time, place) => time - (frames[place] ?? time))
  return [keys, gaps.reduce((sum, gap) => sum + Math.max(0, Math.round((gap * 60) / 1000) - 1), 0)]
}

const keysOf = (runs: readonly Typed[]): Spread => spreadOf(runs.flatMap(({ keys }) => keys))
const workOf = (runs: readonly Typed[]): Spread => spreadOf(runs.map(({ workPerKey }) => workPerKey))

function ratio(a: readonly Typed[], b: readonly Typed[], of: (runs: readonly Typed[]) => Spread): string {
  return `${(of(a).median / of(b).median).toFixed(2)} times`
}

function inWords(runs: readonly Typed[]): string {
  const keys = runs.flatMap((run) => run.keys)
  const slow = keys.filter((time) => time > 2 * frame).length
  return [
    `key → frame ${describe(keysOf(runs), 'ms')}`,
    `beyond two frames ${String(slow)} of ${String(keys.length)} keys`,
    `${describe(spreadOf(runs.map(({ dropped }) => dropped)), 'frames dropped', 0)} a run`,
    `a key is ${describe(workOf(runs), 'ms of work', 2)}, ${(workOf(runs).median / frame).toFixed(2)} of one frame`,
  ].join('; ')
}
