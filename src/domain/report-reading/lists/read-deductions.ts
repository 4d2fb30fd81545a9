import type { ProseFigure, Span } from '../../prose/prose-figure.ts'
import { readLabel } from '../../prose/sums/labels.ts'
import { isIndicatorName } from '../scores/indicator-names.ts'
import { nameKey } from '../scores/mention.ts'
import type { PlaceOf } from '../places.ts'
import type { DeductionReason, Section, StatedIndicator } from '../report-reading.ts'
import type { Item } from './split-items.ts'
import { numberedItems, plainItems } from './split-items.ts'

/** A word that announces, a colon, or the first number; 扣分情况 over a table opens no list. */
const opening =
  /扣分(?:项)?的?(?:主要|具体)?(?:原因|理由|情况)(?:主要)?(?:(?:是|为|有|包括|如下|在于)+\s*[：:，]?|[：:，]|(?=\s*(?:1[.．、]|[（(][一1][）)]|一是|①)))\s*/g
/** Words that begin the next thought when the last item is over. */
const closing = /[。](?!\s*(?:\d{1,2}[.．、]|[（(]))/

/** The list behind `扣分的主要原因是：`, to the full stop that no further item follows. */
function listBehind(text: string, from: number, end: number): Span {
  const rest = text.slice(from, end)
  const numbered = numberedItems(rest, from).length > 0
  const stop = numbered ? rest.search(closing) : rest.search(/[。\n]/)
  return { start: from, end: stop < 0 ? end : from + stop }
}

function pointsIn(
  text: string,
  item: Item,
  figures: readonly ProseFigure[],
  placeOf: PlaceOf,
): Pick<DeductionReason, 'points' | 'indicator'> {
  for (const figure of figures) {
    if (figure.kind !== 'points' || figure.start < item.start || figure.end > item.end) continue
    const label = readLabel(text.slice(item.start, figure.start), item.start, false)
    if (label.attribute !== 'deduction') continue
    const stated = { name: nameKey(label.name), how: 'stated' } as const
    const indicator = isIndicatorName(label.name) ? stated : null
    return { points: { value: figure.value, place: placeOf(figure) }, indicator }
  }
  return { points: null, indicator: null }
}

/** The longest indicator name that the reason contains word for word. */
function namedIn(item: Item, indicators: readonly StatedIndicator[]): DeductionReason['indicator'] {
  const names = indicators
    .map(({ name }) => name)
    .filter((name) => name.length > 2 && item.text.includes(name))
  const [name] = names.sort((a, b) => b.length - a.length)
  return name === undefined ? null : { name, how: 'contained' }
}

/** Reasons for lost points, in every chapter that gives them. */
export function readDeductions(
  text: string,
  sections: readonly Section[],
  figures: readonly ProseFigure[],
  indicators: readonly StatedIndicator[],
  placeOf: PlaceOf,
): readonly DeductionReason[] {
  const chapters = sections.filter(
    ({ role }) => role === 'conclusion' || role === 'effectiveness' || role === 'efficiency',
  )
  return chapters.flatMap(({ chapter }) => {
    const { start, end } = chapter.extent
    const own = figures.filter((figure) => figure.start >= start && figure.end <= end)
    const openings = [...text.slice(start, end).matchAll(opening)]
    return openings.flatMap((match, index) => {
      const next = openings[index + 1]
      const until = next ? start + next.index : end
      const list = listBehind(text, start + match.index + match[0].length, until)
      const words = text.slice(list.start, list.end)
      const numbered = numberedItems(words, list.start)
      const items = numbered.length > 0 ? numbered : plainItems(words, list.start)
      return items.map((item) => {
        const { points, indicator } = pointsIn(text, item, own, placeOf)
        return {
          number: item.number,
          text: item.text,
          points,
          indicator: indicator ?? namedIn(item, indicators),
          place: placeOf(item),
        }
      })
    })
  })
}
