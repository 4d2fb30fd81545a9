import { addMoney, fenFromInteger, moneyRate } from '../values/money.ts'
import type { Ratio } from '../values/ratio.ts'
import { ratioOf } from '../values/ratio.ts'
import type { UseStatus } from './asset.ts'
import type { Sum } from './balance.ts'
import { addPart, emptySum, figuresOf } from './balance.ts'
import type { AssetResult, Balance, Figures, Statistics } from './reconciliation.ts'
import { isManual } from './words.ts'

function shareOf(part: number, whole: number): Ratio | null {
  return whole === 0 ? null : ratioOf(part, whole)
}

interface Tally {
  readonly byUseStatus: ReadonlyMap<UseStatus, Figures>
  readonly recounted: number
  readonly differing: number
  readonly counted: number
  readonly manual: number
}

function tally(results: readonly AssetResult[], recounted: ReadonlySet<string>): Tally {
  const sums = new Map<UseStatus, Sum>()
  let [again, differing, counted, manual] = [0, 0, 0, 0]
  for (const { asset, parts, count, earlier, useStatus } of results) {
    if (count === null || useStatus === null) continue
    counted += 1
    if (isManual(count.method)) manual += 1
    if (recounted.has(asset.id)) again += 1
    if (earlier.length > 0) differing += 1
    // A line has one part that was found; the other is what it is short of.
    const found = parts.find(({ outcome }) => outcome === 'match' || outcome === 'mismatch')
    if (!found || (found.quantity <= 0 && found.value <= 0)) continue
    const sum = sums.get(useStatus) ?? emptySum()
    sums.set(useStatus, sum)
    sum.count += 1
    addPart(sum, found)
  }
  const byUseStatus = new Map([...sums].map(([status, sum]) => [status, figuresOf(sum)] as const))
  return { byUseStatus, recounted: again, differing, counted, manual }
}

/**
 * [T-15] 盘点完成率 = 已盘 ÷ 应盘 and 账实相符率 = 相符 ÷ 应盘, by 项数. [T-16] 固定资产利用率 = 在用原值 ÷ 原值合计: what is 毁损 or 盘亏
 * is not in use but stays in the total, and while something is 未盘 the rate is a range, as if all of it were idle or in use.
 */
export function statisticsOf(
  results: readonly AssetResult[],
  {
    balance,
    inUse,
    recounted,
  }: {
    readonly balance: Balance
    readonly inUse: readonly UseStatus[]
    readonly recounted: ReadonlySet<string>
  },
): Statistics {
  const { byUseStatus, ...counts } = tally(results, recounted)
  const inUseValue = addMoney(
    fenFromInteger(0),
    ...inUse.map((status) => byUseStatus.get(status)?.value ?? fenFromInteger(0)),
  )
  const { book, uncounted, match } = balance
  const low = moneyRate(inUseValue, book.value)
  const high = moneyRate(addMoney(inUseValue, uncounted.value), book.value)
  return {
    completionRate: shareOf(book.count - uncounted.count, book.count),
    matchRate: shareOf(match.count, book.count),
    utilisationRate: low && high && { low, high },
    inUseValue,
    totalValue: book.value,
    byUseStatus,
    discrepancyRate: shareOf(counts.differing, counts.recounted),
    manualRate: shareOf(counts.manual, counts.counted),
  }
}
