import type { KillKind } from './kill.ts'
import { chromeAfter, killIn } from './kill.ts'
import type { Promised, StoredVerdict } from './review-until-killed.ts'
import { createReview, openCheck, reviewUntilKilled, verdictsOnDisk } from './review-until-killed.ts'
import type { Chrome } from './start-chrome.ts'

interface Tally {
  rounds: number
  promised: number
  missing: number
}

/** Indicators of the practice sample, and how many a round judges about. */
const [cards, cardsPerRound] = [25, 4]

/** A promise is kept by what is there, or by what was tapped or typed after it. */
function isKept(promise: Promised, stored: StoredVerdict | undefined, later: readonly string[]): boolean {
  if (!stored || !stored.note.startsWith(promise.note)) return false
  return stored.verdict === promise.verdict || later.includes(stored.verdict)
}

/** Kills the page and the browser in the middle of a check on site: no verdict and no word that was 已存本机 may be missing. */
export async function soakReview(
  first: Chrome,
  origin: string,
  rounds: number,
  start: () => Promise<Chrome>,
): Promise<{ readonly chrome: Chrome; readonly held: boolean }> {
  let chrome = first
  const address = await createReview(chrome.context, origin)
  /** Of all rounds: what one kill spared, a later one might take. */
  const promises = new Map<string, Promised>()
  const taps = new Map<string, readonly string[]>()
  let held = true
  for (const kind of ['page', 'browser'] as const) {
    const tally: Tally = { rounds: 0, promised: 0, missing: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const page = await openCheck(chrome.context, address)
      const { promised, tapped } = await reviewUntilKilled(page, (round * cardsPerRound) % cards, () =>
        killIn(chrome, page, kind, round),
      )
      chrome = await chromeAfter(chrome, page, kind, start)
      const again = await openCheck(chrome.context, address)
      const found = await verdictsOnDisk(again)
      await again.close()
      for (const [code, names] of tapped) taps.set(code, names)
      for (const promise of promised) promises.set(promise.code, promise)
      const missing = [...promises.values()].filter(
        (promise) => !isKept(promise, found[promise.code], taps.get(promise.code) ?? []),
      )
      for (const { code } of missing) promises.delete(code)
      tally.rounds += 1
      tally.promised += promised.length
      tally.missing += missing.length
      for (const promise of missing)
        console.log(
          `round ${String(round)}: ${JSON.stringify(promise)} is ${JSON.stringify(found[promise.code])}`,
        )
      if ((round + 1) % 10 === 0) console.log(`review, ${kind}: ${String(round + 1)} of ${String(rounds)}`)
    }
    console.log(summaryOf(kind, tally))
    held &&= tally.missing === 0 && tally.promised > 0
  }
  return { chrome, held }
}

function summaryOf(kind: KillKind, { rounds, promised, missing }: Tally): string {
  return [
    '',
    `${String(rounds)} kills of the ${kind === 'page' ? 'page (crash or close)' : 'browser process (SIGKILL)'} during a check on site`,
    `  cards with verdict and words called 已存本机    ${String(promised)}`,
    `  of these missing or shorter afterwards         ${String(missing)}`,
  ].join('\n')
}
