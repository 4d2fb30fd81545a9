import type { OtherNumber, OtherNumberKind, Span } from '../prose-figure.ts'

const numeral = '(?:\\d+|[零〇一二三四五六七八九十百千]+)'

/** A first group, where there is one, is what must stand before and belongs to the text. */
const patterns: readonly (readonly [OtherNumberKind, RegExp])[] = [
  ['document-number', /[〔[（(【] ?(?:19|20)\d\d ?[〕\])）】][ \n]?第?[ \n]?\d{1,6}[ \n]?号|第?\d{1,6} ?号/g],
  [
    'phone',
    /(^|[^\d.,])(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|[（(]?0\d{2,3}[）)]?[ —-]\d{7,8}|400-\d{3}-\d{4})(?!\d)/g,
  ],
  ['phone', /(电话[^\d\n]{0,6})\d{7,8}(?!\d)/g],
  ['identity', /(^|[^\d.,])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g],
  ['code', /(^|[^\d.,])\d{1,4}(?:\.\d{1,4}){2,}(?!\d)/g],
  ['time', /\d{1,2}[:：]\d{2}(?::\d{2})?(?!\d)|\d{1,2}[时点]\d{1,2}分(?!值)/g],
  [
    'list-number',
    /(^|[。；;：:\n] ?)(?:\d{1,2}[.、](?![\d \n])|\d{1,2}\.(?=(?:19|20)\d\d年)|\d{1,2}[.、][ \n]{1,3}(?=\d{4}年|[^\d\s])|[（(] ?\d{1,2} ?[)）]|\d{1,2}[)）]|[一二三四五六七八九十]{1,3}[、是])/g,
  ],
  ['list-number', /[（(] ?[一二三四五六七八九十]{1,3} ?[)）]/g],
  ['list-number', /(^|[^\d.,])\d{1,2}\. ?(?=[\u4e00-\u9fff“"《])/g],
  ['ordinal', new RegExp(`第 ?${numeral}(?: ?[-—~至] ?第? ?${numeral})?`, 'g')],
  [
    'name',
    /八项规定|三重一大|四个意识|四个自信|四个全面|两个维护|两个确立|两个毫不动摇|三会一课|一岗双责|双随机一公开|五位一体|五年规划|十四五|十五五|三公|二十大|十九大|千方百计|百千万|[二三]十届|[二三四五六七八九十]中全会|(?:新|老|国)[一二三四五六七八九十]+条/g,
  ],
]

/** “新十条”: a short quotation with a Chinese numeral and no unit of money or points names something. */
const quoted = /[“"‘][^“”"‘’\n]{0,10}[”"’]/g
const latinToken = /[A-Za-z][A-Za-z0-9_./:?&=#%·-]*/g
const standard = /[A-Z]{2,4}(?:\/[A-Z]{1,2})? ?\d{2,6}(?:\.\d+)?(?: ?[-—] ?\d{2,4})?/g

interface Found extends Span {
  readonly kind: OtherNumberKind
}

function spansOf(kind: OtherNumberKind, pattern: RegExp, plain: string): readonly Found[] {
  return [...plain.matchAll(pattern)].map((match) => {
    const before = match[1]?.length ?? 0
    return { kind, start: match.index + before, end: match.index + match[0].length }
  })
}

function names(plain: string): readonly Found[] {
  return spansOf('name', quoted, plain).filter(({ start, end }) => {
    const inside = plain.slice(start, end)
    return /[一二三四五六七八九十百千]/.test(inside) && !/\d|元|百分之/.test(inside)
  })
}

function codes(plain: string): readonly Found[] {
  const tokens = spansOf('code', latinToken, plain).filter(({ start, end }) =>
    /\d/.test(plain.slice(start, end)),
  )
  return [...spansOf('code', standard, plain), ...tokens]
}

/** Every number that is no figure, in the order of the text; none overlaps another. */
export function findOtherNumbers(text: string, plain: string): readonly OtherNumber[] {
  const found = [
    ...patterns.flatMap(([kind, pattern]) => spansOf(kind, pattern, plain)),
    ...names(plain),
    ...codes(plain),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: OtherNumber[] = []
  let end = 0
  for (const one of found) {
    if (one.start < end) continue
    kept.push({ ...one, text: text.slice(one.start, one.end) })
    end = one.end
  }
  return kept
}
