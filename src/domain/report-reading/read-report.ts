import type { Span } from '../prose/prose-figure.ts'
import { readNumbers } from '../prose/read-figures.ts'
import { plainText } from '../prose/scan/plain-text.ts'
import { spanAt } from '../prose/sentences.ts'
import { readSubjects } from '../prose/subjects/read-subjects.ts'
import { readSums } from '../prose/sums/read-sums.ts'
import type { Result } from '../values/result.ts'
import { ok } from '../values/result.ts'
import { allChapters, findChapters } from './chapters/find-chapters.ts'
import { markerAt } from './chapters/markers.ts'
import { readCover } from './cover/read-cover.ts'
import type { JoinedLine, JoinedText } from './joined-text.ts'
import { joinText } from './joined-text.ts'
import { readDeductions } from './lists/read-deductions.ts'
import { readMeasures, readProblems } from './lists/read-follow-up.ts'
import { listNotUnderstood } from './not-understood.ts'
import type { PlaceOf } from './places.ts'
import { createPlaces } from './places.ts'
import { readFiscalYear } from './read-fiscal-year.ts'
import { readGoals } from './read-goals.ts'
import { recognise } from './recognise.ts'
import type {
  ReportParagraph,
  ReportProblem,
  ReportReading,
  SectionRole,
  StatedTable,
} from './report-reading.ts'
import { createSectionAt } from './section-at.ts'
import { readGrades } from './scores/read-grades.ts'
import { readScores } from './scores/read-scores.ts'

interface Parts {
  readonly before: readonly JoinedLine[]
  readonly firstChapter: number
  /** Where annexes begin, and the running text ends. */
  readonly annex: number
}

function partsOf({ lines, text }: JoinedText): Parts {
  const first = lines.findIndex((line) => !line.table && markerAt(line.text)?.level === 1)
  const annex = lines.find(
    (line, index) =>
      index > first && first >= 0 && /^附(?:表|件|录)\s*[\d一二三四五六七八九十]*/.test(line.text),
  )
  return {
    before: first < 0 ? lines : lines.slice(0, first),
    firstChapter: lines[first]?.start ?? text.length,
    annex: annex?.start ?? text.length,
  }
}

function createInTable(lines: readonly JoinedLine[]): (figure: Span) => boolean {
  const tables = lines.filter((line) => line.table)
  return ({ start }) => spanAt(tables, start) !== undefined
}

/** The text up to the annexes, each table as so many line feeds: its words are no sentences, and every place stays. */
function runningText({ text, lines }: JoinedText, annex: number): string {
  let running = ''
  for (const { start, end, table } of lines) {
    if (table) running += text.slice(running.length, start) + '\n'.repeat(end - start)
  }
  return (running + text.slice(running.length)).slice(0, annex)
}

/**
 * Reads a finished 部门整体支出绩效自评报告. Any text may be handed in: one that is no such report is refused with
 * `not-a-self-evaluation` and what it seems to be.
 */
export function readReport(paragraphs: readonly ReportParagraph[]): Result<ReportReading, ReportProblem> {
  const joined = joinText(paragraphs)
  const placeOf: PlaceOf = createPlaces(joined)
  const { text, lines } = joined
  const { before, firstChapter, annex } = partsOf(joined)
  const chapters = findChapters(
    lines.filter((line) => line.start >= firstChapter),
    annex,
    placeOf,
  )
  const sections = allChapters(chapters).flatMap((chapter) =>
    chapter.roles.map((role) => ({ role, chapter })),
  )
  const numbers = readNumbers(text)
  const inTable = createInTable(lines)
  const figures = numbers.figures.filter((figure) => figure.start < annex && !inTable(figure))
  const running = runningText(joined, annex)
  const sums = readSums(running, figures)
  const subjects = readSubjects(running, figures, sums)
  const scores = readScores({ text: plainText(running), sections, figures, subjects, sums, lines }, placeOf)
  const { cover, title, rest, odd } = readCover(before, placeOf)
  const recognised = recognise(lines[0]?.text ?? '', title?.value ?? null, chapters, sections, {
    totals: scores.totals.length,
    indicators: scores.indicators.length,
  })
  if (!recognised.ok) return recognised
  const section = createSectionAt(sections)
  const roleAt = (at: number): SectionRole | null => section(at)?.role ?? null
  const statements = subjects.map((subject) => ({
    ...subject,
    place: placeOf(subject.figure),
    section: roleAt(subject.figure.start),
  }))
  const tables = lines.flatMap((line) => {
    const kind = scores.tables.has(line) ? ('scores' as const) : ('other' as const)
    return line.table ? [{ place: placeOf(line), rows: line.table, kind }] : []
  })
  const coverEnd = chapters.length > 0 ? firstChapter : 0
  const isUnread = ({ kind, rows, place }: StatedTable): boolean =>
    kind === 'other' && place.start >= coverEnd && rows.flat().some((cell) => /\d/.test(cell))
  const unreadAnnex = numbers.figures.some(
    (figure) =>
      figure.start >= annex && !inTable(figure) && figure.kind !== 'year' && figure.kind !== 'number',
  )
  return ok({
    text,
    origins: joined.origins,
    title,
    fiscalYear: readFiscalYear(figures, firstChapter, sections, placeOf),
    cover,
    chapters,
    sections,
    indicators: scores.indicators,
    totals: scores.totals,
    totalDeductions: scores.totalDeductions,
    grades: readGrades(running, placeOf),
    statements,
    sums: sums.map((sum) => ({ ...sum, place: placeOf(sum), section: roleAt(sum.start) })),
    deductions: readDeductions(running, sections, figures, scores.indicators, placeOf),
    problems: readProblems(running, sections, placeOf),
    measures: readMeasures(running, sections, placeOf),
    goals: readGoals(running, sections, placeOf),
    figures,
    otherNumbers: numbers.others,
    tables,
    notUnderstood: listNotUnderstood(
      {
        figures,
        statements,
        sums,
        chapters,
        openPoints: scores.open,
        coverLines: rest,
        coverValues: odd,
        unreadTables: [
          ...tables.filter(isUnread).map(({ place }) => place),
          ...(unreadAnnex ? [{ start: annex, end: text.length }] : []),
        ],
      },
      placeOf,
    ),
  })
}
