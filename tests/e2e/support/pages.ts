import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** From the evaluation's home into one of its parts, by tapping its row. */
export async function openPart(page: Page, home: string, name: string, heading = name): Promise<void> {
  await goHome(page, home)
  await page
    .getByRole('list', { name: '各部分' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

/** Up through the 返回 buttons, as far as it takes. */
export async function goHome(page: Page, home: string): Promise<void> {
  while (new URL(page.url()).pathname !== home) {
    const here = page.url()
    await page.getByRole('button', { name: '返回' }).click()
    await page.waitForURL((url) => url.href !== here)
  }
}

/** The header says so only after the store's transaction. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-state')).toHaveText(/^已存本机 \d{2}:\d{2}:\d{2}$/)
}

/** 可离线, as the app itself verified it. */
export async function readyForOffline(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/me`)
  await expect(page.getByTestId('offline-badge')).toHaveText('可离线', { timeout: 60_000 })
}
