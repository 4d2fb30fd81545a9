import type { Page } from '@playwright/test'

/**
 * Gives the app so many bytes and no more; answers what takes the limit away. To be called before the first write: the
 * browser remembers for a while how much room there was.
 */
export async function limitDisk(page: Page, origin: string, bytes: number): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page)
  const blank = '<!doctype html><link rel="icon" href="data:,"><title>blank</title>'
  await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: blank }))
  await page.goto('/blank')
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes })
  return async () => {
    await devtools.send('Storage.overrideQuotaForOrigin', { origin })
  }
}
