import type { Span } from '../../prose/prose-figure.ts'
import type { Attribute } from '../../prose/sums/prose-sum.ts'
import type { Points } from '../../values/points.ts'
import type { Ratio } from '../../values/ratio.ts'

export type Level = 1 | 2 | 3

/** An indicator named somewhere, with what that place says of it. */
export interface Mention {
  readonly name: string
  /** Where the name stands. */
  readonly at: Span
  readonly level: Level | null
  readonly parent: string | null
  readonly stated: StatedFigure | null
}

export type StatedFigure = { readonly at: Span } & (
  | { readonly attribute: Exclude<Attribute, 'rate'>; readonly points: Points }
  | { readonly attribute: 'rate'; readonly rate: Ratio }
)

/** One name in all its spellings: without blanks and the quotes around it. */
export function nameKey(name: string): string {
  return name.replace(/\s/g, '').replace(/^[“"](.*)[”"]$/, '$1')
}
