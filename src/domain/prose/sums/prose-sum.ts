import type { CountFigure, Measure, Span } from '../prose-figure.ts'

/** What a figure is to the indicator it belongs to: 分值, 得分, 扣分, 得分率. */
export type Attribute = 'weight' | 'score' | 'deduction' | 'rate'

/** A total with its parts as a text announces them: “合计 …，其中 …”, “包括 …”, “依次为 …”. The span reaches from the first figure to the last. */
export interface ProseSum extends Span {
  readonly kind: Measure['kind']
  readonly attribute: Attribute | null
  /** `all`: the words say that the parts are the whole (合计、包括、依次为); `some`: a mere 其中 may leave parts out. */
  readonly claims: 'all' | 'some'
  /** The words that announce the parts, as written: `其中`, `依次为`. */
  readonly connective: string
  /** Null for a list without a total: “得分分别为 …”. */
  readonly total: Measure | null
  readonly parts: readonly SumPart[]
  /** How many parts the text says there are: “七个二级指标”. */
  readonly announced: CountFigure | null
  /** False when the names before 分别为 and the figures behind it differ in number: the parts then have no names. */
  readonly namesBound: boolean
}

export interface SumPart {
  /** `绩效管理`; empty when the text gives none. */
  readonly name: string
  /** Where the name stands; empty at the figure when there is none. */
  readonly nameSpan: Span
  readonly figure: Measure
}
