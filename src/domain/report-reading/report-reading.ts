import type { CoverField, ParagraphId } from '../evaluation/records.ts'
import type { OtherNumber, ProseFigure, Span } from '../prose/prose-figure.ts'
import type { FigureSubject } from '../prose/subjects/figure-subject.ts'
import type { ProseSum } from '../prose/sums/prose-sum.ts'
import type { IsoDate } from '../values/iso-date.ts'
import type { Points } from '../values/points.ts'
import type { Ratio } from '../values/ratio.ts'

/**
 * A paragraph or a laid-out line of a finished report, in reading order, as a file reader finds it. Hard-wrapped lines, blank
 * lines inside sentences and a whole text in one paragraph are all welcome.
 */
export interface ReportParagraph {
  readonly text: string
  /** From 1; left out where the file has no pages. */
  readonly page?: number
  /** The cells of a table, row by row; `text` then holds the same cells, a tab between two and a line feed after each row. */
  readonly table?: readonly (readonly string[])[]
}

/**
 * What a finished 部门整体支出绩效自评报告 says of itself. Every value carries the place and the sentence it was read from; a value the text
 * does not state is missing here, and what looks like one but was not understood is in `notUnderstood`. Nothing is computed: a
 * report that contradicts itself is read with its contradictions.
 */
export interface ReportReading {
  /** The text that all places point into: lines joined to paragraphs, a line feed between two paragraphs. */
  readonly text: string
  readonly origins: readonly Origin[]
  readonly title: Stated<string> | null
  readonly fiscalYear: FiscalYear | null
  readonly cover: CoverReading
  /** 一、（一）1.（1） as a tree. */
  readonly chapters: readonly Chapter[]
  /** The chapters whose headings say what they are, in the order of the text; a role may have several, and some have none. */
  readonly sections: readonly Section[]
  /** First-level indicators before their children where the text says so; in the order of first mention otherwise. */
  readonly indicators: readonly StatedIndicator[]
  /** Every mention of the total score; they need not agree. */
  readonly totals: readonly Stated<Points>[]
  /** Every mention of the points lost in all: 各项指标共扣6分. */
  readonly totalDeductions: readonly Stated<Points>[]
  /** Every mention of the grade, with the word it goes under: 绩效等级, 评价等级. */
  readonly grades: readonly StatedGrade[]
  /** Amounts, rates, scores and counts of the running text with what they speak of. */
  readonly statements: readonly Statement[]
  readonly sums: readonly StatedSum[]
  readonly deductions: readonly DeductionReason[]
  readonly problems: readonly ListedItem[]
  readonly measures: readonly StatedMeasure[]
  /** Every statement of the 整体绩效目标. */
  readonly goals: readonly StatedGoal[]
  /** All figures of the running text, dates and years among them; tables and annexes are left out. */
  readonly figures: readonly ProseFigure[]
  /** Numbers that are no figures, phones and identity numbers among them, of the whole text. */
  readonly otherNumbers: readonly OtherNumber[]
  readonly tables: readonly StatedTable[]
  readonly notUnderstood: readonly NotUnderstood[]
}

/** A piece of `ReportReading.text` that stood in one piece in a paragraph that was handed in. */
export interface Origin extends Span {
  readonly paragraph: number
  /** Where in that paragraph's text it starts. */
  readonly offset: number
  readonly page: number | null
}

/** A stretch of `ReportReading.text`, and where it came from. */
export interface Place extends Span {
  /** Index into the paragraphs that were handed in, and the place in that paragraph's text where the stretch starts. */
  readonly paragraph: number
  readonly offset: number
  readonly page: number | null
  /** The sentence around it, and where that starts in `ReportReading.text`. */
  readonly sentence: string
  readonly sentenceStart: number
}

export interface Stated<T> {
  readonly value: T
  readonly place: Place
}

export interface FiscalYear extends Stated<number> {
  /** On the cover or in the title, or the year that the report's own sections name most often. */
  readonly how: 'cover' | 'text'
}

export interface CoverReading {
  readonly fields: Readonly<Record<CoverField | 'seal', CoverEntry>>
  /** 所属下级预算单位数量 as a number; null unless it is one. */
  readonly subUnitCount: Stated<number> | null
  /** 填报日期 as a day; null unless the text is one. */
  readonly date: Stated<IsoDate> | null
}

