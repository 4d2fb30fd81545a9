import { chromeAfter, killIn } from './kill.ts'
import type { KillKind } from './kill.ts'
import {
  countedOnScreen,
  countsOnDisk,
  createStocktake,
  openScan,
  scanUntilKilled,
} from './scan-until-killed.ts'
import type { Chrome } from './start-chrome.ts'

interface Tally {
  rounds: number
  typed: number
  acknowledged: number
  missing: number
  /** Rounds in which the reopened page showed another number than the disk holds. */
  wrongOnScreen: number
}

/** More scans than any round can make. */
const scansPerRound = 40

/** Kills the page and the browser in the middle of scanning: no acknowledged scan may be missing afterwards. */
export async function soakScanning(
  first: Chrome,
  origin: string,
  rounds: number,
  start: () => Promise<Chrome>,
): Promise<{ readonly chrome: Chrome; readonly held: boolean }> {
  let chrome = first
  const address = await createStocktake(chrome.context, origin, rounds * 2 * scansPerRound)
  /** Of all rounds: what one kill spared, a later one might take. */
  const promised = new Set<string>()
  let [held, next] = [true, 0]
  for (const kind of ['page', 'browser'] as const) {
    const tally: Tally = { rounds: 0, typed: 0, acknowledged: 0, missing: 0, wrongOnScreen: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const page = await openScan(chrome.context, address)
      const kill = (): Promise<void> => killIn(chrome, page, kind, round)
      const { acknowledged, typed } = await scanUntilKilled(page, next, kill)
      next += typed + 1
      chrome = await chromeAfter(chrome, page, kind, start)
      const again = await openScan(chrome.context, address)
      const counted = new Set(await countsOnDisk(again))
      for (const code of acknowledged) promised.add(code)
      const missing = [...promised].filter((code) => !counted.has(code))
      for (const code of missing) promised.delete(code)
      tally.rounds += 1
      tally.typed += typed
      tally.acknowledged += acknowledged.length
      tally.missing += missing.length
      if ((await countedOnScreen(again)) !== counted.size) tally.wrongOnScreen += 1
      if (missing.length > 0) console.log(`round ${String(round)}: missing ${missing.join(' ')}`)
      if ((round + 1) % 10 === 0) console.log(`scanning, ${kind}: ${String(round + 1)} of ${String(rounds)}`)
      await again.close()
    }
    console.log(summaryOf(kind, tally))
    held &&= tally.missing === 0 && tally.wrongOnScreen === 0 && tally.acknowledged > 0
  }
  return { chrome, held }
}

function summaryOf(kind: KillKind, { rounds, typed, acknowledged, missing, wrongOnScreen }: Tally): string {
  return [
    '',
    `${String(rounds)} kills of the ${kind === 'page' ? 'page (crash or close)' : 'browser process (SIGKILL)'} while scanning`,
    `  scans fired / acknowledged on the screen      ${String(typed)} / ${String(acknowledged)}`,
    `  acknowledged scans missing afterwards         ${String(missing)}`,
    `  rounds whose screen disagreed with the disk   ${String(wrongOnScreen)}`,
  ].join('\n')
}
