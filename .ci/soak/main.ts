import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAppServer } from '../../src/server/create-app-server.ts'
import { ensureBrowser } from '../browser/ensure-browser.ts'
import { judge, type Verdict } from './judge.ts'
import { createEvaluation, fields, makeRoom, openField, type Field } from './pages.ts'
import { summariseVerdicts } from './summarise-verdicts.ts'
import { startChrome, type Chrome } from './start-chrome.ts'
import { typeUntilKilled } from './type-until-killed.ts'

/**
 * `npm run soak [-- --rounds 100]`: kills the page, then the whole browser, in the middle of typing, and looks at what is
 * there afterwards. Promise: what the header called 已存本机 is there; of the rest at most the last 300 ms is gone.
 */
async function main(): Promise<void> {
  const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1] ?? '') || 100
  const executable = ensureBrowser()
  const server = await createAppServer('dist')
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`
  const profile = mkdtempSync(join(tmpdir(), 'jijian-soak-'))
  const start = () => startChrome(executable, profile)

  let chrome = await start()
  const draft = await createEvaluation(chrome.context, origin)
  let allHeld = true
  for (const kind of ['page', 'browser'] as const) {
    const verdicts: Verdict[] = []
    for (let round = 0; round < rounds; round += 1) {
      const field = fields[round % fields.length] as Field
      const result = await oneRound(chrome, `${draft}/${field.path}`, field, kind, round, start)
      chrome = result.chrome
      verdicts.push(result.verdict)
      if (!result.verdict.held) console.log(`round ${String(round)}: ${JSON.stringify(result.verdict)}`)
      if ((round + 1) % 10 === 0) console.log(`${kind}: ${String(round + 1)} of ${String(rounds)}`)
    }
    const summary = summariseVerdicts(kind, verdicts)
    console.log(summary.text)
    allHeld &&= summary.held
  }
  await chrome.stop()
  server.closeAllConnections()
  server.close()
  // The browser writes its last files while it ends.
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
  process.exitCode = allHeld ? 0 : 1
}

async function oneRound(
  chrome: Chrome,
  address: string,
  field: Field,
  kind: 'page' | 'browser',
  round: number,
  start: () => Promise<Chrome>,
): Promise<{ readonly chrome: Chrome; readonly verdict: Verdict }> {
  const page = await openField(chrome.context, address, field)
  await makeRoom(page, field)
  const typed = await typeUntilKilled(page, field, async () => {
    if (kind === 'browser') chrome.kill()
    else if (round % 3 === 2) await page.close()
    else await crash(page)
  })
  let next = chrome
  if (kind === 'browser') {
    await chrome.gone
    next = await start()
  } else if (!page.isClosed()) {
    await page.close()
  }
  const again = await openField(next.context, address, field)
  const found = await again.locator(field.selector).inputValue()
  await again.close()
  return { chrome: next, verdict: judge(typed, found) }
}

/** The renderer dies on the spot: no pagehide, no last write. */
async function crash(page: Awaited<ReturnType<typeof openField>>): Promise<void> {
  const dead = page.waitForEvent('crash')
  const session = await page.context().newCDPSession(page)
  session.send('Page.crash').catch(() => undefined)
  await dead
}

await main()
