import type { Span } from '../../prose/prose-figure.ts'

export interface Item extends Span {
  /** As written; empty where the list has no numbers. */
  readonly number: string
  readonly text: string
}

const patterns: readonly RegExp[] = [
  /(?:^|[。；;：:，,\n])\s*(\d{1,2}[.．、])(?!\d)\s*/g,
  /(?:^|[。；;：:，,\n])\s*([（(]\s?[一二三四五六七八九十]{1,3}\s?[）)])\s*/g,
  /(?:^|[。；;：:，,\n])\s*([（(]\s?\d{1,2}\s?[）)])\s*/g,
  /(?:^|[。；;：:，,\n])\s*([①-⑳])\s*/g,
  /(?:^|[。；;：:，,\n])\s*([一二三四五六七八九十]{1,3}是)/g,
]

/** What parts an item from the next is not part of it; a full stop is. */
export const openEnd = /[；;，、]+$/

interface Head {
  readonly number: string
  readonly at: number
  readonly end: number
}

function headsIn(text: string, pattern: RegExp): readonly Head[] {
  return [...text.matchAll(pattern)].map((match) => {
    const number = match[1] ?? ''
    return { number, at: match.index + match[0].indexOf(number), end: match.index + match[0].length }
  })
}

const isFirst = (number: string): boolean => /^[（(]?\s?(?:1|一|①)(?!\d)/.test(number)

function item(text: string, start: number, from: number, to: number, number: string): Item {
  const raw = text.slice(from, to)
  const body = raw.trim().replace(openEnd, '')
  const at = from + (raw.length - raw.trimStart().length)
  return { number, text: body, start: start + at, end: start + at + body.length }
}

/** The items of a list written with 1. or （一） or 一是, whichever begins it; none when no such list begins. `start` is where `text` stands. */
export function numberedItems(text: string, start: number): readonly Item[] {
  const lists = patterns
    .map((pattern) => headsIn(text, pattern))
    .filter((heads) => heads[0] !== undefined && isFirst(heads[0].number))
    .sort((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0))
  const heads = lists[0] ?? []
  return heads.map((head, index) =>
    item(text, start, head.end, heads[index + 1]?.at ?? text.length, head.number),
  )
}

/** Clauses between semicolons, where a list has no numbers. */
export function plainItems(text: string, start: number): readonly Item[] {
  return [...text.matchAll(/[^；;\n]+/g)]
    .map((match) => item(text, start, match.index, match.index + match[0].length, ''))
    .filter((one) => one.text !== '')
}
