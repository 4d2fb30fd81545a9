import type { TargetCategory } from '../evaluation/records.ts'
import type { Points } from '../values/points.ts'

/** How a leaf's score follows from facts, targets and funds. Each kind's law is in `scoring/SPEC.md`. Decimals are text. */
export type Rule =
  | { readonly kind: 'sum-of-children' }
  | WeightedCompletionRule
  | LinearRateRule
  | RatioCountRule
  | BandsRule
  | DeductPerItemRule
  | DeductPerStepRule
  | ChecklistRule
  | YesNoRule
  | CompareRule
  | StocktakeRule
  /** 财政部门直接给分: a person enters the points received, or an estimate. */
  | { readonly kind: 'external'; readonly providedBy: string; readonly allowEstimate: boolean }
  /** A person scores by deduction lines of their own, each with a reason. `pending` says which threshold is unknown. */
  | { readonly kind: 'manual'; readonly pending: string }
  /** 可选项: children share this weight; the ones declared 不适用 drop out and the rest are scaled to it. */
  | { readonly kind: 'optional-group' }

export interface WeightedCompletionRule {
  readonly kind: 'weighted-completion'
  readonly categories: readonly TargetCategory[]
  /** 出量指标 of these subcategories only; empty for all of the categories. */
  readonly subcategories: readonly string[]
  /** Completion counted at most, `1` = 100 %. */
  readonly cap: string
  /** Completion above this multiple asks for an explanation. */
  readonly warnAbove: string
  /** 分值 per target, each rounded by itself (national form), or one rounding over all (department systems). */
  readonly roundEachTarget: boolean
}

export interface LinearRateRule {
  readonly kind: 'linear-rate'
  readonly figure: FigureReference
  readonly cap: string
}

export interface RatioCountRule {
  readonly kind: 'ratio-count'
  readonly achieved: string
  readonly required: string
}

export interface Band {
  /** Lower and upper bound as decimal text, null when open-ended. */
  readonly min: string | null
  readonly minInclusive: boolean
  readonly max: string | null
  readonly maxInclusive: boolean
  readonly points: Points
}

export interface BandsRule {
  readonly kind: 'bands'
  readonly figure: FigureReference
  readonly bands: readonly Band[]
}

export interface DeductPerItemRule {
  readonly kind: 'deduct-per-item'
  readonly count: string
  readonly each: Points
  readonly floor: Points
  /** What one item is called in the ledger: 项问题, 次迟报. */
  readonly itemLabel: string
}

export interface DeductPerStepRule {
  readonly kind: 'deduct-per-step'
  readonly figure: FigureReference
  readonly side: 'above' | 'below'
  readonly threshold: string
  /** Width of one step in the figure's own scale: 0.01 is one percentage point. */
  readonly step: string
  readonly perStep: Points
  /** 每低于5%扣2分 counts whole steps only (`floor`), pro rata (`exact`) or begun steps (`ceil`). */
  readonly stepRounding: 'exact' | 'floor' | 'ceil'
  readonly floor: Points
}

export interface ChecklistItem {
  readonly id: string
  readonly label: string
  readonly points: Points
  /** Yes-no fact that answers the item. */
  readonly fact: string
  /** When both dates are filled they answer it instead: at most `days` natural days from `from` to `to`. */
  readonly deadline: { readonly from: string; readonly to: string; readonly days: number } | null
}

export interface ChecklistRule {
  readonly kind: 'checklist'
  readonly items: readonly ChecklistItem[]
}

export interface YesNoRule {
  readonly kind: 'yes-no'
  readonly fact: string
  readonly yes: Points
  readonly no: Points
}

export interface CompareRule {
  readonly kind: 'compare'
  readonly left: string
  readonly operator: 'le' | 'lt' | 'ge' | 'gt' | 'eq'
  readonly right: string
  readonly pass: Points
  readonly fail: Points
}

/** Derived from a stocktake: none in the year scores 0, open differences score `partial` of the weight. */
export interface StocktakeRule {
  readonly kind: 'stocktake'
  readonly completed: string
  readonly openDifferences: string
  readonly partial: string
}

/** A named domain function of declared facts or of the funds table: no formula text is ever evaluated. */
export interface FigureReference {
  readonly name: FigureName
  /** The facts it takes, in the order `scoring/figures.ts` documents. */
  readonly facts: readonly string[]
}

export type FigureName =
  /** 支出率 = 全年支出 ÷ 调整后预算, over all units and sources. */
  | 'expenditure-rate'
  /** 预算调整率 = |调整后 − 年初 − 剔除| ÷ 年初; takes the excluded amount (optional). */
  | 'adjustment-rate'
  /** First fact ÷ second fact. */
  | 'quotient'
  /** (first − second) ÷ second: 变动率. */
  | 'change-rate'
  /** The fact itself. */
  | 'fact'
