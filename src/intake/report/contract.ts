import type { Problem, Result } from '../../domain/values/result.ts'

/** A finished report as text, in reading order: what a person sees on its pages, without headers, footers and page numbers. */
export interface ReportText {
  readonly fileName: string
  readonly format: 'docx' | 'pdf' | 'txt' | 'pasted'
  readonly paragraphs: readonly ReportParagraph[]
  readonly remarks: readonly ReportRemark[]
}

export interface ReportParagraph {
  /** A paragraph of a .docx, a line of a PDF or of a text. Of a row: its filled cells, a tab between them. */
  readonly text: string
  /** From 1; known for a PDF only. */
  readonly page: number | null
  readonly kind: 'text' | 'row'
  /**
   * Of a row: one entry for each column of the table. A merged cell's text stands in its first place, the others are empty.
   * A line feed parts what stands in separate paragraphs of a cell.
   */
  readonly cells?: readonly string[]
  /**
   * PDF only: by its place on the page, this line goes on with the paragraph of the text before it. Where it is missing, a
   * paragraph begins, as far as one can see.
   */
  readonly continues?: true
}

/** What was left out or may be wrong, for the person who confirms the values. */
export type ReportRemark = Problem<
  /** `pages`: pages of a PDF that hold a picture only. */
  | 'report-pages-without-text'
  /** `count` characters whose meaning the file does not tell; each reads as U+FFFD. */
  | 'report-characters-unknown'
  /** Text of a PDF in a font whose codes could not be looked up is missing. */
  | 'report-font-unread'
  /** The text of a scanned page was recognised by a machine. */
  | 'report-text-recognised'
  /** `text`: a line at the head or foot of every page. */
  | 'report-running-line-left-out'
  /** Text that stands aslant or upright on the page: a watermark, mostly. */
  | 'report-slanted-text-left-out'
  /** `count` pictures of a .docx, whose text was not read. */
  | 'report-pictures-left-out'
  /** A table of contents: it only repeats headings. */
  | 'report-contents-left-out'
  /** Tracked changes: read as if all were accepted. */
  | 'report-changes-accepted'
  /** Files inside the .docx that were not read, such as a spreadsheet. */
  | 'report-embedded-left-out'
>

/**
 * `report-empty`, `report-too-large` (details: `limit`), `report-scanned`, `report-encrypted`, `report-wrong-kind` (details:
 * `found`, in Chinese, and `kind`, a slug for what to do), `report-unreadable` (details: `reason`), `report-timeout`,
 * `pdf-carries-nothing` where carried data was asked for, `cancelled`.
 */
export type ReportProblem = Problem<
  | 'report-empty'
  | 'report-too-large'
  | 'report-scanned'
  | 'report-encrypted'
  | 'report-wrong-kind'
  | 'report-unreadable'
  | 'report-timeout'
  | 'pdf-carries-nothing'
  | 'cancelled'
>

export interface DrawPagesOptions {
  /** A page as a picture that an `img` shows and a long press saves: a `data:` address, as chat apps save no other. */
  readonly onPage: (address: string, number: number, total: number) => void
  readonly signal: AbortSignal
}

/** Draws the pages of a PDF one after the other. Problems: `cancelled`, and why it cannot be read. */
export type DrawPages = (file: File, options: DrawPagesOptions) => Promise<Result<null, ReportProblem>>

export interface ReadReportOptions {
  /** From 0 to 1, by work done. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** Reads a report off the main thread. What the file is, is told by its bytes, never by its ending. */
export type ReadReport = (
  file: File,
  options?: ReadReportOptions,
) => Promise<Result<ReportText, ReportProblem>>
