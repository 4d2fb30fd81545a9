import type { RoundRecord } from '../../../domain/stocktake/records.ts'
import type { Count, Stocktake, WithId } from '../../../domain/stocktake/stocktake.ts'

/** 盲盘: while the counting lasts, whoever counts this round sees nothing of what other rounds found. */
export function isBlindNow(stocktake: Stocktake, round: WithId<RoundRecord> | null): boolean {
  return round?.blind === true && stocktake.stage === 'counting'
}

/** The stocktake as the counter of a round may see it. */
export function asSeenIn(stocktake: Stocktake, round: WithId<RoundRecord> | null): Stocktake {
  if (!isBlindNow(stocktake, round)) return stocktake
  const counts = stocktake.counts.filter((count: Count) => count.round === round?.id)
  return { ...stocktake, counts }
}
