import type { Page } from 'playwright'
import { openSample } from '../../../tests/e2e/support/routes.ts'
import { createStocktake, openScan } from '../scan-until-killed.ts'
import type { BrowserDevice } from './devices.ts'
import { readDevice } from './read-device.ts'

/** What all devices work on, by its addresses. */
export interface SharedWork {
  readonly devices: readonly BrowserDevice[]
  readonly evaluation: string
  readonly scan: string
}

/** The practice sample and a room to count, made on the first device and open on all of them, each ready to lose its network. */
export async function shareWork(
  devices: readonly BrowserDevice[],
  url: string,
  assets: number,
): Promise<SharedWork> {
  const [first] = devices
  if (!first) throw new Error('no device')
  const making = await first.context.newPage()
  const evaluation = `${url}${await openSample(making, url)}`
  await making.close()
  const scan = await createStocktake(first.context, url, assets)
  const home = await first.context.newPage()
  await home.goto(`${url}/me/team`)
  await delivered(first, home)
  await home.close()
  for (const device of devices) await openTabs(device, evaluation, scan)
  return { devices, evaluation, scan }
}

async function openTabs(device: BrowserDevice, evaluation: string, scan: string): Promise<void> {
  const arriving = await device.context.newPage()
  await arriving.goto(`${new URL(evaluation).origin}/me/team`)
  await delivered(device, arriving)
  // Whoever counts says so once on each phone; without network the app comes from its own cache.
  await arriving.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await arriving.goto(scan)
  const counter = arriving.getByRole('button', { name: '张喆' })
  await counter
    .or(arriving.getByRole('region', { name: '应盘清单' }))
    .first()
    .waitFor()
  if (await counter.isVisible()) await counter.click()
  await arriving.close()
  device.room = await openScan(device.context, scan)
  device.evaluation = await device.context.newPage()
  await device.evaluation.goto(`${evaluation}/cover`)
  await device.evaluation.locator('input[type="text"]').first().waitFor()
}

/** All that waits went, and something came: asked of the disk. */
export async function delivered(device: BrowserDevice, page: Page | null = device.evaluation): Promise<void> {
  if (!page) throw new Error(`${device.name} has no page`)
  for (let tries = 0; tries < 600; tries += 1) {
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await new Promise((done) => setTimeout(done, 300))
    const { waiting, cursor } = await readDevice(page, device.database).catch(() => ({
      waiting: 1,
      cursor: 0,
    }))
    if (waiting === 0 && cursor > 0) return
  }
  throw new Error(`${device.name} never delivered`)
}
