import type { BrowserContext, Page } from 'playwright'

export interface Field {
  readonly path: string
  readonly selector: string
  /** The text is begun afresh beyond this length. */
  readonly longest: number
}

/** A short single-line record and a long paragraph: the two shapes typing has. */
export const fields: readonly Field[] = [
  { path: 'cover', selector: 'input[type="text"] >> nth=0', longest: 60 },
  { path: 'profile/duties', selector: 'textarea >> nth=0', longest: 1500 },
]

/** Makes an evaluation the way a person does; answers its address. */
export async function createEvaluation(context: BrowserContext, origin: string): Promise<string> {
  const page = await context.newPage()
  await page.goto(`${origin}/evaluations/new`)
  await page.getByLabel('单位名称').fill('某区某局')
  await page.getByRole('button', { name: '建立评价' }).click()
  await page.waitForURL(/\/evaluations\/ev-[^/]+$/)
  const address = page.url()
  await page.close()
  return address
}

/** The page of a field, ready to be typed into or read. */
export async function openField(context: BrowserContext, address: string, field: Field): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.locator(field.selector).waitFor()
  // Another tab of the same draft would make this one read-only; the one that died must have let go of its lock.
  await page.waitForFunction(
    () => !document.querySelector('[data-testid="save-state"]')?.textContent.includes('只读'),
  )
  return page
}

/** Begins afresh where the text has grown too long for the round to come. */
export async function makeRoom(page: Page, field: Field): Promise<void> {
  const box = page.locator(field.selector)
  if ((await box.inputValue()).length <= field.longest) return
  await box.fill('')
  await page.waitForFunction(() =>
    document.querySelector('[data-testid="save-state"]')?.textContent.startsWith('已存本机'),
  )
}
