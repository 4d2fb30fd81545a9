import type { SectionId } from '../evaluation/completeness.ts'
import type { RecordEdit } from '../evaluation/new-evaluation.ts'
import type { Fen } from '../values/money.ts'
import type { Points } from '../values/points.ts'
import type { Ratio } from '../values/ratio.ts'

/** As `SPEC.md` numbers them: A arithmetic, B logic and text, C the chain 扣分 → 问题 → 措施 → 佐证. */
export type CheckId = `${'A' | 'B' | 'C'}-${number}`

/** 错误 blocks 定稿 · 警告 may be accepted with a reason · 提示 is for reading. Nothing ever blocks saving. */
export type Severity = 'error' | 'warning' | 'hint'

/** What a check found: complete in itself, never stored, recomputed from the records or the text. */
export interface Finding {
  readonly check: CheckId
  readonly severity: Severity
  /** What is wrong; `findingSentence` makes the Chinese sentence of it. */
  readonly wording: Wording
  /** The figures that were compared, each with the place it stands at. */
  readonly figures: readonly ComparedFigure[]
  /** Where to go, most useful first; never empty. */
  readonly places: readonly CheckPlace[]
  readonly repair: Repair | null
  /** Same while it is about the same thing in the same place, whatever the figures are. */
  readonly about: string
  /** Same while the figures behind it are the same: an acceptance holds for one fingerprint. */
  readonly fingerprint: string
}

export interface Wording {
  readonly code: string
  readonly details: Readonly<Record<string, string>>
}

export interface ComparedFigure {
  /** 一般公共预算支出. */
  readonly label: string
  readonly value: FigureValue
  readonly place: CheckPlace | null
}

export type FigureValue =
  | { readonly kind: 'money'; readonly value: Fen }
  | { readonly kind: 'points'; readonly value: Points }
  | { readonly kind: 'percent'; readonly value: Ratio }
  | { readonly kind: 'count'; readonly value: Ratio; readonly unit: string }

export type CheckPlace = PagePlace | ParagraphPlace | TextPlace

/** A page of the app where the figure is typed. */
export interface PagePlace {
  readonly kind: 'page'
  readonly section: SectionId
  /** Route below the evaluation: `funds/self`. */
  readonly path: string
}

/** A stretch of a paragraph that a person wrote, in UTF-16 units of its record's text. */
export interface ParagraphPlace {
  readonly kind: 'paragraph'
  readonly section: SectionId
  readonly path: string
  readonly record: string
  readonly start: number
  readonly end: number
  /** The stretch as written. */
  readonly text: string
  /** What the records say instead, as it would be written here; null when they say nothing. */
  readonly current: string | null
}

/** A stretch of a finished report: of its joined text, and of the paragraph that was handed in. */
export interface TextPlace {
  readonly kind: 'text'
  /** Headings around it: `一、部门基本情况（四）部门整体收支情况`; empty on the cover. */
  readonly chapter: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly sentence: string
  readonly sentenceStart: number
  readonly paragraph: number
  readonly offset: number
  readonly page: number | null
}

/** Record edits that put it right; a person sees `label` and taps once. */
export interface Repair {
  readonly label: string
  readonly edits: readonly RecordEdit[]
}

/** Why a check had nothing to look at. */
export type NotApplicable =
  /** Needs the records of an evaluation. */
  | 'needs-records'
  /** Needs a running text. */
  | 'needs-text'
  /** What it compares is not stated. */
  | 'not-stated'
  /** Needs last year's evaluation. */
  | 'needs-last-year'

export interface CheckedRule {
  readonly check: CheckId
  /** What was compared and held, in a few Chinese words each. */
  readonly held: readonly string[]
}

export interface SkippedRule {
  readonly check: CheckId
  readonly because: NotApplicable
}

export interface CheckReport {
  /** Errors first, then in the order of the SPEC. */
  readonly findings: readonly Finding[]
  readonly passed: readonly CheckedRule[]
  /** What held in checks that found something elsewhere. */
  readonly heldBeside: readonly CheckedRule[]
  readonly notApplicable: readonly SkippedRule[]
}
