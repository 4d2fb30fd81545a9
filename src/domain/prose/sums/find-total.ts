import type { Measure, ProseFigure, Span } from '../prose-figure.ts'
import { isMeasure } from '../prose-figure.ts'
import type { Connective } from './connectives.ts'
import { readLabel } from './labels.ts'
import type { Attribute } from './prose-sum.ts'
import { alike } from './read-parts.ts'

export interface Total {
  readonly figure: Measure
  readonly attribute: Attribute | null
  /** 合计、共、总 stand before it: its parts are meant to be all of it. */
  readonly whole: boolean
}

/** 公共 and 共同 are no totals. */
const wholeWords = /合计|总|小计|全部|(?:^|[^公])共(?![同产建])/

/** The words between a figure and the punctuation or figure before it. */
function wordsBefore(plain: string, figures: readonly ProseFigure[], index: number): Span {
  const figure = figures[index]
  const end = figure?.start ?? 0
  const from = Math.max(figures[index - 1]?.end ?? 0, end - 60)
  const words = /[^，。；：\n]*$/.exec(plain.slice(from, end))?.[0] ?? ''
  return { start: end - words.length, end }
}

function agree(a: Attribute | null, b: Attribute | null): boolean {
  return a === null || b === null || a === b
}

/** The nearest figure before the connective that is measured like the parts and says the same of an indicator. */
export function findTotal(
  plain: string,
  figures: readonly ProseFigure[],
  reach: Span,
  connective: Connective,
  like: { readonly figure: Measure; readonly attribute: Attribute | null },
): Total | null {
  if (!connective.kinds.some((kind) => kind === 'of-which' || kind === 'comprises')) return null
  for (let index = figures.length - 1; index >= 0; index -= 1) {
    const figure = figures[index]
    if (!figure || figure.end > connective.start) continue
    if (figure.start < reach.start) return null
    if (!isMeasure(figure) || !alike(figure, like.figure)) continue
    const { start, end } = wordsBefore(plain, figures, index)
    const words = plain.slice(start, end)
    const { attribute } = readLabel(words, start, false)
    if (agree(attribute, like.attribute)) return { figure, attribute, whole: wholeWords.test(words) }
  }
  return null
}
