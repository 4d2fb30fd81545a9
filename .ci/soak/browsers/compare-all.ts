import { canonicalJson } from '../../../src/domain/changes/canonical-json.ts'
import type { Change } from '../../../src/domain/changes/change.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import type { BrowserDevice, TeamOnServer } from './devices.ts'
import type { Filled } from './fill-together.ts'
import type { OnDisk } from './read-device.ts'
import { readDevice } from './read-device.ts'
import type { SharedWork } from './shared-work.ts'

interface Asked {
  readonly team: TeamOnServer
  readonly work: SharedWork
  readonly filled: Filled
}

export interface Comparison {
  readonly held: boolean
  readonly lines: readonly string[]
}

/** Every device against what the server holds, byte for byte; and what the pages show of conflicts against both. */
export async function compareAll({ team, work, filled }: Asked): Promise<Comparison> {
  const { devices, evaluation, scan } = work
  const { promised } = filled
  const stocktake = scan.split('/scan/')[0] ?? ''
  const { log, head } = await serverLog(team)
  const ids = new Set(log.map(({ id }) => id))
  const state = stateText(headsOfLog(log))
  const found = await Promise.all(devices.map((device) => upTo(device, head)))
  const missing = [...promised].filter((id) => !ids.has(id))
  const vanished = filled.vanished(log)
  const logsDiffer = found.filter(
    ({ changes }) => changes.length !== ids.size || !changes.every(({ id }) => ids.has(id)),
  )
  const statesDiffer = found.filter(({ heads }) => stateText(heads) !== state)
  const conflicts = headsOfLog(log).filter(({ heads }) => heads.length > 1)
  const named = conflicts.map(({ record }) => record).sort()
  const hidden: string[] = []
  for (const device of devices) {
    const shown = [
      ...(await conflictsShown(device, `${evaluation}/conflicts`)),
      ...(await conflictsShown(device, `${stocktake}/conflicts`)),
    ].sort()
    if (shown.join() !== named.join()) hidden.push(device.name)
  }
  return {
    held: missing.length + vanished.length + logsDiffer.length + statesDiffer.length + hidden.length === 0,
    lines: [
      `changes on the server                                     ${String(ids.size)}`,
      `on a disk before it came back, and not on the server      ${String(missing.length)} of ${String(promised.size)}`,
      `last texts of a person in a box that are in no change     ${[String(vanished.length), ...vanished].join(' ')}`,
      `devices whose log is another than the server’s            ${String(logsDiffer.length)}`,
      `devices whose heads differ from it in a single byte       ${String(statesDiffer.length)}`,
      `records with more than one version                        ${String(conflicts.length)}`,
      `devices whose pages show other conflicts than these       ${String(hidden.length)}`,
    ],
  }
}

async function serverLog({ admin, workspace }: TeamOnServer): Promise<{ log: Change[]; head: number }> {
  const log: Change[] = []
  let head = 0
  for (let more = true; more;) {
    const answer = await admin(`/api/workspaces/${workspace}/changes?since=${String(head)}`, {
      method: 'GET',
    })
    const page = (await answer.json()) as { changes: Change[]; next: number; more: boolean }
    log.push(...page.changes)
    ;({ next: head, more } = page)
  }
  return { log, head }
}

function headsOfLog(log: readonly Change[]): OnDisk['heads'] {
  return [...new Set(log.map(({ document }) => document))].flatMap((document) =>
    [...recordStates(log.filter((change) => change.document === document)).values()].map(
      ({ record, heads }) => ({ document, record, heads }),
    ),
  )
}

function stateText(heads: OnDisk['heads']): string {
  return heads
    .map((row) => canonicalJson(row as unknown as Json))
    .sort()
    .join('\n')
}

async function upTo({ evaluation, database, name }: BrowserDevice, head: number): Promise<OnDisk> {
  if (!evaluation) throw new Error(`${name} has no page`)
  for (let tries = 0; tries < 200; tries += 1) {
    const disk = await readDevice(evaluation, database)
    if (disk.cursor >= head && disk.waiting === 0) return disk
    await evaluation.evaluate(() => window.dispatchEvent(new Event('online')))
    await new Promise((done) => setTimeout(done, 300))
  }
  throw new Error(`${name} never came as far as the server`)
}

async function conflictsShown({ context }: BrowserDevice, address: string): Promise<readonly string[]> {
  const page = await context.newPage()
  try {
    await page.goto(address)
    await page.locator('li[data-place]').or(page.getByText('没有内容冲突')).first().waitFor()
    return await page
      .locator('li[data-place]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-place') ?? ''))
  } finally {
    await page.close()
  }
}
