import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { ensureBrowser } from '../../browser/ensure-browser.ts'
import { freePorts } from '../server/free-ports.ts'
import { serverProcess } from '../server/server-process.ts'
import { chanceOf } from './chance.ts'
import { compareAll } from './compare-all.ts'
import type { BrowserDevice, TeamOnServer } from './devices.ts'
import { startTeam } from './devices.ts'
import { fillTogether } from './fill-together.ts'
import { places } from './places.ts'
import { shareWork } from './shared-work.ts'

const edits = 300
const assets = 250

/**
 * `npm run soak -- browsers --seed 1`: three phones fill one evaluation and count one room, without network at random, and
 * come back in random order. Everywhere must be the same, and nothing gone.
 */
export async function soakBrowsers(seeds: readonly number[]): Promise<boolean> {
  let held = true
  for (const seed of seeds) held = (await oneSeed(seed)) && held
  return held
}

async function oneSeed(seed: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-soak-browsers-'))
  const [port = 0] = await freePorts(1)
  const server = serverProcess(port, { JIJIAN_DATA: folder })
  const { path, env, arguments: args } = ensureBrowser()
  const browser = await chromium.launch({ executablePath: path, args: [...args], env })
  try {
    await server.start()
    const team = await startTeam(server.url, server.setUpToken)
    return await together(browser, server.url, team, seed)
  } finally {
    await browser.close()
    await server.kill()
    rmSync(folder, { recursive: true })
  }
}

async function together(browser: Browser, url: string, team: TeamOnServer, seed: number): Promise<boolean> {
  const devices: BrowserDevice[] = []
  for (const name of ['zhang', 'li', 'wang']) devices.push(await team.device(browser, name))
  const work = await shareWork(devices, url, assets)
  const chance = chanceOf(seed)
  const filled = await fillTogether({ ...work, chance, edits, places, assets, restlessness: 0.12 })
  const verdict = await compareAll({ team, work, filled })
  console.log(
    [
      '',
      `three browsers, seed ${String(seed)}: ${String(filled.written)} boxes written, ${String(filled.scanned)} assets scanned`,
      ...verdict.lines.map((line) => `  ${line}`),
    ].join('\n'),
  )
  return verdict.held
}
