import type { Page } from 'playwright'
import type { Chrome } from './start-chrome.ts'

export type KillKind = 'page' | 'browser'

/** Every third page is closed, the others crash; a browser is killed as the system kills it. */
export async function killIn(chrome: Chrome, page: Page, kind: KillKind, round: number): Promise<void> {
  if (kind === 'browser') chrome.kill()
  else if (round % 3 === 2) await page.close()
  else await crash(page)
}

/** The browser to look with afterwards: a new one where the old one was killed. */
export async function chromeAfter(
  chrome: Chrome,
  page: Page,
  kind: KillKind,
  start: () => Promise<Chrome>,
): Promise<Chrome> {
  if (kind === 'page') {
    if (!page.isClosed()) await page.close()
    return chrome
  }
  await chrome.gone
  return start()
}

/** The renderer dies on the spot: no pagehide, no last write. */
async function crash(page: Page): Promise<void> {
  const dead = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => undefined)
  await dead
}
