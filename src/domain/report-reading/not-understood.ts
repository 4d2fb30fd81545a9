import type { PointsFigure, ProseFigure, Span } from '../prose/prose-figure.ts'
import type { ProseSum } from '../prose/sums/prose-sum.ts'
import { allChapters } from './chapters/find-chapters.ts'
import type { JoinedLine } from './joined-text.ts'
import type { PlaceOf } from './places.ts'
import type { Chapter, NotUnderstood, NotUnderstoodCode, Statement } from './report-reading.ts'

export interface Leftovers {
  readonly figures: readonly ProseFigure[]
  readonly statements: readonly Statement[]
  readonly sums: readonly ProseSum[]
  readonly chapters: readonly Chapter[]
  readonly openPoints: readonly PointsFigure[]
  readonly coverLines: readonly JoinedLine[]
  readonly coverValues: readonly Span[]
  readonly unreadTables: readonly Span[]
}

/** （2023年度） on a line of its own says the year and is read. */
const yearLine = /^[（(]?\s*\d{4}\s*年度?\s*[）)]?$/

function withoutSubject({ what, figure }: Statement): NotUnderstoodCode | null {
  if (what !== null) return null
  if (figure.kind === 'money') return 'money-without-subject'
  return figure.kind === 'percent' || figure.kind === 'percentage-points' ? 'percent-without-subject' : null
}

/** First- and second-level headings that name no section. A chapter whose parts have roles is understood by them. */
function strangeHeadings(chapters: readonly Chapter[]): readonly Chapter[] {
  const known = (chapter: Chapter): boolean =>
    chapter.roles.length > 0 || allChapters(chapter.children).some(({ roles }) => roles.length > 0)
  const walk = (list: readonly Chapter[]): readonly Chapter[] =>
    list.flatMap((chapter) => {
      if (chapter.roles.length > 0) return []
      const strange = chapter.title !== '' && chapter.level <= 2 && !known(chapter) ? [chapter] : []
      return [...strange, ...walk(chapter.children)]
    })
  return walk(chapters)
}

/** Everything that looks like a value and was left alone, in the order of the text. */
export function listNotUnderstood(left: Leftovers, placeOf: PlaceOf): readonly NotUnderstood[] {
  const of = (code: NotUnderstoodCode, spans: readonly Span[]): readonly NotUnderstood[] =>
    spans.map((span) => ({ code, place: placeOf(span) }))
  const statements = left.statements.flatMap((statement) => {
    const code = withoutSubject(statement)
    return code ? [{ code, place: statement.place }] : []
  })
  return [
    ...of(
      'figure-unclear',
      left.figures.filter(({ kind }) => kind === 'unclear'),
    ),
    ...statements,
    ...of('points-without-indicator', left.openPoints),
    ...of(
      'list-not-bound',
      left.sums.filter(({ namesBound }) => !namesBound),
    ),
    ...of(
      'heading-unknown',
      strangeHeadings(left.chapters).map(({ place }) => place),
    ),
    ...of(
      'cover-line',
      left.coverLines.filter(({ text }) => !yearLine.test(text.trim())),
    ),
    ...of('cover-value', left.coverValues),
    ...of('table-not-read', left.unreadTables),
  ].sort((a, b) => a.place.start - b.place.start)
}
