import type { BrowserContext, Page } from 'playwright'

export interface Scanned {
  /** Codes the screen acknowledged as counted, with 撤销 beside them. */
  readonly acknowledged: readonly string[]
  readonly typed: number
}

const room = '地下一层库房'

export function codeOf(place: number): string {
  return `ZC${String(place).padStart(6, '0')}`
}

/** A register as large as the whole soak can scan, all in one room. */
function register(assets: number): string {
  const rows = Array.from({ length: assets }, (_, place) => `${codeOf(place)},台式计算机,5000,${room}`)
  return ['资产编号,资产名称,账面原值,存放地点', ...rows].join('\n')
}

/** A stocktake that is being counted, made the way a person does; answers the address of its scan page. */
export async function createStocktake(
  context: BrowserContext,
  origin: string,
  assets: number,
): Promise<string> {
  const page = await context.newPage()
  await page.goto(`${origin}/stocktakes/new`)
  await page.getByLabel('单位名称').fill('某区某局')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择资产台账' }).click()
  const buffer = Buffer.from(register(assets))
  await (await chooser).setFiles({ name: '台账.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: `建立盘点并导入 ${String(assets)} 项资产` }).click()
  await page.waitForURL(/\/stocktakes\/st-[^/]+$/)
  const home = page.url()
  await page.goto(`${home}/setup`)
  await page.getByLabel('添加成员').fill('张喆')
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await page.goto(home)
  await page.getByRole('button', { name: '开始盘点' }).click()
  await page.getByText('按房间逐项盘点。').waitFor()
  const scan = `${home}/scan/${encodeURIComponent(room)}`
  await page.goto(scan)
  await page.getByRole('button', { name: '张喆' }).click()
  await ready(page)
  await page.close()
  return scan
}

async function ready(page: Page): Promise<void> {
  await page.getByRole('region', { name: '应盘清单' }).waitFor()
  // Another tab of the same stocktake would make this one read-only; the one that died must have let go of its lock.
  await page.waitForFunction(
    () => !document.querySelector('[data-testid="save-state"]')?.textContent.includes('只读'),
  )
}

export async function openScan(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await ready(page)
  return page
}

/** Fires a scanner gun at the page, code after code, until the kill in 0.3 to 2 seconds. */
export async function scanUntilKilled(
  page: Page,
  firstPlace: number,
  kill: () => Promise<void>,
): Promise<Scanned> {
  const acknowledged = new Set<string>()
  await page.exposeFunction('soakAcknowledged', (code: string) => {
    acknowledged.add(code)
  })
  // The compiler names inner functions by a helper that does not exist in the page.
  await page.evaluate('globalThis.__name = (named) => named')
  await page.evaluate(listen)
  let killed = false
  let typed = 0
  const scanning = async () => {
    while (!killed) {
      try {
        await page.keyboard.type(codeOf(firstPlace + typed))
        await page.keyboard.press('Enter')
      } catch {
        return
      }
      typed += 1
      await pause(20 + Math.random() * 120)
    }
  }
  const running = scanning()
  await pause(300 + Math.random() * 1700)
  await kill()
  killed = true
  await running
  // The reopened page shows the scans of earlier rounds again: those are told already.
  const fired = new Set(Array.from({ length: typed + 1 }, (_, offset) => codeOf(firstPlace + offset)))
  return { acknowledged: [...acknowledged].filter((code) => fired.has(code)), typed }
}

/** Assets with a count on disk, read past the app, so that the app cannot flatter itself. */
export function countsOnDisk(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('jijian')
        opening.onerror = () => reject(new Error('the database does not open'))
        opening.onsuccess = () => {
          const all = opening.result.transaction('heads').objectStore('heads').getAll()
          all.onsuccess = () => {
            const rows = all.result as { record: string; heads: { value: unknown }[] }[]
            opening.result.close()
            resolve(
              rows
                .filter(({ record, heads }) => record.startsWith('count/') && heads[0]?.value !== null)
                .map(({ record }) => record.split('/')[2] ?? ''),
            )
          }
        }
      }),
  )
}

/** What the page says of the room: `已盘 12 / 3000 项`. */
export async function countedOnScreen(page: Page): Promise<number> {
  const text = (await page.getByRole('region', { name: '应盘清单' }).textContent()) ?? ''
  return Number(/已盘\s*(\d+)/.exec(text)?.[1] ?? Number.NaN)
}

/** Runs in the page: every scan that the list offers to undo, as soon as it is painted. */
function listen(): void {
  const report = window as unknown as { soakAcknowledged(code: string): void }
  const told = new Set<string>()
  const look = () => {
    for (const button of document.querySelectorAll('button[aria-label^="撤销 "]')) {
      const code = button.getAttribute('aria-label')?.split(' ').at(-1) ?? ''
      if (!told.has(code)) report.soakAcknowledged(code)
      told.add(code)
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
