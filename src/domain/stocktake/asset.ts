import type { Fen } from '../values/money.ts'
import type { Quantity } from '../values/quantity.ts'

/** 使用状况 of an asset as a stocktake finds it (财资 cards: 在用、出租、出借、闲置、待修、待报废). */
export type UseStatus = 'in-use' | 'leased' | 'lent' | 'idle' | 'to-repair' | 'to-scrap'

/** Columns of a register that the app understands; all others are kept as they are for write-back. */
export type AssetField =
  /** 资产编号 */
  | 'code'
  /** 标签号、条码号, where it differs from the 资产编号. */
  | 'tag'
  /** 资产名称 */
  | 'name'
  /** 规格型号 */
  | 'spec'
  /** 资产分类代码 (GB/T 14885-2022) */
  | 'category'
  /** 资产分类名称 */
  | 'category-name'
  /** 计量单位 */
  | 'unit'
  /** 数量 */
  | 'quantity'
  /** 账面原值 */
  | 'value'
  /** 累计折旧 */
  | 'depreciation'
  /** 净值 */
  | 'net-value'
  /** 存放地点 */
  | 'room'
  /** 使用部门 */
  | 'department'
  /** 管理部门 */
  | 'manager'
  /** 使用人 */
  | 'user'
  /** 使用状况 */
  | 'use-status'
  /** 取得日期 */
  | 'acquired-on'

/** 资产卡片: one line of the register as it stood on the 基准日, frozen. Text fields are empty where the file has none. */
export interface Asset {
  /** The 资产编号, trimmed and in NFKC: unique in the register, and the key of everything counted. */
  readonly id: string
  readonly tag: string
  readonly name: string
  readonly spec: string
  readonly category: string
  readonly categoryName: string
  readonly unit: string
  readonly quantity: Quantity
  /** 账面原值 of the whole line. */
  readonly value: Fen
  readonly depreciation: Fen | null
  readonly netValue: Fen | null
  /** As the file names it; empty when it names none. */
  readonly room: string
  readonly department: string
  readonly manager: string
  readonly user: string
  /** Null when the file has none or a word the app does not know. */
  readonly useStatus: UseStatus | null
  readonly acquiredOn: string
  /** Row number in the file, as the spreadsheet shows it. */
  readonly row: number
  /** The row as imported, cell by cell, for write-back. */
  readonly cells: readonly string[]
}

/** The frozen register of one stocktake. */
export interface AssetRegister {
  /** In the order of the file. */
  readonly assets: readonly Asset[]
  readonly byId: ReadonlyMap<string, Asset>
  /** Headings of the file, in its order. */
  readonly columns: readonly string[]
  /** Pinyin initials of names, users, rooms and departments, by the text: 台式计算机 → tsjsj. */
  readonly initials: ReadonlyMap<string, string>
}

/** A room's name where the register names none. */
export const unnamedRoom = '未登记存放地点'

export function roomOf(asset: Asset): string {
  return asset.room === '' ? unnamedRoom : asset.room
}
