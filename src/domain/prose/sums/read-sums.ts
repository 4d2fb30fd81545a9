import type { ProseFigure, Span } from '../prose-figure.ts'
import { isMeasure } from '../prose-figure.ts'
import { readFigures } from '../read-figures.ts'
import { plainText } from '../scan/plain-text.ts'
import type { Connective } from './connectives.ts'
import { colonsAfterFigures, findConnectives } from './connectives.ts'
import { announcedCount } from './announced-count.ts'
import { findTotal } from './find-total.ts'
import { readLabel } from './labels.ts'
import { namesBefore } from './name-lists.ts'
import { readTotalLast } from './total-last.ts'
import type { Attribute, ProseSum, SumPart } from './prose-sum.ts'
import type { Part } from './read-parts.ts'
import { readParts } from './read-parts.ts'
import type { SumSentence } from './sum-sentences.ts'
import { sumSentences } from './sum-sentences.ts'

/** Whether `at` lies in a bracket opened after `from`. */
function isNested(plain: string, from: number, at: number): boolean {
  const text = plain.slice(from, at)
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return count(/[（(]/g) > count(/[）)]/g)
}

function extentOf(plain: string, sentence: Span, connective: Connective, rest: readonly Connective[]): Span {
  const next = rest.find((one) => !isNested(plain, connective.end, one.start))
  const end = next?.start ?? sentence.end
  const semicolon = connective.colon ? -1 : plain.slice(connective.end, end).search(/[；;]/)
  return { start: connective.end, end: semicolon < 0 ? end : connective.end + semicolon }
}

/** `、得20分` is said of the name before it. */
function withNames(parts: readonly Part[]): readonly Part[] {
  const named: Part[] = []
  for (const part of parts) {
    const last = named[named.length - 1]
    const carries = part.label.name === '' && last && last.label.attribute !== part.label.attribute
    named.push(carries ? { ...part, label: { ...last.label, attribute: part.label.attribute } } : part)
  }
  return named
}

function attributeOf(words: string): Attribute | null {
  return readLabel(words, 0, false).attribute
}

/** Names in front of 分别为, when the figures behind it have none of their own. */
function namedFromBefore(
  plain: string,
  sentence: SumSentence,
  connective: Connective,
  parts: readonly Part[],
): { readonly parts: readonly Part[]; readonly bound: boolean; readonly attribute: Attribute | null } {
  if (!connective.kinds.includes('respectively')) return { parts, bound: true, attribute: null }
  const from = Math.max(
    sentence.start,
    ...sentence.figures.filter((one) => one.end <= connective.start).map((one) => one.end),
  )
  const before = connective.kinds.length > 1 ? connective.intro : plain.slice(from, connective.start)
  const start = connective.kinds.length > 1 ? connective.start : from
  const clause = /[^，。；：\n]*$/.exec(before)?.[0] ?? ''
  const attribute = attributeOf(clause)
  if (parts.some((part) => part.label.name !== '')) return { parts, bound: true, attribute }
  const names = namesBefore(clause, start + before.length - clause.length, parts.length)
  if (!names) return { parts, bound: false, attribute }
  const named = parts.map((part, index) => {
    const name = names[index]
    return name ? { ...part, label: { ...part.label, name: name.name, span: name } } : part
  })
  return { parts: named, bound: true, attribute }
}

function partOf({ label, figure }: Part): SumPart {
  const { start, end } = label.span
  return { name: label.name, nameSpan: { start, end }, figure }
}

function sumsOf(
  plain: string,
  sentence: SumSentence,
  connective: Connective,
  extent: Span,
  figures: readonly ProseFigure[],
): readonly ProseSum[] {
  const read = withNames(readParts(plain, figures, extent))
  const named = namedFromBefore(plain, sentence, connective, read)
  const intro = attributeOf(connective.text) ?? attributeOf(connective.intro) ?? named.attribute
  const composed = connective.kinds.includes('composed')
  const ofWhich = connective.kinds.length === 1 && connective.kinds[0] === 'of-which'
  return [...new Set(named.parts.map((part) => part.label.attribute))].flatMap((own) => {
    const parts = named.parts.filter((part) => part.label.attribute === own)
    const [first] = parts
    const last = parts[parts.length - 1]
    if (!first || !last || (parts.length < 2 && !ofWhich)) return []
    if (first.figure.kind === 'percent' && !connective.kinds.includes('respectively')) return []
    const like = { figure: first.figure, attribute: own ?? intro }
    const total = findTotal(plain, sentence.candidates, sentence.reach, connective, like)
    // A colon announces parts only of the very figure it follows, and one part alone says nothing without its total.
    if (connective.text === '：' && total?.figure.end !== connective.start) return []
    if (parts.length < 2 && !total) return []
    return [
      {
        kind: first.figure.kind,
        attribute:
          own ?? intro ?? total?.attribute ?? (composed && first.figure.kind === 'points' ? 'weight' : null),
        claims: ofWhich && !total?.whole ? 'some' : 'all',
        connective: connective.text,
        total: total?.figure ?? null,
        parts: parts.map(partOf),
        announced: announcedCount(plain, sentence.figures, connective, parts),
        namesBound: named.bound,
        start: Math.min(total?.figure.start ?? Infinity, first.label.span.start, first.figure.start),
        end: last.figure.end,
      },
    ]
  })
}

/** “项目支出 A 万元，其中二级项目24个，涉及资金 B 万元”: parts may be counted too, but what is parted is money. */
function sumsLikeTotal(
  plain: string,
  sentence: SumSentence,
  connective: Connective,
  extent: Span,
): readonly ProseSum[] {
  const sums = sumsOf(plain, sentence, connective, extent, sentence.figures)
  const total = sentence.figures.filter((one) => isMeasure(one) && one.end <= connective.start).pop()
  if (sums.length > 0 || !total) return sums
  const like = sentence.figures.filter(({ kind }) => kind === total.kind)
  return sumsOf(plain, sentence, connective, extent, like)
}

/**
 * Sums that a text announces, with the names of their parts. Paragraphs must be whole lines; a line end closes a sentence. Only
 * what the words announce is read: whether the parts add up is for the checks to say.
 */
export function readSums(
  text: string,
  figures: readonly ProseFigure[] = readFigures(text),
): readonly ProseSum[] {
  const plain = plainText(text)
  return sumSentences(plain, figures).flatMap((sentence) => {
    if (sentence.figures.length < 2) return []
    const hasFigure = (start: number, end: number): boolean =>
      sentence.figures.some((one) => one.start >= start && one.end <= end)
    const connectives = [
      ...findConnectives(plain, sentence, hasFigure),
      ...colonsAfterFigures(plain, sentence.figures),
    ].sort((a, b) => a.start - b.start)
    const announced = connectives.flatMap((connective, index) =>
      sumsLikeTotal(
        plain,
        sentence,
        connective,
        extentOf(plain, sentence, connective, connectives.slice(index + 1)),
      ),
    )
    return [...announced, ...readTotalLast(plain, sentence, announced)].sort((a, b) => a.start - b.start)
  })
}
