import type { Page } from 'playwright'
import { fireGun } from '../../bench/fire-gun.ts'
import { codeOf } from '../scan-until-killed.ts'
import type { BrowserDevice } from './devices.ts'
import { keptOn } from './kept.ts'
import type { Place } from './places.ts'
import { readDevice } from './read-device.ts'

const patience = { timeout: 60_000 }

/** Into this box of the evaluation; ends once it is on disk, read past the app, and the header says so. */
export async function writeInto(
  { evaluation: page, database, name }: BrowserDevice,
  home: string,
  place: Place,
  edit: number,
): Promise<void> {
  if (!page) throw new Error(`${name} has no page`)
  const address = `${home}/${place.path}`
  await page.bringToFront()
  if (page.url() !== address) await page.goto(address)
  await page.waitForFunction(mayWrite, undefined, patience)
  await place.find(page).fill(place.typed(name, edit), patience)
  for (let tries = 0; !keptOn((await readDevice(page, database)).changes, place, name, edit); tries += 1) {
    if (tries === 300)
      throw new Error(`${name}: “${place.typed(name, edit)}” at ${place.path} never came to the disk`)
    await new Promise((done) => setTimeout(done, 100))
  }
  await page.waitForFunction(saysSaved, undefined, patience)
}

/** Runs in the page: a tab that was just opened may still be waiting for the lock of the one before. */
function mayWrite(): boolean {
  const said = document.querySelector('[data-testid="save-state"]')?.textContent
  return said !== undefined && !said.includes('只读')
}

/** Runs in the page. */
function saysSaved(): boolean {
  return document.querySelector('[data-testid="save-state"]')?.textContent.startsWith('已存本机') ?? false
}

/** An asset of the room, as a scanner gun types it; null when it is counted already, by whomever. */
export async function scanAsset(page: Page, database: string, place: number): Promise<string | null> {
  const code = codeOf(place)
  const { heads } = await readDevice(page, database)
  if (heads.some(({ record }) => record.startsWith('count/') && record.split('/')[2] === code)) return null
  await page.bringToFront()
  try {
    await fireGun(page, code)
    return code
  } catch (error) {
    // It came from a colleague in this very moment.
    if (await page.getByText('本轮已盘过').first().isVisible()) return null
    throw error
  }
}

export async function goOffline(device: BrowserDevice): Promise<void> {
  device.online = false
  await device.context.setOffline(true)
}

export async function goOnline(device: BrowserDevice): Promise<void> {
  device.online = true
  await device.context.setOffline(false)
}
