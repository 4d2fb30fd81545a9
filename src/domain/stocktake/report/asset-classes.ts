import type { Fen } from '../../values/money.ts'
import { addMoney, subtractMoney } from '../../values/money.ts'
import type { Asset } from '../asset.ts'
import { addFigures, noFigures } from '../balance.ts'
import type { Figures } from '../reconciliation.ts'

/** 门类 of GB/T 14885-2022, by the digit after A0. */
const classes: Readonly<Record<string, string>> = {
  '1': '房屋和构筑物',
  '2': '设备',
  '3': '文物和陈列品',
  '4': '图书和档案',
  '5': '家具和用具',
  '6': '特种动植物',
  '7': '物资',
  '8': '无形资产',
}

/** The class a register's table sums by: that of the standard's code, else as the file names it. */
export function classOf({ category, categoryName }: Asset): string {
  const digit = /^A0([1-8])/i.exec(category)?.[1] ?? ''
  return classes[digit] ?? (categoryName === '' ? '未分类' : categoryName)
}

/** 净值, worked out from 原值 and 累计折旧 where the file gives none; null when it gives neither. */
export function netValueOf({ value, depreciation, netValue }: Asset): Fen | null {
  return netValue ?? (depreciation === null ? null : subtractMoney(value, depreciation))
}

export interface ClassFigures extends Figures {
  readonly name: string
  /** Null unless every asset has one. */
  readonly netValue: Fen | null
}

function sumOf(name: string, assets: readonly Asset[]): ClassFigures {
  const figures = assets.reduce<Figures>(
    (sum, { quantity, value }) => addFigures(sum, { count: 1, quantity, value }),
    noFigures,
  )
  const netValue = assets.reduce<Fen | null>((sum, asset) => {
    const own = netValueOf(asset)
    return sum === null || own === null ? null : addMoney(sum, own)
  }, noFigures.value)
  return { name, ...figures, netValue }
}

/** 账面情况 by class, in the order of the standard's codes and then of the register, and all of it. */
export function sumByClass(assets: readonly Asset[]): {
  readonly classes: readonly ClassFigures[]
  readonly total: ClassFigures
} {
  const groups = new Map<string, Asset[]>(Object.values(classes).map((name) => [name, []]))
  for (const asset of assets) {
    const name = classOf(asset)
    const group = groups.get(name)
    if (group) group.push(asset)
    else groups.set(name, [asset])
  }
  const filled = [...groups].filter(([, members]) => members.length > 0)
  return {
    classes: filled.map(([name, members]) => sumOf(name, members)),
    total: sumOf('合计', assets),
  }
}
