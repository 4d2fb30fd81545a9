import type { Page } from 'playwright'
import { fireGun } from '../../bench/fire-gun.ts'
import { codeOf } from '../scan-until-killed.ts'
import type { BrowserDevice } from './devices.ts'
import { readDevice } from './read-device.ts'

const patience = { timeout: 60_000 }

/** A text into the first field of the cover; ends once the header says that it is stored. */
export async function writeField(page: Page, token: string): Promise<void> {
  await page.bringToFront()
  const box = page.locator('input[type="text"]').first()
  const before = await savedAt(page)
  await box.fill(token, patience)
  await page.waitForFunction(
    (earlier) => {
      const said = document.querySelector('[data-testid="save-state"]')?.textContent ?? ''
      return said.startsWith('已存本机') && said !== earlier
    },
    before,
    patience,
  )
}

/** The clock of the header counts seconds: two edits within one of them would look alike. */
async function savedAt(page: Page): Promise<string> {
  await page.waitForFunction(
    () => {
      const said = document.querySelector('[data-testid="save-state"]')?.textContent ?? ''
      const time = /\d{2}:\d{2}:\d{2}/.exec(said)?.[0]
      return time === undefined || time !== new Date().toTimeString().slice(0, 8)
    },
    undefined,
    patience,
  )
  return (await page.getByTestId('save-state').textContent()) ?? ''
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
