import type { Span } from './prose-figure.ts'

/** No sentence is longer than this: text without a full stop must not make its readers slow. */
const sentence = /[^。！？\n]{1,3000}(?:[。！？]+[”’）)]*)?|[。！？]+/g

function split(text: string): readonly Span[] {
  return [...text.matchAll(sentence)].flatMap((match) => {
    const lead = match[0].length - match[0].trimStart().length
    const start = match.index + lead
    const end = match.index + match[0].trimEnd().length
    return end > start ? [{ start, end }] : []
  })
}

/** Sums and subjects go through the same sentences one after the other. */
let last: { readonly text: string; readonly spans: readonly Span[] } = { text: '', spans: [] }

/** Sentences as 。！？ and line ends close them, in order; a `；` only parts clauses. Blank ones are left out. */
export function sentencesOf(text: string): readonly Span[] {
  if (last.text !== text) last = { text, spans: split(text) }
  return last.spans
}

/** The index of the last span that starts at or before `at`; −1 when all start later. */
export function lastStartingBy(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The span that holds `at`; undefined between two of them. */
export function spanAt<T extends Span>(spans: readonly T[], at: number): T | undefined {
  const span = spans[lastStartingBy(spans, at)]
  return span !== undefined && at < span.end ? span : undefined
}
