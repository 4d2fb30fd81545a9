import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import type { Browser } from './browser.ts'
import { canCarryBrowser, unpackCarriedBrowser } from './carried-browser.ts'
import { findBrowser } from './find-browser.ts'

/** Finds a browser or gets one; throws with what to do when there is no way. Never touches system packages. */
export function ensureBrowser(): Browser {
  const found = findBrowser()
  if (found) return found
  const named = process.env['CHROME_PATH']
  if (named) throw new Error(`CHROME_PATH is ${named}, and no browser answers there.`)
  if (canCarryBrowser) unpackCarriedBrowser()
  return findBrowser() ?? installPlaywrights() ?? giveUp()
}

function installPlaywrights(): Browser | undefined {
  console.log("Fetching Playwright's own Chromium ...")
  const cli = join('node_modules', 'playwright', 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 600_000 })
  return findBrowser()
}

function giveUp(): never {
  throw new Error(
    'No browser to test with. Install Chrome, Edge or Chromium, or set CHROME_PATH to one.\n' +
      '未找到可用于测试的浏览器：请安装 Chrome、Edge 或 Chromium，或用 CHROME_PATH 指定。',
  )
}
