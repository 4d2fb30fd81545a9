import { roomOf } from '../../../domain/stocktake/asset.ts'
import { needsReason, reasonOf } from '../../../domain/stocktake/readiness.ts'
import type { AssetResult, Outcome, Reconciliation } from '../../../domain/stocktake/reconciliation.ts'
import type { SurplusRecord } from '../../../domain/stocktake/records.ts'
import type { Stocktake, WithId } from '../../../domain/stocktake/stocktake.ts'
import { mismatchWords } from '../../../domain/stocktake/words.ts'
import type { Fen } from '../../../domain/values/money.ts'
import { formatQuantity } from '../../../domain/values/quantity.ts'

export type DifferenceGroup = Exclude<Outcome, 'match'> | 'contradiction' | 'surplus'

export interface DifferenceRow {
  readonly group: DifferenceGroup
  /** 资产编号, or what the label of a 盘盈 says. */
  readonly code: string
  readonly name: string
  /** The page below the stocktake where it is settled. */
  readonly place: string
  /** Of the part that differs; null for a 盘盈 that nobody has valued. */
  readonly value: Fen | null
  /** What the book says against what was found. */
  readonly finding: string
  readonly reason: string
  readonly treatment: string
  /** What a person still has to do here; empty when nothing. */
  readonly open: string
}

/** In the order of the work: what blocks comes first. */
export const groupWords: Readonly<Record<DifferenceGroup, string>> = {
  contradiction: '矛盾',
  uncounted: '未盘',
  loss: '盘亏',
  damaged: '毁损',
  mismatch: '不符',
  surplus: '盘盈',
}

export const groups = Object.keys(groupWords) as readonly DifferenceGroup[]

function findingOf(result: AssetResult, group: DifferenceGroup): string {
  const { asset, count, mismatches, excess } = result
  if (group === 'contradiction') return '已确认盘亏，又按账面数量盘到'
  if (group === 'surplus' && excess)
    return `账面 ${formatQuantity(asset.quantity)}，多出 ${formatQuantity(excess.quantity)}`
  if (count === null) return `账面在 ${roomOf(asset)}，没有盘到`
  const parts = mismatches.map((one) => {
    if (one === 'location') return `应在 ${roomOf(asset)}，现在 ${count.room === '' ? '别处' : count.room}`
    if (one === 'user') return `账面使用人 ${asset.user || '未填'}，现为 ${count.user || '他人'}`
    const note = count.note.trim()
    return note === '' ? mismatchWords.information : `${mismatchWords.information}：${note}`
  })
  const short =
    count.quantity < asset.quantity
      ? [`账面 ${formatQuantity(asset.quantity)}，实存 ${formatQuantity(count.quantity)}`]
      : []
  return [...(count.damaged ? ['已毁损'] : []), ...short, ...parts].join('；')
}

function openWork(row: Pick<DifferenceRow, 'group' | 'reason' | 'treatment'>, result: AssetResult): string {
  if (row.group === 'contradiction') return '须撤回盘亏确认，或撤销盘点'
  if (row.group === 'uncounted') return '继续查找，或逐项确认盘亏'
  if (needsReason(result) && row.reason === '') return '还没有写明差异原因'
  return row.treatment === '' ? '还没有处理意见' : ''
}

function groupsOf({ contradictory, outcome, excess }: AssetResult): readonly DifferenceGroup[] {
  if (contradictory) return ['contradiction']
  return [...(outcome === 'match' ? [] : [outcome]), ...(excess ? (['surplus'] as const) : [])]
}

function valueOf({ asset, parts, excess }: AssetResult, group: DifferenceGroup): Fen {
  if (group === 'surplus' && excess) return excess.value
  return parts.find(({ outcome }) => outcome === group)?.value ?? asset.value
}

function surplusRow(surplus: WithId<SurplusRecord>): DifferenceRow {
  const reason = surplus.reason.trim()
  const gap = surplus.photos.length === 0 ? '还没有照片' : reason === '' ? '还没有写明盘盈原因' : ''
  return {
    group: 'surplus',
    code: surplus.code,
    name: surplus.name || '未填名称',
    place: `surpluses/${surplus.id}`,
    value: surplus.value,
    finding: `账上没有，在 ${surplus.room || '未填地点'} 盘到 ${formatQuantity(surplus.quantity)}`,
    reason,
    treatment: surplus.note.trim(),
    open: gap || (surplus.note.trim() === '' ? '还没有处理意见' : ''),
  }
}

/** Everything that is not plainly 相符: assets in the order of the register, then what the register does not have. */
export function differenceRows(stocktake: Stocktake, { results }: Reconciliation): readonly DifferenceRow[] {
  const rows = results.flatMap((result) =>
    groupsOf(result).map((group): DifferenceRow => {
      const { asset } = result
      const row = {
        group,
        reason: reasonOf(stocktake, result),
        treatment: stocktake.differences.get(asset.id)?.treatment.trim() ?? '',
      }
      return {
        ...row,
        code: asset.id,
        name: asset.name,
        place: `assets/${encodeURIComponent(asset.id)}`,
        value: valueOf(result, group),
        finding: findingOf(result, group),
        open: openWork(row, result),
      }
    }),
  )
  return [...rows, ...stocktake.surpluses.map(surplusRow)]
}

/** By group, each in its own order. */
export function inGroups(rows: readonly DifferenceRow[]): readonly DifferenceRow[] {
  return groups.flatMap((group) => rows.filter((row) => row.group === group))
}
