import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAppServer } from '../../src/server/create-app-server.ts'
import { ensureBrowser } from '../browser/ensure-browser.ts'
import { judge, type Verdict } from './judge.ts'
import { createEvaluation, fields, makeRoom, openField, type Field } from './pages.ts'
import { summariseVerdicts } from './summarise-verdicts.ts'
import { chromeAfter, killIn } from './kill.ts'
import { soakLarge } from './soak-large.ts'
import { soakBrowsers } from './browsers/soak-browsers.ts'
import { soakServer } from './server/soak-server.ts'
import { soakReports } from './soak-reports.ts'
import { soakReview } from './soak-review.ts'
import { soakScanning } from './soak-scanning.ts'
import { startChrome, type Chrome } from './start-chrome.ts'
import { typeUntilKilled } from './type-until-killed.ts'

/**
 * `npm run soak [-- reports large server browsers typing scanning review --rounds 100 --reports 1000 --seed 7]`, all of it or what is named.
 * Looks at generated reports as PDF and at documents of 10,000 assets; kills the page, then the whole browser, in the middle
 * of typing, of scanning and of a check on site, and looks at what is there afterwards. Promise: what the header called
 * 已存本机 is there, of the rest at most the last 300 ms is gone, every scan that was acknowledged is counted, and what a
 * phone calls delivered is on the server.
 */
async function main(): Promise<void> {
  const names = ['reports', 'large', 'server', 'browsers', ...soaks.map(({ name }) => name)]
  const named = names.filter((name) => process.argv.includes(name))
  const wanted = named.length > 0 ? named : names
  const reported = !wanted.includes('reports') || (await soakReports(numberAfter('--reports', 1000)))
  const large = !wanted.includes('large') || (await soakLarge())
  const served = !wanted.includes('server') || (await soakServer(numberAfter('--rounds', 20)))
  const seed = numberAfter('--seed', 0)
  const together = !wanted.includes('browsers') || (await soakBrowsers(seed > 0 ? [seed] : [1, 2, 3]))
  const kills = soaks.filter(({ name }) => wanted.includes(name))
  const held = kills.length === 0 || (await soakKills(kills, numberAfter('--rounds', 100)))
  process.exitCode = reported && large && served && together && held ? 0 : 1
}

function numberAfter(option: string, otherwise: number): number {
  const at = process.argv.indexOf(option)
  return (at === -1 ? 0 : Number(process.argv[at + 1])) || otherwise
}

async function soakKills(kills: readonly (typeof soaks)[number][], rounds: number): Promise<boolean> {
  const executable = ensureBrowser()
  const server = await createAppServer('dist')
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`
  const profile = mkdtempSync(join(tmpdir(), 'jijian-soak-'))
  const start = () => startChrome(executable, profile)

  let chrome = await start()
  let allHeld = true
  for (const { soak } of kills) {
    const soaked = await soak(chrome, origin, rounds, start)
    chrome = soaked.chrome
    allHeld &&= soaked.held
  }
  await chrome.stop()
  server.closeAllConnections()
  server.close()
  // The browser writes its last files while it ends.
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
  return allHeld
}

const soaks = [
  { name: 'typing', soak: soakTyping },
  { name: 'scanning', soak: soakScanning },
  { name: 'review', soak: soakReview },
] as const

interface Soaked {
  readonly chrome: Chrome
  readonly held: boolean
}

async function soakTyping(
  first: Chrome,
  origin: string,
  rounds: number,
  start: () => Promise<Chrome>,
): Promise<Soaked> {
  let chrome = first
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
  return { chrome, held: allHeld }
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
  const typed = await typeUntilKilled(page, field, () => killIn(chrome, page, kind, round))
  const next = await chromeAfter(chrome, page, kind, start)
  const again = await openField(next.context, address, field)
  const found = await again.locator(field.selector).inputValue()
  await again.close()
  const verdict = judge(typed, found)
  if (!verdict.held) console.log(`found “${found}” after “${typed.promised ?? ''}” was promised`)
  return { chrome: next, verdict }
}

await main()
