import type { Evaluation } from '../evaluation/evaluation.ts'
import { isBlankFund } from '../evaluation/funds.ts'
import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { FigureName, FigureReference } from '../indicator-systems/rule.ts'
import type { Fen } from '../values/money.ts'
import { addMoney } from '../values/money.ts'
import type { Ratio } from '../values/ratio.ts'
import { absoluteRatio, divideRatio, ratioOf, roundRatio, subtractRatio, zeroRatio } from '../values/ratio.ts'
import type { FactBook, Reading } from './fact-book.ts'
import { missing } from './fact-book.ts'
import { moneyText, percentText, shortDecimal } from './wording.ts'

/** A figure, or what is missing, or `undefined`: its denominator is zero, so there is no rate at all. */
export type FigureReading =
  | { readonly state: 'known'; readonly value: Ratio; readonly text: string; readonly isRate: boolean }
  | { readonly state: 'missing'; readonly missing: readonly string[] }
  | { readonly state: 'undefined'; readonly finding: string }

interface FigureContext {
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly facts: FactBook
}

const fundLabels = { initial: '年初预算', adjusted: '调整后预算', spent: '全年支出' } as const
const noFunds = '请先在“收支”中填写各资金来源的预算和支出'

/** Sum over all units and sources; rows with nothing filled in do not count, half-filled ones are missing. */
function fundTotal(evaluation: Evaluation, column: keyof typeof fundLabels): Reading<Fen> {
  const rows = evaluation.funds.filter((row) => !isBlankFund(row))
  if (rows.length === 0) return missing(noFunds)
  const amounts = rows.map((row) => row[column])
  if (amounts.includes(null)) return missing(`请在“收支”中补全“${fundLabels[column]}”`)
  const total = addMoney(...(amounts as Fen[]))
  return { known: true, value: total, text: `${fundLabels[column]} ${moneyText(total)}` }
}

function missingOf(...readings: readonly Reading<unknown>[]): readonly string[] {
  return [...new Set(readings.flatMap((reading) => (reading.known ? [] : [reading.missing])))]
}

function rate(numerator: Ratio, denominator: Ratio, text: string, context: FigureContext): FigureReading {
  const { percentDecimals, rateDecimalsBeforeScoring } = context.system.rounding
  const exact = divideRatio(numerator, denominator)
  const shown = `${text}＝${percentText(exact, percentDecimals)}`
  if (rateDecimalsBeforeScoring === null) return { state: 'known', value: exact, text: shown, isRate: true }
  const scale = 10n ** BigInt(rateDecimalsBeforeScoring + 2)
  const rounded = ratioOf(roundRatio(ratioOf(exact.numerator * scale, exact.denominator)), scale)
  const roundedText = percentText(rounded, rateDecimalsBeforeScoring)
  return { state: 'known', value: rounded, text: `${shown}，计分前取为 ${roundedText}`, isRate: true }
}

type Figure = (facts: readonly string[], context: FigureContext) => FigureReading

const figures: Readonly<Record<FigureName, Figure>> = {
  'expenditure-rate': (_facts, context) => {
    const spent = fundTotal(context.evaluation, 'spent')
    const adjusted = fundTotal(context.evaluation, 'adjusted')
    if (!spent.known || !adjusted.known) return { state: 'missing', missing: missingOf(spent, adjusted) }
    if (adjusted.value === 0) return { state: 'undefined', finding: '调整后预算为 0，支出率无从计算' }
    return rate(ratioOf(spent.value), ratioOf(adjusted.value), `${spent.text}÷${adjusted.text}`, context)
  },
  'adjustment-rate': ([excludedFact], context) => {
    const initial = fundTotal(context.evaluation, 'initial')
    const adjusted = fundTotal(context.evaluation, 'adjusted')
    const excluded: Reading<Ratio> =
      excludedFact === undefined
        ? { known: true, value: zeroRatio, text: '' }
        : context.facts.number(excludedFact)
    if (!initial.known || !adjusted.known || !excluded.known) {
      return { state: 'missing', missing: missingOf(initial, adjusted, excluded) }
    }
    if (initial.value === 0) return { state: 'undefined', finding: '年初预算为 0，预算调整率无从计算' }
    const change = subtractRatio(ratioOf(adjusted.value - initial.value), excluded.value)
    const text = `|${adjusted.text}−${initial.text}${excluded.text && `−${excluded.text}`}|÷年初预算`
    return rate(absoluteRatio(change), ratioOf(initial.value), text, context)
  },
  quotient: ([numerator = '', denominator = ''], context) => {
    const [top, bottom] = [context.facts.number(numerator), context.facts.number(denominator)]
    if (!top.known || !bottom.known) return { state: 'missing', missing: missingOf(top, bottom) }
    if (bottom.value.numerator === 0n) return { state: 'undefined', finding: `${bottom.text}，比率无从计算` }
    return rate(top.value, bottom.value, `${top.text}÷${bottom.text}`, context)
  },
  'change-rate': ([current = '', base = ''], context) => {
    const [now, before] = [context.facts.number(current), context.facts.number(base)]
    if (!now.known || !before.known) return { state: 'missing', missing: missingOf(now, before) }
    if (before.value.numerator === 0n)
      return { state: 'undefined', finding: `${before.text}，变动率无从计算` }
    const baseLabel = context.facts.declaration(base).label
    const text = `（${now.text}−${before.text}）÷${baseLabel}`
    return rate(subtractRatio(now.value, before.value), before.value, text, context)
  },
  fact: ([id = ''], context) => {
    const reading = context.facts.number(id)
    if (!reading.known) return { state: 'missing', missing: [reading.missing] }
    return { state: 'known', value: reading.value, text: reading.text, isRate: false }
  },
}

export function readFigure(reference: FigureReference, context: FigureContext): FigureReading {
  return figures[reference.name](reference.facts, context)
}

/** A threshold or difference on the figure's own scale: percent for rates, a plain number otherwise. */
export function figureScaleText(value: Ratio, isRate: boolean): string {
  return isRate ? `${shortDecimal(ratioOf(value.numerator * 100n, value.denominator))}%` : shortDecimal(value)
}