export interface CoverEntry {
  /**
   * `filled` · `blank`: the label is there with nothing behind it · `placeholder`: something stands there that is no value (略, ×××)
   * · `absent`: no such label · `not-in-text`: a seal is asked for beside a filled name, and a seal leaves no text.
   */
  readonly state: 'filled' | 'blank' | 'placeholder' | 'absent' | 'not-in-text'
  /** What stands behind the label, as written. */
  readonly text: string
  readonly label: Place | null
  readonly place: Place | null
}

/** A chapter, or a numbered paragraph when `title` is empty. */
export interface Chapter {
  /** As written: `一、`, `（二）`, `3. `. */
  readonly number: string
  readonly ordinal: number
  /** 1 一、 · 2 （一） · 3 1. · 4 （1）. */
  readonly level: 1 | 2 | 3 | 4
  readonly title: string
  /** Its number stands inside a paragraph, as in `（一）…。（二）…。`. */
  readonly inline: boolean
  /** Number and title. */
  readonly place: Place
  /** Its own words, behind the title and before its first child. */
  readonly body: Span
  /** Everything of it, children included. */
  readonly extent: Span
  readonly roles: readonly SectionRole[]
  readonly children: readonly Chapter[]
}

/** What a chapter is for, by its heading: the paragraphs of an evaluation, and its two lists. */
export type SectionRole = ParagraphId | 'problems' | 'measures'

export interface Section {
  readonly role: SectionRole
  readonly chapter: Chapter
}

/** An indicator as the text mentions it, in any number of places that need not agree. */
export interface StatedIndicator {
  readonly name: string
  /** Null when no word tells the level. */
  readonly level: 1 | 2 | 3 | null
  /** Name of the indicator above; null for the first level and where the text does not say. */
  readonly parent: string | null
  readonly weights: readonly Stated<Points>[]
  readonly scores: readonly Stated<Points>[]
  /** 得分率. */
  readonly rates: readonly Stated<Ratio>[]
  readonly deductions: readonly Stated<Points>[]
  /** The first mention. */
  readonly place: Place
}

export interface StatedGrade extends Stated<string> {
  /** 绩效等级, 评价等级, 评定等级 … as written. */
  readonly label: string
}

export interface Statement extends FigureSubject {
  readonly place: Place
  /** Role of the chapter it stands in; null on the cover and in chapters without one. */
  readonly section: SectionRole | null
}

export interface StatedSum extends ProseSum {
  readonly place: Place
  readonly section: SectionRole | null
}

/** One item of “扣分的主要原因是：1. …；2. …”. */
export interface DeductionReason {
  /** As written; empty in a list without numbers. */
  readonly number: string
  readonly text: string
  /** Null when the reason names no points. */
  readonly points: Stated<Points> | null
  /** `stated`: the reason says “X扣1分” · `contained`: the name of an indicator occurs in its words. Null when neither. */
  readonly indicator: { readonly name: string; readonly how: 'stated' | 'contained' } | null
  readonly place: Place
}

/** A problem or a measure. */
export interface ListedItem {
  readonly number: string
  readonly text: string
  readonly place: Place
}

export interface StatedMeasure extends ListedItem {
  /** 责任部门 and 完成时限 where the text names them. */
  readonly owner: Stated<string> | null
  readonly due: Stated<IsoDate> | null
}

export interface StatedGoal extends Stated<string> {
  readonly section: SectionRole | null
}

export interface StatedTable {
  readonly place: Place
  readonly rows: readonly (readonly string[])[]
  /** `scores`: indicators were read from it. */
  readonly kind: 'scores' | 'other'
}

/** Something that looks like a value, a heading or a field, and was left alone. */
export interface NotUnderstood {
  readonly code: NotUnderstoodCode
  readonly place: Place
}

export type NotUnderstoodCode =
  /** Digits with two readings or none. */
  | 'figure-unclear'
  /** An amount of which no word says what it is. */
  | 'money-without-subject'
  | 'percent-without-subject'
  /** Points that belong to no indicator and are no total. */
  | 'points-without-indicator'
  /** Names and figures of a 分别为 list differ in number. */
  | 'list-not-bound'
  /** A heading whose words name no section of a self-evaluation. */
  | 'heading-unknown'
  /** A line before the first chapter that is neither title nor field. */
  | 'cover-line'
  /** A field with something in it that is not what belongs there. */
  | 'cover-value'
  /** A table, or an annex, whose figures were not read. */
  | 'table-not-read'

/** The document is no 部门整体支出绩效自评报告. `title` and `headings` of the details say what was found instead. */
export type ReportProblem = {
  readonly code: 'not-a-self-evaluation'
  readonly details: { readonly title: string; readonly headings: string }
}
