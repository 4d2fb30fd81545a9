import type { Span } from '../../prose/prose-figure.ts'
import { allChapters } from '../../report-reading/chapters/find-chapters.ts'
import { createPlaces } from '../../report-reading/places.ts'
import type { Place, ReportReading } from '../../report-reading/report-reading.ts'
import type { TextPlace } from '../check.ts'

/** Places of a finished report: the headings around them tell a person where to look. */
export function reportPlaces(reading: ReportReading): (span: Span) => TextPlace {
  const { text, chapters } = reading
  const placeOf = createPlaces(reading)
  const headed = allChapters(chapters).filter(({ title, level }) => title !== '' && level <= 2)
  return (span) => {
    const place = placeOf(span)
    const around = headed.filter(({ extent }) => place.start >= extent.start && place.start < extent.end)
    return {
      kind: 'text',
      chapter: around.map(({ number, title }) => `${number}${title}`).join(''),
      start: place.start,
      end: place.end,
      text: text.slice(place.start, place.end),
      sentence: place.sentence,
      sentenceStart: place.sentenceStart,
      paragraph: place.paragraph,
      offset: place.offset,
      page: place.page,
    }
  }
}

/** A reading cut down to the stretches that a person wrote. */
export function writtenPart(reading: ReportReading, isWritten: (at: number) => boolean): ReportReading {
  const own = ({ place }: { readonly place: Place }): boolean => isWritten(place.start)
  const written = <T extends { readonly place: Place }>(list: readonly T[]): readonly T[] => list.filter(own)
  return {
    ...reading,
    indicators: reading.indicators.map((indicator) => ({
      ...indicator,
      weights: written(indicator.weights),
      scores: written(indicator.scores),
      rates: written(indicator.rates),
      deductions: written(indicator.deductions),
    })),
    totals: written(reading.totals),
    totalDeductions: written(reading.totalDeductions),
    grades: written(reading.grades),
    statements: written(reading.statements),
    sums: written(reading.sums),
    deductions: written(reading.deductions),
    goals: written(reading.goals),
    figures: reading.figures.filter(({ start }) => isWritten(start)),
    otherNumbers: reading.otherNumbers.filter(({ start }) => isWritten(start)),
    tables: [],
    notUnderstood: written(reading.notUnderstood),
  }
}
