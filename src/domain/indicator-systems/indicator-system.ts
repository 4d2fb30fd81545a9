import type { Points } from '../values/points.ts'
import type { Rule } from './rule.ts'

/** An indicator system as a draft pins it: `gd-haizhu-2023@1`. */
export type SystemReference = `${string}@${number}`

/** 指标体系: what is evaluated, how it is weighed and how it is graded, as data. */
export interface IndicatorSystem {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly region: string
  readonly level: '国家' | '省' | '市' | '区县'
  /** Null when the system is not bound to one fiscal year. */
  readonly fiscalYear: number | null
  /** 部门整体支出 or 项目支出: decides which sections a report has. */
  readonly subject: 'department' | 'project'
  readonly status: 'verified' | 'draft'
  readonly source: string
  /** What a user must know before trusting it; shown wherever the system is chosen. */
  readonly statement: string
  readonly gradeBands: readonly GradeBand[]
  readonly gradeBandsConfidence: Confidence
  readonly rounding: Rounding
  readonly facts: readonly FactDeclaration[]
  /** In official order: parents before their children. */
  readonly indicators: readonly Indicator[]
  readonly adjustments: readonly Adjustment[]
}

export interface GradeBand {
  readonly grade: string
  /** Inclusive lower bound; bands are listed from the highest and the last one starts at 0. */
  readonly min: Points
}

export interface Rounding {
  /** Scores are rounded half-up to a multiple of this: 0.01 分 or 0.5 分. */
  readonly scoreStep: Points
  /** Decimals of a rate in percent as printed. */
  readonly percentDecimals: number
  /** When a number, the rate itself is rounded to so many decimals of a percent before scoring (Ezhou: 0). */
  readonly rateDecimalsBeforeScoring: number | null
}

export interface Indicator {
  readonly code: string
  /** Null for a first-level indicator. */
  readonly parent: string | null
  readonly name: string
  readonly weight: Points
  readonly explanation: string
  /** The scoring standard in the bureau's words. */
  readonly standard: string
  /** The statute or document behind it; empty when unknown. */
  readonly clause: string
  readonly rule: Rule
  readonly notApplicable: NotApplicablePolicy
  readonly evidenceHints: readonly string[]
  readonly confidence: { readonly name: Confidence; readonly weight: Confidence; readonly rule: Confidence }
  readonly note: string
}

/** What an indicator counts when a person declares it 不适用: full marks, none, its weight shared out, or forbidden. */
export type NotApplicablePolicy = 'full' | 'zero' | 'redistribute' | 'forbidden'

/** How sure the data is: from a document at hand, from statute text, or from memory (domain.md marks). */
export type Confidence = 'sourced' | 'statute' | 'memory-high' | 'memory-medium' | 'memory-low'

/** A figure a person fills in for the rules; its value lives in record `fact/<id>`. */
export interface FactDeclaration {
  readonly id: string
  readonly label: string
  readonly kind: FactKind
  /** 个、份、人、平方米…; empty where the kind says it (money, yes-no, date). */
  readonly unit: string
  readonly hint: string
  /** The figure of a confirmed stocktake that a person may take over here; left out for facts that no stocktake knows. */
  readonly stocktake?: StocktakeFigureName
}

/**
 * 已完成全面盘点、未处理差异、账实相符、在用原值、原值合计、盘点完成率、账实相符率 (both in percent): see
 * `stocktake/indicator-facts.ts`.
 */
export type StocktakeFigureName =
  | 'completed'
  | 'open-differences'
  | 'accounts-match'
  | 'in-use-value'
  | 'total-value'
  | 'completion-rate'
  | 'match-rate'

export type FactKind = 'count' | 'number' | 'money' | 'yes-no' | 'date'

/** A cap or penalty across indicators, applied after the roll-up (DESIGN §4). */
export interface Adjustment {
  readonly id: string
  readonly name: string
  readonly clause: string
  readonly confidence: Confidence
  /** Optional ones apply only where a record `adjustment/<id>` switches them on. */
  readonly optional: boolean
  readonly effect: AdjustmentEffect
}

export type AdjustmentEffect =
  | {
      readonly kind: 'cap-total'
      readonly figure: import('./rule.ts').FigureReference
      /** The first step whose `below` the figure stays under counts; listed from the lowest. Decimal text, 0.7 = 70 %. */
      readonly steps: readonly { readonly below: string; readonly cap: Points }[]
    }
  | {
      readonly kind: 'penalty-per-target'
      /** A target completed beyond this multiple (1.3 = 30 % above plan) costs `points`. Decimal text. */
      readonly beyond: string
      readonly points: Points
      readonly floor: Points
    }
