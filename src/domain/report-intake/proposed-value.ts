import type { CoverField, FundRecord, FundSource, ParagraphId } from '../evaluation/records.ts'
import type { Place } from '../report-reading/report-reading.ts'
import type { IsoDate } from '../values/iso-date.ts'
import type { Fen } from '../values/money.ts'
import type { Points } from '../values/points.ts'

/** Parts of a finished report whose values are confirmed together. */
export type ProposalGroup = 'cover' | 'text' | 'money' | 'scores' | 'problems'

/** Where a confirmed value goes. */
export type ProposalTarget =
  | { readonly kind: 'cover'; readonly field: CoverField }
  | { readonly kind: 'paragraph'; readonly id: ParagraphId }
  | { readonly kind: 'fund'; readonly source: FundSource; readonly column: keyof FundRecord }
  | { readonly kind: 'score'; readonly name: string }
  | { readonly kind: 'deduction'; readonly name: string; readonly reason: string }
  | { readonly kind: 'problem'; readonly position: number }
  | {
      readonly kind: 'measure'
      readonly position: number
      /** Position of the problem it answers; null when the report does not say. */
      readonly problem: number | null
      readonly owner: string
      readonly due: IsoDate | ''
    }

export type ProposedContent =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'money'; readonly value: Fen }
  | { readonly kind: 'points'; readonly value: Points }

/** One mention; a report that contradicts itself has several for one value. */
export interface ProposedOption {
  readonly content: ProposedContent
  readonly place: Place
}

/** A value that a finished report states, for a person to confirm, correct or leave out. Nothing here is computed. */
export interface ProposedValue {
  readonly id: string
  readonly group: ProposalGroup
  readonly label: string
  readonly target: ProposalTarget
  /** Different values in the order of the text; more than one is a contradiction. */
  readonly options: readonly ProposedOption[]
  /** The app builds this text from the data: it is offered, but left out unless asked for. */
  readonly generated: boolean
}

export function optionKey({ content }: ProposedOption): string {
  return String(content.value)
}

/** Mentions of one value, each value once. */
export function distinct(options: readonly ProposedOption[]): readonly ProposedOption[] {
  const first = new Map<string, ProposedOption>()
  for (const option of options) if (!first.has(optionKey(option))) first.set(optionKey(option), option)
  return [...first.values()]
}
