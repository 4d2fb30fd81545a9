import type { Quantity } from '../../values/quantity.ts'
import { formatQuantity, noQuantity } from '../../values/quantity.ts'
import type { Asset } from '../asset.ts'
import type { AssetResult, Outcome } from '../reconciliation.ts'
import type { Mismatch } from '../records.ts'
import { matchWords, outcomeWords } from '../words.ts'

function partWord(outcome: Outcome, result: AssetResult): string {
  return outcome === 'mismatch' ? matchWords(result) : outcomeWords[outcome]
}

/** 盘点结果 of a line: `位置不符`; of a split one with the quantities: `相符1、盘亏2`; `盘盈1` for what is over. */
export function outcomeText(result: AssetResult): string {
  const { parts, excess, outcome, provisional } = result
  const words =
    parts.length > 1
      ? parts.map((part) => `${partWord(part.outcome, result)}${formatQuantity(part.quantity)}`)
      : [partWord(outcome, result)]
  const over = excess ? [`盘盈${formatQuantity(excess.quantity)}`] : []
  return [...words, ...over].join('、') + (provisional ? '（暂定）' : '')
}

/** Quantity found; none where 盘亏 is confirmed, null where nobody has looked yet. */
export function foundQuantity({ count, outcome }: AssetResult): Quantity | null {
  return count ? count.quantity : outcome === 'loss' ? noQuantity : null
}

function named(text: string): string {
  return text === '' ? '（空）' : text
}

function mismatchText(mismatch: Mismatch, asset: Asset, { count }: AssetResult): string {
  if (mismatch === 'location') return `位置不符：登记${named(asset.room)}，实际${named(count?.room ?? '')}`
  if (mismatch === 'user') return `使用人不符：登记${named(asset.user)}，实际${named(count?.user ?? '')}`
  const note = count?.note.trim() ?? ''
  return note === '' ? '信息不符' : `信息不符：${note}`
}

/** What does not agree, with what the register says and what was found. */
export function mismatchDetails(result: AssetResult): string {
  return result.mismatches.map((one) => mismatchText(one, result.asset, result)).join('；')
}

/** 资产名称及规格型号 in one cell. */
export function nameAndSpec({ name, spec }: { readonly name: string; readonly spec: string }): string {
  return spec === '' ? name : `${name}（${spec}）`
}
