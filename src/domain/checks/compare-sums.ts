import type { Fen } from '../values/money.ts'
import type { Points } from '../values/points.ts'
import { ratioOf } from '../values/ratio.ts'
import type { ComparedFigure, FigureValue } from './check.ts'
import { placesOf, textOf } from './figures.ts'
import type { Comparison } from './rule.ts'
import type { Claim } from './subject/claim.ts'
import { sumDiffers } from './tolerance.ts'
import { figureText } from './wording/figure-text.ts'

interface SumOf<T extends Fen | Points> {
  readonly key: string
  /** What the parts are to the whole: `下级指标得分`. */
  readonly partsName: string
  readonly whole: Claim<T>
  readonly parts: readonly Claim<T>[]
  readonly figure: (claim: Claim<T>, index: number) => ComparedFigure
}

function like({ kind }: FigureValue, value: number): FigureValue {
  return kind === 'points'
    ? { kind, value: value as Points }
    : kind === 'money'
      ? { kind, value: value as Fen }
      : { kind: 'count', value: ratioOf(value), unit: '' }
}

/** Σ parts = whole, with what the rounding of the parts may explain. */
export function compareSum<T extends Fen | Points>({
  key,
  partsName,
  whole,
  parts,
  figure,
}: SumOf<T>): Comparison {
  const first = figure(whole, -1)
  const figures = [first, ...parts.map((part, index) => figure(part, index))]
  const sum = parts.reduce((left, { value }) => left + value, 0)
  const points = first.value.kind === 'points'
  const apart = points ? sum !== whole.value : sumDiffers(whole, parts)
  if (!apart) return { held: `${first.label} ${textOf(first)} 等于${partsName}合计` }
  const difference = Math.abs(sum - whole.value)
  return {
    key,
    wording: {
      code: 'sum-differs',
      details: {
        whole: first.label,
        stated: textOf(first),
        parts: figures
          .slice(1)
          .map((one) => `${one.label} ${textOf(one)}`)
          .join('、'),
        partsName,
        sum: figureText(like(first.value, sum)),
        difference: figureText(like(first.value, difference)),
      },
    },
    figures,
    places: placesOf(figures),
  }
}
