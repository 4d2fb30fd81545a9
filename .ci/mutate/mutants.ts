import type { ProseFigure } from '../../src/domain/prose/prose-figure.ts'
import { isMeasure } from '../../src/domain/prose/prose-figure.ts'

export interface Mutant {
  readonly from: string
  readonly to: string
  readonly at: number
  readonly text: string
}

/** Leading and middle digits: a change that a reader would see. What rounding may explain is none. */
function places(figure: string): readonly number[] {
  const digits = [...figure.matchAll(/\d/g)].map(({ index }) => index)
  const [whole = ''] = figure.split('.')
  const visible = digits.filter((at) => at < whole.length)
  const chosen = [visible[0], visible[Math.floor(visible.length / 2)], visible.at(-1)]
  return [...new Set(chosen.filter((at) => at !== undefined))]
}

/** Up and down by one, never to a leading zero, which would be another kind of slip. */
function neighbours(digit: number, leading: boolean): readonly number[] {
  return [digit + 1, digit - 1].filter((one) => one >= (leading ? 1 : 0) && one <= 9)
}

/** Every figure of the text, one digit at a time. */
export function mutantsOf(text: string, figures: readonly ProseFigure[]): readonly Mutant[] {
  return figures.flatMap((figure) => {
    if (!isMeasure(figure) || !/\d/.test(figure.text)) return []
    return places(figure.text).flatMap((place) => {
      const at = figure.start + place
      const digit = Number(text[at])
      const leading = place === figure.text.search(/\d/)
      return neighbours(digit, leading && figure.text.replace(/\D/g, '').length > 1).map((other) => ({
        from: figure.text,
        to: figure.text.slice(0, place) + String(other) + figure.text.slice(place + 1),
        at,
        text: text.slice(0, at) + String(other) + text.slice(at + 1),
      }))
    })
  })
}
