import type { ProseFigure, YearFigure } from '../prose/prose-figure.ts'
import type { PlaceOf } from './places.ts'
import type { FiscalYear, Section, SectionRole } from './report-reading.ts'

const roles: ReadonlySet<SectionRole> = new Set([
  'funds',
  'management',
  'conclusion',
  'effectiveness',
  'efficiency',
])

const isYear = (figure: ProseFigure): figure is YearFigure => figure.kind === 'year'

/** The year on the cover, else the one that funds, scores and conclusion name most often; null when two are named as often. */
export function readFiscalYear(
  figures: readonly ProseFigure[],
  firstChapter: number,
  sections: readonly Section[],
  placeOf: PlaceOf,
): FiscalYear | null {
  const years = figures.filter(isYear)
  const cover = years.find((year) => year.end <= firstChapter)
  if (cover) return { value: cover.value, place: placeOf(cover), how: 'cover' }
  const chapters = sections.filter(({ role }) => roles.has(role)).map(({ chapter }) => chapter.extent)
  const counts = new Map<number, YearFigure[]>()
  for (const year of years) {
    if (!chapters.some(({ start, end }) => year.start >= start && year.end <= end)) continue
    counts.set(year.value, [...(counts.get(year.value) ?? []), year])
  }
  const [most, second] = [...counts.values()].sort((a, b) => b.length - a.length)
  const [first] = most ?? []
  if (!first || second?.length === most?.length) return null
  return { value: first.value, place: placeOf(first), how: 'text' }
}
