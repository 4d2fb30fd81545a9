import type { PointsFigure, ProseFigure } from '../../prose/prose-figure.ts'
import type { FigureSubject } from '../../prose/subjects/figure-subject.ts'
import type { ProseSum } from '../../prose/sums/prose-sum.ts'
import type { Points } from '../../values/points.ts'
import type { JoinedLine } from '../joined-text.ts'
import type { PlaceOf } from '../places.ts'
import type { Section, Stated, StatedIndicator } from '../report-reading.ts'
import { createContext } from './context.ts'
import { namesWithLevel } from './indicator-names.ts'
import { mentionsInLists } from './mentions-in-lists.ts'
import { mentionsInText } from './mentions-in-text.ts'
import { mergeMentions } from './merge-mentions.ts'
import { readScoreTable } from './score-table.ts'

export interface Scores {
  readonly indicators: readonly StatedIndicator[]
  readonly totals: readonly Stated<Points>[]
  readonly totalDeductions: readonly Stated<Points>[]
  /** Points nobody owns. */
  readonly open: readonly PointsFigure[]
  /** Tables that gave indicators. */
  readonly tables: ReadonlySet<JoinedLine>
}

export interface ScoreSources {
  /** The running text, without annexes. */
  readonly text: string
  readonly sections: readonly Section[]
  readonly figures: readonly ProseFigure[]
  readonly subjects: readonly FigureSubject[]
  readonly sums: readonly ProseSum[]
  readonly lines: readonly JoinedLine[]
}

/** Indicators, their weights and scores, and the total, from sentences, lists and scoring tables. */
export function readScores(sources: ScoreSources, placeOf: PlaceOf): Scores {
  const { text, sections, figures, subjects, sums, lines } = sources
  const firstLevel = sums.filter((sum) => sum.connective === '由')
  const leveled = namesWithLevel(text)
  const composed = mentionsInLists(text, firstLevel, createContext(sections, leveled))
  const context = createContext(
    sections,
    [...leveled, ...composed].sort((a, b) => a.at.start - b.at.start),
  )
  const inAnalyses = leveled.map((one) =>
    one.level === 2 ? { ...one, parent: context.rootAt(one.at.start) } : one,
  )
  const inLists = mentionsInLists(text, sums, context)
  const listed = new Set(inLists.flatMap(({ stated }) => (stated ? [stated.at.start] : [])))
  const sentenceOf = (at: number): number => placeOf({ start: at, end: at }).sentenceStart
  const inText = mentionsInText(text, subjects, figures, listed, sentenceOf, context)
  const stated = (figure: PointsFigure): Stated<Points> => ({ value: figure.value, place: placeOf(figure) })
  const tables = lines.flatMap((line) => {
    const table = readScoreTable(line)
    return table ? [{ line, table }] : []
  })
  const fromTables = tables.flatMap(({ table }) => table.mentions)
  const totals = [
    ...inText.totals.map(stated),
    ...tables.flatMap(({ table }) =>
      table.totals.map(({ points, at }) => ({ value: points, place: placeOf(at) })),
    ),
  ]
  return {
    indicators: mergeMentions([...inAnalyses, ...inLists, ...inText.mentions, ...fromTables], placeOf),
    totals,
    totalDeductions: inText.totalDeductions.map(stated),
    open: inText.open,
    tables: new Set(tables.map(({ line }) => line)),
  }
}
