import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type Page } from 'playwright'
import { generateRegister } from '../../tests/fixtures/generate-register.ts'
import { registerXlsx } from '../../tests/intake/table/spreadsheet-bytes.ts'
import { ensureBrowser } from '../browser/ensure-browser.ts'
import { describe, spreadOf } from './figures.ts'
import { fireGun } from './fire-gun.ts'
import { scrollThrottled, standStill, type Scrolling } from './scrolling.ts'
import { startServer } from './start-server.ts'

const room = '302'

/** The register in the built app, in a real browser on a phone's screen: in, found, scrolled, counted, out; DESIGN §9's budgets. */
export async function benchRegisterOnScreen(): Promise<string> {
  const server = await startServer()
  const { path, env, arguments: args } = ensureBrowser()
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`
  const lines: string[] = []
  try {
    for (const size of [10_000, 50_000]) {
      const browser = await chromium.launch({ executablePath: path, args: [...args], env })
      try {
        lines.push(...(await benchOf(browser, origin, size)))
      } finally {
        await browser.close()
      }
    }
  } finally {
    server.closeAllConnections()
    server.close()
  }
  return lines.join('\n')
}

async function benchOf(browser: Browser, origin: string, size: number): Promise<readonly string[]> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  })
  // The compiler names inner functions by a helper that does not exist in the page.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
  const page = await context.newPage()
  const name = size.toLocaleString('en')
  const { home, checked, frozen } = await importRegister(page, origin, size)
  const opened = await timed(page, async () => {
    await page.goto(`${home}/assets`)
    await rows(page).first().waitFor()
  })
  const [firstKey = Number.NaN] = await search(page, ['0'])
  const searched = await search(page, ['0', '0042', 'tsj', '张喆', '302 台式', '打印 李珺 505'])
  await page.getByRole('textbox', { name: '找资产' }).fill('')
  const { list, still } = await flings(page, `${home}/assets`)
  const { room: roomOpened, scans } = await count(page, home, size)
  const held = await memoryOf(page)
  const workbook = await exportOf(page, home, '生成盘点表', '盘点表已生成')
  const report = await exportOf(page, home, '生成报告 PDF', 'PDF 已生成')
  const exported = await memoryOf(page)
  const budget = size === 10_000 ? '; budget 3000 ms' : ''
  return [
    `  ${name} rows .xlsx chosen → checked ${ms(checked)}, → stored, on screen ${ms(frozen)}; together ${(checked.clock + frozen.clock).toFixed(0)} ms${budget}`,
    `  ${name} assets: the list opens ${ms(opened)}; the first key at once ${firstKey.toFixed(0)} ms`,
    `  ${name} assets: key → list drawn ${describe(spreadOf(searched), 'ms', 1)}; budget 50 ms`,
    `  ${name} assets: flung at a quarter of the speed, ${inWords(list)}; budget 0`,
    `  rows that stand still, in turn with it: ${inWords(still)}`,
    `  the list beside them: ${comparison({ list, still })}`,
    `  ${name} assets: a room opens ${ms(roomOpened)}; scan → acknowledged, on disk ${describe(spreadOf(scans), 'ms', 0)}`,
    `  ${name} assets: 盘点表 .xlsx ${made(workbook)}; 盘点报告 .pdf ${made(report)}`,
    `  ${name} assets: the page holds ${held}; after both exports ${exported}`,
  ]
}

interface Flings {
  readonly list: readonly Scrolling[]
  readonly still: readonly Scrolling[]
}

/** The list and the rows that stand still in turn, so that what else the machine does falls on both alike. */
async function flings(page: Page, address: string): Promise<Flings> {
  const [list, still]: [Scrolling[], Scrolling[]] = [[], []]
  for (let turn = 0; turn < 7; turn += 1) {
    await page.goto(address)
    await rows(page).first().waitFor()
    list.push(await scrollThrottled(page, 'li'))
    await standStill(page, 'ul[aria-label="资产"]')
    await page.evaluate(() => {
      scrollTo(0, 0)
    })
    still.push(await scrollThrottled(page, 'li'))
  }
  return { list, still }
}

async function importRegister(
  page: Page,
  origin: string,
  size: number,
): Promise<{ readonly home: string; readonly checked: Took; readonly frozen: Took }> {
  const buffer = Buffer.from(await registerXlsx(generateRegister(size)))
  await page.goto(`${origin}/stocktakes/new`)
  await page.getByLabel('单位名称').fill('某区某局')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择资产台账' }).click()
  const button = page.getByRole('button', { name: `建立盘点并导入 ${String(size)} 项资产` })
  const mimeType = 'application/octet-stream'
  const checked = await timed(page, async () => {
    await (await chooser).setFiles({ name: '台账.xlsx', mimeType, buffer })
    await button.waitFor({ timeout: 120_000 })
  })
  const frozen = await timed(page, async () => {
    await button.click()
    await page.waitForURL(/\/stocktakes\/st-[^/]+$/, { timeout: 120_000 })
    await page.getByRole('list', { name: '各部分' }).waitFor()
  })
  return { home: page.url(), checked, frozen }
}

function rows(page: Page) {
  return page.getByRole('list', { name: '资产' }).getByRole('listitem')
}

/** From the key to the frame that shows its list, timed in the page: a tool's way there and back is no part of it. */
async function search(page: Page, queries: readonly string[]): Promise<readonly number[]> {
  const times: number[] = []
  for (const query of queries)
    for (let length = 1; length <= query.length; length += 1)
      times.push(
        await page.evaluate(
          async (typed) => {
            const box = document.querySelector<HTMLInputElement>('input[inputmode="search"]')
            if (!box) throw new Error('no box to search in')
            await new Promise(requestAnimationFrame)
            const started = performance.now()
            box.value = typed
            box.dispatchEvent(new InputEvent('input', { bubbles: true }))
            await new Promise(requestAnimationFrame)
            const channel = new MessageChannel()
            const drawn = new Promise((done) => (channel.port1.onmessage = done))
            channel.port2.postMessage(null)
            await drawn
            return performance.now() - started
          },
          query.slice(0, length),
        ),
      )
  return times
}

async function count(
  page: Page,
  home: string,
  size: number,
): Promise<{ readonly room: Took; readonly scans: readonly number[] }> {
  await page.goto(`${home}/setup`)
  await page.getByLabel('添加成员').fill('张喆')
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await page.goto(home)
  await page.getByRole('button', { name: '开始盘点' }).click()
  await page.getByText('按房间逐项盘点。').waitFor()
  const opened = await timed(page, async () => {
    await page.goto(`${home}/scan/${room}`)
    await page.getByRole('button', { name: '张喆' }).waitFor()
  })
  await page.getByRole('button', { name: '张喆' }).click()
  await page.getByRole('region', { name: '应盘清单' }).waitFor()
  const scans: number[] = []
  for (let place = 1; place <= 20; place += 1)
    scans.push(await fireGun(page, `00${String((place * 331) % size).padStart(6, '0')}`))
  return { room: opened, scans }
}

async function exportOf(
  page: Page,
  home: string,
  button: string,
  ready: string,
): Promise<{ readonly took: Took; readonly bytes: number }> {
  await page.goto(`${home}/report`)
  await page.getByRole('button', { name: button }).waitFor()
  const took = await timed(page, async () => {
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('dialog', { name: ready }).waitFor({ timeout: 300_000 })
  })
  const download = page.waitForEvent('download')
  await page.getByRole('dialog', { name: ready }).getByRole('button', { name: '保存' }).click()
  const bytes = readFileSync(await (await download).path()).length
  return { took, bytes }
}

/** What is held on the heap after a collection, and where there is /proc the most the page's process ever had. */
async function memoryOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  return `${(heap / 1e6).toFixed(0)} MB of heap${await peakOf(page)}`
}

async function peakOf(page: Page): Promise<string> {
  const peaks = (await processesOf(page))
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => {
      try {
        const status = readFileSync(`/proc/${String(id)}/status`, 'utf8')
        return [Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? Number.NaN)]
      } catch {
        return []
      }
    })
  return peaks.length === 0 ? '' : ` (its process had ${(Math.max(...peaks) / 1000).toFixed(0)} MB at most)`
}

/** What passed on the clock, and what all processes of the browser worked meanwhile: the second holds on a busy machine too. */
interface Took {
  readonly clock: number
  readonly processor: number
}

async function timed(page: Page, work: () => Promise<void>): Promise<Took> {
  const workedBefore = await processorTime(page)
  const started = performance.now()
  await work()
  const clock = performance.now() - started
  return { clock, processor: (await processorTime(page)) - workedBefore }
}

async function processorTime(page: Page): Promise<number> {
  return (await processesOf(page)).reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
}

async function processesOf(page: Page) {
  const browser = page.context().browser()
  if (!browser) throw new Error('no browser')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo
}

function inWords(runs: readonly Scrolling[]): string {
  const of = (pick: (one: Scrolling) => number) => spreadOf(runs.map(pick))
  const frames = of(({ frames, dropped }) => frames + dropped)
  const dropped = of((one) => one.dropped)
  const holes = of(({ blank }) => blank)
  const work = of(({ millisecondsPerFrame }) => millisecondsPerFrame)
  return [
    `of ${frames.median.toFixed(0)} frames ${describe(dropped, 'dropped', 0)}`,
    `with a hole ${describe(holes, 'frames', 0)}`,
    `a frame is ${describe(work, 'ms of work')}`,
  ].join('; ')
}

/** How the list compares with rows that merely stand there: what those drop, the machine drops. */
function comparison({ list, still }: Flings): string {
  const ratio = (pick: (one: Scrolling) => number) =>
    spreadOf(list.map(pick)).median / spreadOf(still.map(pick)).median
  const dropped = spreadOf(list.map((one, turn) => one.dropped - (still[turn]?.dropped ?? Number.NaN)))
  return `${describe(dropped, 'frames more dropped', 0)} in the same turn; work of a frame ${ratio(
    ({ millisecondsPerFrame }) => millisecondsPerFrame,
  ).toFixed(2)} times theirs`
}

function made({ took, bytes }: { readonly took: Took; readonly bytes: number }): string {
  return `${ms(took)}, ${(bytes / 1024).toFixed(0)} KB`
}

function ms({ clock, processor }: Took): string {
  return `${clock.toFixed(0)} ms (${processor.toFixed(0)} of processor)`
}
