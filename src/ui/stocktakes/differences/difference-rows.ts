import { roomOf } from '../../../domain/stocktake/asset.ts'
import { needsReason, reasonOf } from '../../../domain/stocktake/readiness.ts'
import type { AssetResult, Outcome, Reconciliation } from '../../../domain/stocktake/reconciliation.ts'
import type { Stocktake } from '../../../domain/stocktake/stocktake.ts'
import { mismatchWords } from '../../../domain/stocktake/words.ts'
import { formatQuantity } from '../../../domain/values/quantity.ts'

export type DifferenceGroup = Exclude<Outcome, 'match'> | 'contradiction' | 'excess'

export interface DifferenceRow {
  readonly group: DifferenceGroup
  readonly result: AssetResult
  /** What the book says against what was found. */
  readonly finding: string
  readonly reason: string
  readonly treatment: string
  /** What a person still has to do here; empty when nothing. */
  readonly open: string
}

export const groupWords: Readonly<Record<DifferenceGroup, string>> = {
  contradiction: '矛盾',
  uncounted: '未盘',
  loss: '盘亏',
  damaged: '毁损',
  mismatch: '不符',
  excess: '数量多出',
}

export const groups = Object.keys(groupWords) as readonly DifferenceGroup[]

function findingOf(result: AssetResult, group: DifferenceGroup): string {
  const { asset, count, mismatches, excess } = result
  if (group === 'contradiction') return '已确认盘亏，又按账面数量盘到'
  if (group === 'excess' && excess)
    return `账面 ${formatQuantity(asset.quantity)}，多出 ${formatQuantity(excess.quantity)}`
  if (count === null) return `账面在 ${roomOf(asset)}，没有盘到`
  const parts = mismatches.map((one) => {
    if (one === 'location') return `应在 ${roomOf(asset)}，现在 ${count.room === '' ? '别处' : count.room}`
    if (one === 'user') return `账面使用人 ${asset.user || '未填'}，现为 ${count.user || '他人'}`
    return mismatchWords.information
  })
  const short =
    count.quantity < asset.quantity
      ? [`账面 ${formatQuantity(asset.quantity)}，实存 ${formatQuantity(count.quantity)}`]
      : []
  return [...(count.damaged ? ['已毁损'] : []), ...short, ...parts].join('；')
}

function openWork(row: Omit<DifferenceRow, 'open' | 'finding'>): string {
  if (row.group === 'contradiction') return '须撤回盘亏确认，或撤销盘点'
  if (row.group === 'uncounted') return '继续查找，或逐项确认盘亏'
  if (needsReason(row.result) && row.reason === '') return '还没有写明差异原因'
  return row.treatment === '' ? '还没有处理意见' : ''
}

function groupsOf({ contradictory, outcome, excess }: AssetResult): readonly DifferenceGroup[] {
  if (contradictory) return ['contradiction']
  return [...(outcome === 'match' ? [] : [outcome]), ...(excess ? (['excess'] as const) : [])]
}

/** Everything that is not plainly 相符, in the order of the register. */
export function differenceRows(stocktake: Stocktake, { results }: Reconciliation): readonly DifferenceRow[] {
  return results.flatMap((result) =>
    groupsOf(result).map((group) => {
      const row = {
        group,
        result,
        reason: reasonOf(stocktake, result),
        treatment: stocktake.differences.get(result.asset.id)?.treatment.trim() ?? '',
      }
      return { ...row, finding: findingOf(result, group), open: openWork(row) }
    }),
  )
}
