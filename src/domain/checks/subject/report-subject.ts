import type { ReportReading, Stated, StatedIndicator } from '../../report-reading/report-reading.ts'
import type { GradeBand } from '../../indicator-systems/indicator-system.ts'
import { pointsFromHundredths } from '../../values/points.ts'
import { ratioOf } from '../../values/ratio.ts'
import type { CheckSubject, TextSide } from './check-subject.ts'
import type { Claim, IndicatorClaims } from './claim.ts'
import { tableClaims } from './table-claims.ts'
import { textClaims } from './text-claims.ts'
import { reportPlaces } from './text-places.ts'

/** 财预〔2020〕10号: what a report without an indicator system of ours is graded by. */
const nationalBands: readonly GradeBand[] = [
  { grade: '优', min: pointsFromHundredths(9000) },
  { grade: '良', min: pointsFromHundredths(8000) },
  { grade: '中', min: pointsFromHundredths(6000) },
  { grade: '差', min: pointsFromHundredths(0) },
]

function createClaims({
  reading,
  placeOf,
}: TextSide): <T>(list: readonly Stated<T>[]) => readonly Claim<T>[] {
  const steps = new Map(
    reading.figures.map((figure) => [figure.start, 'step' in figure ? figure.step : ratioOf(1)]),
  )
  return (list) =>
    list.map(({ value, place }) => ({
      value,
      step: steps.get(place.start) ?? ratioOf(1, 10_000),
      place: placeOf(place),
    }))
}

/** What a text says of indicators and of the total. */
export function textIndicators(text: TextSide): {
  readonly indicators: readonly IndicatorClaims[]
  readonly totals: CheckSubject['totals']
} {
  const claims = createClaims(text)
  const indicator = ({ name, level, parent, ...stated }: StatedIndicator): IndicatorClaims => ({
    name,
    level,
    parent,
    weights: claims(stated.weights),
    scores: claims(stated.scores),
    rates: claims(stated.rates),
    deductions: claims(stated.deductions),
  })
  return { indicators: text.reading.indicators.map(indicator), totals: claims(text.reading.totals) }
}

/** A finished report, as it says of itself. */
export function reportSubject(reading: ReportReading): CheckSubject {
  const text: TextSide = { reading, placeOf: reportPlaces(reading), isWritten: () => true }
  const fiscalYear = reading.fiscalYear?.value ?? null
  const told = textClaims(text, fiscalYear)
  return {
    draft: null,
    text,
    fiscalYear,
    gradeBands: nationalBands,
    ...textIndicators(text),
    ...told,
    amounts: [...told.amounts, ...tableClaims(text)],
  }
}
