import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { ensureBrowser } from '../../browser/ensure-browser.ts'
import { createEvaluation } from '../pages.ts'
import { createStocktake, openScan } from '../scan-until-killed.ts'
import { freePorts } from '../server/free-ports.ts'
import { serverProcess } from '../server/server-process.ts'
import { chanceOf } from './chance.ts'
import { compareAll } from './compare-all.ts'
import type { BrowserDevice, TeamOnServer } from './devices.ts'
import { startTeam } from './devices.ts'
import { goOffline, goOnline, scanAsset, writeField } from './edits.ts'
import { readDevice } from './read-device.ts'

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
    return await fillTogether(browser, server.url, team, seed)
  } finally {
    await browser.close()
    await server.kill()
    rmSync(folder, { recursive: true })
  }
}

async function fillTogether(
  browser: Browser,
  url: string,
  team: TeamOnServer,
  seed: number,
): Promise<boolean> {
  const chance = chanceOf(seed)
  const devices: BrowserDevice[] = []
  for (const name of ['zhang', 'li', 'wang']) devices.push(await team.device(browser, name))
  const [first] = devices
  if (!first) throw new Error('no device')
  const evaluation = await createEvaluation(first.context, url)
  const scan = await createStocktake(first.context, url, assets)
  const home = await first.context.newPage()
  await home.goto(`${url}/me/team`)
  await delivered(home, first)
  await home.close()
  for (const device of devices) await openTabs(device, evaluation, scan)

  /** Ids that were on a device's disk just before it came back: none of them may be missing anywhere. */
  const promised = new Set<string>()
  let [fields, scans] = [0, 0]
  for (let edit = 0; fields + scans < edits; edit += 1) {
    const device = devices[Math.floor(chance() * devices.length)]
    if (!device?.evaluation || !device.room) continue
    if (chance() < 0.12) {
      if (device.online) await goOffline(device)
      else {
        await promise(device, promised)
        await goOnline(device)
      }
    }
    if (chance() < 0.55) {
      const token = `${device.name} ${String(seed)}-${String(edit)}`
      await writeField(device.evaluation, token)
      fields += 1
    } else if ((await scanAsset(device.room, device.database, Math.floor(chance() * assets))) !== null)
      scans += 1
  }
  for (const device of [...devices].sort(() => chance() - 0.5)) {
    await promise(device, promised)
    await goOnline(device)
    await delivered(device.evaluation, device)
  }
  const verdict = await compareAll({
    team,
    devices,
    promised,
    evaluation,
    stocktake: scan.split('/scan/')[0] ?? '',
  })
  console.log(
    [
      '',
      `three browsers, seed ${String(seed)}: ${String(fields)} fields written, ${String(scans)} assets scanned`,
      ...verdict.lines.map((line) => `  ${line}`),
    ].join('\n'),
  )
  return verdict.held
}

async function openTabs(device: BrowserDevice, evaluation: string, scan: string): Promise<void> {
  const arriving = await device.context.newPage()
  await arriving.goto(`${new URL(evaluation).origin}/me/team`)
  await delivered(arriving, device)
  // Whoever counts says so once on each phone; without network the app comes from its own cache.
  await arriving.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await arriving.goto(scan)
  await arriving
    .getByRole('button', { name: '张喆' })
    .or(arriving.getByRole('region', { name: '应盘清单' }))
    .first()
    .waitFor()
  const counter = arriving.getByRole('button', { name: '张喆' })
  if (await counter.isVisible()) await counter.click()
  await arriving.close()
  device.room = await openScan(device.context, scan)
  device.evaluation = await device.context.newPage()
  await device.evaluation.goto(`${evaluation}/cover`)
  await device.evaluation.locator('input[type="text"]').first().waitFor()
}

async function promise(device: BrowserDevice, promised: Set<string>): Promise<void> {
  if (!device.evaluation) return
  for (const { id } of (await readDevice(device.evaluation, device.database)).changes) promised.add(id)
}

/** All that waits went, and nothing came for a moment: asked of the disk. */
async function delivered(page: Page | null, device: BrowserDevice): Promise<void> {
  if (!page) return
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
