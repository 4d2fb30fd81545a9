import type { Fen } from '../values/money.ts'
import type { Quantity } from '../values/quantity.ts'
import type { Ratio } from '../values/ratio.ts'
import type { Asset, UseStatus } from './asset.ts'
import type { Mismatch } from './records.ts'
import type { Count } from './stocktake.ts'

/** 未盘、盘亏、毁损、不符、相符: every asset in scope is exactly one of them, the first that applies. */
export type Outcome = 'uncounted' | 'loss' | 'damaged' | 'mismatch' | 'match'

/** One part of a line: a short quantity splits the line. The parts of a line add up to its book figures. */
export interface ResultPart {
  readonly outcome: Outcome
  readonly quantity: Quantity
  readonly value: Fen
}

/** 重复盘点 in the round that counts: none, same findings twice, differing and open, or settled by a person. */
export type Duplicate = 'none' | 'agreeing' | 'differing' | 'settled'

export interface AssetResult {
  readonly asset: Asset
  /** Of the line as a whole. */
  readonly outcome: Outcome
  readonly parts: readonly ResultPart[]
  /** The count that holds, from the latest round that counted it; a sum of two has their joint quantity. */
  readonly count: Count | null
  /** Every count of that round. */
  readonly counts: readonly Count[]
  /** Counts of earlier rounds whose findings differ from the one that holds. */
  readonly earlier: readonly Count[]
  readonly mismatches: readonly Mismatch[]
  /** Null while uncounted. */
  readonly useStatus: UseStatus | null
  /** 实存 beyond the book quantity: reported as 盘盈 of this line, with its share of the value. */
  readonly excess: { readonly quantity: Quantity; readonly value: Fen } | null
  readonly duplicate: Duplicate
  /** Confirmed as 盘亏 and yet counted in full: a person must withdraw one of the two. */
  readonly contradictory: boolean
  /** A record behind it is in conflict, or its counts differ and nobody has settled them. */
  readonly provisional: boolean
}

/** 数（项）、数量、原值. */
export interface Figures {
  readonly count: number
  readonly quantity: Quantity
  readonly value: Fen
}

/** 应盘 = 相符 + 不符 + 盘亏 + 毁损 + 未盘 and 实盘 = 账面 − 盘亏 − 未盘 + 盘盈, in all three figures. */
export interface Balance {
  readonly book: Figures
  readonly match: Figures
  readonly mismatch: Figures
  readonly loss: Figures
  readonly damaged: Figures
  readonly uncounted: Figures
  readonly surplus: Figures
  readonly actual: Figures
}

export interface Reconciliation {
  /** Every asset in scope, in the order of the register. */
  readonly results: readonly AssetResult[]
  readonly byAsset: ReadonlyMap<string, AssetResult>
  readonly balance: Balance
  readonly statistics: Statistics
}

/** A rate while something is 未盘: it lies between the two. Equal bounds are the rate itself. */
export interface RateRange {
  readonly low: Ratio
  readonly high: Ratio
}

/** Rates are null without a denominator: an empty register has none. */
export interface Statistics {
  /** 盘点完成率 = 已盘 ÷ 应盘, by count. */
  readonly completionRate: Ratio | null
  /** 账实相符率 = 相符 ÷ 应盘, by count. */
  readonly matchRate: Ratio | null
  /** 固定资产利用率 = 在用原值 ÷ 原值合计. */
  readonly utilisationRate: RateRange | null
  readonly inUseValue: Fen
  readonly totalValue: Fen
  /** Book value by 使用状况 of what was found. */
  readonly byUseStatus: ReadonlyMap<UseStatus, Figures>
  /** Assets whose counts of two rounds differ ÷ assets counted in more than one round. */
  readonly discrepancyRate: Ratio | null
  /** Counts recognised by hand (手工) ÷ all counts that hold. */
  readonly manualRate: Ratio | null
}
