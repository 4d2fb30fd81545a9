import type { BrowserContext, Page } from 'playwright'

/** What a card showed while the header said 已存本机. */
export interface Promised {
  readonly code: string
  readonly verdict: string
  readonly note: string
}

export interface Checked {
  readonly promised: readonly Promised[]
  /** Verdicts tapped in this round, by indicator, in order: the last may have been on its way. */
  readonly tapped: ReadonlyMap<string, readonly string[]>
}

export interface StoredVerdict {
  readonly verdict: string
  readonly note: string
}

export const verdictNames: Readonly<Record<string, string>> = {
  属实: 'true',
  部分属实: 'partly',
  不属实: 'untrue',
  无法核实: 'unverifiable',
}

/** A check of the practice sample, made the way a person does; answers the address of its cards. */
export async function createReview(context: BrowserContext, origin: string): Promise<string> {
  const page = await context.newPage()
  await page.goto(`${origin}/evaluations/new`)
  await page.getByRole('button', { name: '打开演练样例' }).click()
  await page.waitForURL(/\/evaluations\/(?!new)[^/]+$/)
  const evaluation = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.goto(`${origin}/reviews/new?evaluation=${evaluation}`)
  await page.getByRole('button', { name: '建立核查' }).click()
  await page.waitForURL(/\/reviews\/rv-[^/]+$/)
  const address = `${page.url()}/checking`
  await page.close()
  return address
}

/** The list of cards, free to be written in by this tab. */
export async function openCheck(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: '逐项核查' }).waitFor()
  await page.waitForFunction(
    () => !document.querySelector('[data-testid="save-state"]')?.textContent.includes('只读'),
  )
  return page
}

/** Judges card after card from a place in the list, a verdict and words on each, until the kill in 0.5 to 2.5 seconds. */
export async function reviewUntilKilled(
  page: Page,
  place: number,
  kill: () => Promise<void>,
): Promise<Checked> {
  const promised = new Map<string, Promised>()
  const tapped = new Map<string, string[]>()
  await page.exposeFunction('soakPromised', (code: string, verdict: string, note: string) => {
    promised.set(code, { code, verdict: verdictNames[verdict] ?? '', note })
  })
  // The compiler names inner functions by a helper that does not exist in the page.
  await page.evaluate('globalThis.__name = (named) => named')
  await page.evaluate(listen)
  let killed = false
  const checking = judgeOn(page, place, tapped, () => killed)
  await pause(500 + Math.random() * 2000)
  await kill()
  killed = true
  await checking
  return { promised: [...promised.values()], tapped }
}

/** From card to card as a thumb goes; a dead page ends it. */
async function judgeOn(
  page: Page,
  place: number,
  tapped: Map<string, string[]>,
  stopped: () => boolean,
): Promise<void> {
  const names = Object.keys(verdictNames)
  try {
    await page.getByRole('list', { name: '核查指标' }).getByRole('button').nth(place).click()
    let code = ''
    while (!stopped()) {
      const before = code
      await page.waitForURL(({ pathname }) => /checking\/.+$/.test(pathname) && codeIn(pathname) !== before)
      code = codeIn(new URL(page.url()).pathname)
      const name = names[Math.floor(Math.random() * names.length)] ?? '属实'
      tapped.set(code, [...(tapped.get(code) ?? []), verdictNames[name] ?? ''])
      await page.getByRole('button', { name, exact: true }).click()
      await page.getByRole('textbox', { name: '核查说明' }).focus()
      await page.keyboard.press('Control+End')
      for (const character of `${code}已看。`) {
        await page.keyboard.insertText(character)
        await pause(Math.random() * 60)
      }
      await page.getByRole('button', { name: /^下一项/ }).click()
    }
  } catch {
    // The page is gone, as it should be.
  }
}

function codeIn(path: string): string {
  return path.split('/').at(-1) ?? ''
}

/** Verdicts on disk, read past the app, so that the app cannot flatter itself. */
export function verdictsOnDisk(page: Page): Promise<Readonly<Record<string, StoredVerdict>>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, StoredVerdict>>((resolve, reject) => {
        const opening = indexedDB.open('jijian')
        opening.onerror = () => reject(new Error('the database does not open'))
        opening.onsuccess = () => {
          const all = opening.result.transaction('heads').objectStore('heads').getAll()
          all.onsuccess = () => {
            const rows = all.result as { record: string; heads: { value: StoredVerdict | null }[] }[]
            opening.result.close()
            const found: Record<string, StoredVerdict> = {}
            for (const { record, heads } of rows) {
              const value = heads[0]?.value
              if (record.startsWith('verdict/') && value) found[record.slice('verdict/'.length)] = value
            }
            resolve(found)
          }
        }
      }),
  )
}

/** Runs in the page: what the card shows in every painted frame whose header says 已存本机. */
function listen(): void {
  const report = window as unknown as { soakPromised(code: string, verdict: string, note: string): void }
  let told = ''
  const look = () => {
    const saved = document.querySelector('[data-testid="save-state"]')?.textContent.trim() ?? ''
    const verdict = document
      .querySelector('[aria-label="核查结论"] [aria-pressed="true"]')
      ?.textContent.trim()
    const box = document.querySelector<HTMLTextAreaElement>('[aria-label="核查情况"] textarea')
    const code = location.pathname.split('/').at(-1) ?? ''
    const now = `${code} ${verdict ?? ''} ${box?.value ?? ''}`
    if (saved.startsWith('已存本机') && verdict !== undefined && box && now !== told) {
      told = now
      report.soakPromised(code, verdict, box.value)
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
