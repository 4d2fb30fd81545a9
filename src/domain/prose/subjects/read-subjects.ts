import type { ProseFigure, Span } from '../prose-figure.ts'
import { isMeasure } from '../prose-figure.ts'
import { readFigures } from '../read-figures.ts'
import { plainText } from '../scan/plain-text.ts'
import { sentencesOf } from '../sentences.ts'
import type { Attribute, ProseSum } from '../sums/prose-sum.ts'
import { readSums } from '../sums/read-sums.ts'
import type { Facet, FigureSubject, Scope } from './figure-subject.ts'
import type { Word } from './find-words.ts'
import { findWords } from './find-words.ts'
import { sourceOf } from './source-of.ts'
import type { Surroundings } from './surroundings.ts'
import { facet } from './surroundings.ts'
import { whatOf } from './what-of.ts'

/** Words further away than this say nothing about a figure. */
const reach = 400

/** 含下属单位1个 adds to a scope and names none. */
function isAside(plain: string, word: Word): boolean {
  return /[含（(]$/.test(plain.slice(word.start - 1, word.start))
}

/** 本级 and 下属单位 hold for their own clause only: “包括本级和下属单位1个，涉及…” goes on about the whole. */
function lasts({ meaning }: Word): boolean {
  return meaning.scope === 'department' || meaning.scope === 'projects'
}

/** A count of projects looks at the whole sentence: “对24个项目开展了项目支出绩效自评”. */
function scopeOf(
  { before, clause, plain, words, figure }: Surroundings,
  counted: boolean,
): Facet<Scope> | null {
  const named = (word: Word): boolean =>
    word.meaning.scope !== undefined && !isAside(plain, word) && (word.start >= clause || lasts(word))
  const behind = counted ? words.filter((word) => word.start >= figure.end) : []
  const word = before.find(named) ?? behind.find(named)
  if (!word?.meaning.scope) return null
  return facet(
    word.meaning.scope,
    word,
    word.start >= clause && word.end <= figure.start ? 'named' : 'carried',
  )
}

function yearOf({ years, figure, clause }: Surroundings): Facet<number> | null {
  const found = years.filter((year) => year.end <= figure.start).pop()
  const value = found?.kind === 'year' ? found.value : found?.kind === 'date' ? found.year : null
  if (!found || value === null) return null
  const { start, end, text } = found
  return { value, how: start >= clause ? 'named' : 'carried', words: { start, end, text } }
}

/** `收入：792.22万元`: a colon right before the figure does not part it from its word. */
function clauseStart(plain: string, from: number, at: number): number {
  const near = Math.max(from, at - reach)
  return at - (/[^，。；：\n]*(?:：[ ]*)?$/.exec(plain.slice(near, at))?.[0].length ?? 0)
}

/** What each figure is in the list it is a part of, or the total of. */
function attributesOf(sums: readonly ProseSum[]): ReadonlyMap<number, Attribute> {
  const attributes = new Map<number, Attribute>()
  for (const { attribute, parts, total } of sums) {
    if (attribute === null) continue
    for (const figure of [...parts.map((part) => part.figure), ...(total ? [total] : [])])
      attributes.set(figure.start, attribute)
  }
  return attributes
}

function subjectsIn(
  plain: string,
  figures: readonly ProseFigure[],
  words: readonly Word[],
  sentence: Span,
  attributes: ReadonlyMap<number, Attribute>,
): readonly FigureSubject[] {
  const years = figures.filter(({ kind }) => kind === 'year' || kind === 'date')
  const subjects: FigureSubject[] = []
  figures.forEach((figure, index) => {
    if (!isMeasure(figure) || figure.kind === 'number') return
    const previous = figures[index - 1]
    const clause = clauseStart(plain, previous?.end ?? sentence.start, figure.start)
    const before = words
      .filter((word) => word.end <= figure.start && word.start >= figure.start - reach)
      .reverse()
    // “效益指标5项、满意度指标1项”: what follows a mark of its own is the next of a list.
    const next = words.find((word) => word.start >= figure.end)
    const behind = next && plain.slice(figure.end, next.start).trim() === '' ? next : undefined
    const attribute = attributes.get(figure.start) ?? null
    const around = { plain, figure, clause, previous, before, behind, years, words, attribute }
    const { what, doubts } = whatOf(around, subjects[subjects.length - 1])
    const source = sourceOf(around, what)
    const scope = scopeOf(around, what?.value === 'projects')
    subjects.push({ figure, what, source, scope, year: yearOf(around), doubts })
  })
  return subjects
}

/**
 * For each amount, rate, score and count what it speaks of. Words of the figure's own clause count; a fund source, a scope and a
 * year go on to the end of the sentence. A figure without words stays without a subject.
 */
export function readSubjects(
  text: string,
  figures: readonly ProseFigure[] = readFigures(text),
  sums: readonly ProseSum[] = readSums(text, figures),
): readonly FigureSubject[] {
  const plain = plainText(text)
  const words = findWords(plain)
  const attributes = attributesOf(sums)
  const subjects: FigureSubject[] = []
  let [nextFigure, nextWord] = [0, 0]
  for (const sentence of sentencesOf(plain)) {
    const inside: ProseFigure[] = []
    for (let one = figures[nextFigure]; one && one.start < sentence.end; one = figures[++nextFigure])
      if (one.start >= sentence.start) inside.push(one)
    const own: Word[] = []
    for (let one = words[nextWord]; one && one.start < sentence.end; one = words[++nextWord])
      if (one.start >= sentence.start) own.push(one)
    subjects.push(...subjectsIn(plain, inside, own, sentence, attributes))
  }
  return subjects
}
