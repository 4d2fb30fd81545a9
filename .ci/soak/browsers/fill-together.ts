import type { Change } from '../../../src/domain/changes/change.ts'
import type { BrowserDevice } from './devices.ts'
import { goOffline, goOnline, scanAsset, writeInto } from './edits.ts'
import { keptOn } from './kept.ts'
import type { Place } from './places.ts'
import { readDevice } from './read-device.ts'
import type { SharedWork } from './shared-work.ts'
import { delivered } from './shared-work.ts'

export interface Asked extends SharedWork {
  readonly chance: () => number
  readonly edits: number
  /** The boxes to choose from. */
  readonly places: readonly Place[]
  readonly assets: number
  /** How likely a device changes sides, into the network or out of it, before an edit. */
  readonly restlessness: number
}

export interface Filled {
  readonly written: number
  readonly scanned: number
  /** Ids that were on a device's disk just before it came back: none of them may be missing anywhere. */
  readonly promised: ReadonlySet<string>
  /** What was typed last by each person in each box and is in none of these changes. */
  vanished(log: readonly Change[]): readonly string[]
}

/** Edits at random on all devices, in the network and out of it; then all come back, in random order. */
export async function fillTogether(asked: Asked): Promise<Filled> {
  const { devices, chance, edits, places, assets, restlessness, evaluation } = asked
  const promised = new Set<string>()
  const last = new Map<string, { readonly place: Place; readonly writer: string; readonly edit: number }>()
  let [written, scanned] = [0, 0]
  for (let edit = 0; written + scanned < edits; edit += 1) {
    const device = anyOf(devices, chance)
    if (!device.room) continue
    if (chance() < restlessness) await changeSides(device, promised)
    if (chance() < 0.55) {
      const place = placeNear(device, places, chance)
      await writeInto(device, evaluation, place, edit)
      last.set(`${device.name} ${String(places.indexOf(place))}`, { place, writer: device.name, edit })
      written += 1
    } else if ((await scanAsset(device.room, device.database, Math.floor(chance() * assets))) !== null)
      scanned += 1
  }
  for (const device of inAnyOrder(devices, chance)) {
    await promise(device, promised)
    await goOnline(device)
    await delivered(device)
  }
  return {
    written,
    scanned,
    promised,
    vanished: (log) =>
      [...last.values()]
        .filter(({ place, writer, edit }) => !keptOn(log, place, writer, edit))
        .map(({ place, writer, edit }) => `${place.record}: ${place.typed(writer, edit)}`),
  }
}

function anyOf<T>(all: readonly T[], chance: () => number): T {
  const one = all[Math.floor(chance() * all.length)]
  if (one === undefined) throw new Error('nothing to choose from')
  return one
}

/** Mostly on the page that is open: whoever fills a page in fills more than one box of it. */
function placeNear(
  { evaluation: page }: BrowserDevice,
  places: readonly Place[],
  chance: () => number,
): Place {
  const here = places.filter(({ path }) => page?.url().endsWith(`/${path}`))
  return anyOf(chance() < 0.5 && here.length > 0 ? here : places, chance)
}

function inAnyOrder<T>(all: readonly T[], chance: () => number): readonly T[] {
  return all
    .map((one) => ({ one, at: chance() }))
    .sort((left, right) => left.at - right.at)
    .map(({ one }) => one)
}

async function changeSides(device: BrowserDevice, promised: Set<string>): Promise<void> {
  if (device.online) return goOffline(device)
  await promise(device, promised)
  await goOnline(device)
}

async function promise({ evaluation, database }: BrowserDevice, promised: Set<string>): Promise<void> {
  if (!evaluation) return
  for (const { id } of (await readDevice(evaluation, database)).changes) promised.add(id)
}
