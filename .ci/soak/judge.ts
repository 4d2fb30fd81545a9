import type { Typed } from './type-until-killed.ts'

export interface Verdict {
  readonly held: boolean
  /** The header had called something 已存本机 in this round. */
  readonly promised: boolean
  /** That something was there afterwards. */
  readonly kept: boolean
  readonly charactersTyped: number
  readonly charactersLost: number
  /** How long before the kill the oldest lost character was typed; 0 when nothing was lost. */
  readonly lostMilliseconds: number
}

export const allowedLoss = 300

/** Compares what was found after the kill with what had been typed and promised before it. */
export function judge(typed: Typed, found: string): Verdict {
  const { moments, promised, killedAt } = typed
  const last = moments.at(-1)
  // The last keystrokes may have reached the disk although the dying page could no longer tell of them.
  const beyond = last !== undefined && found.startsWith(last.value)
  const foundAt = beyond ? moments.length - 1 : moments.findLastIndex((moment) => moment.value === found)
  const promisedAt = promised === undefined ? -1 : moments.findIndex((moment) => moment.value === promised)
  // A text that never stood in the box is worse than a loss.
  const kept = foundAt >= 0 && foundAt >= promisedAt
  const firstLost = moments[foundAt + 1]
  const lostMilliseconds = firstLost ? Math.max(0, killedAt - firstLost.at) : 0
  return {
    held: kept && lostMilliseconds <= allowedLoss,
    promised: promised !== undefined,
    kept,
    charactersTyped: moments.length - 1,
    charactersLost: moments.length - 1 - foundAt,
    lostMilliseconds,
  }
}
