import { formatMoney } from '../../values/money.ts'
import type { Fen } from '../../values/money.ts'
import type { CheckPlace, ComparedFigure } from '../check.ts'
import { amountFigure, countFigure, placesOf, pointsFigure, rateFigure, textOf } from '../figures.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { ratioOfMeasure, resultsTwice } from '../prose-targets.ts'
import { compareRatio } from '../../values/ratio.ts'
import { replaceInParagraph } from '../replace-in-paragraph.ts'
import type { CheckSubject } from '../subject/check-subject.ts'
import type { AmountClaim, Claim } from '../subject/claim.ts'
import { amountsDiffer, rateDiffers } from '../tolerance.ts'
import { writtenLike } from '../written-like.ts'

interface Group<T extends Claim<unknown>> {
  readonly key: string
  readonly claims: readonly T[]
}

function grouped<T extends Claim<unknown>>(
  claims: readonly T[],
  keyOf: (claim: T) => string | null,
): readonly Group<T>[] {
  const groups = new Map<string, T[]>()
  for (const claim of claims) {
    const key = keyOf(claim)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  return [...groups].map(([key, own]) => ({ key, claims: own }))
}

interface Comparing<T extends Claim<unknown>> {
  readonly subject: CheckSubject
  readonly figure: (claim: T) => ComparedFigure
  readonly differs: (first: T, other: T) => boolean
  readonly alsoKnown?: (other: T) => string
}

/** The first statement is the one that counts; every other one that differs is a finding of its own. */
function compareGroup<T extends Claim<unknown>>(
  { key, claims: [first, ...others] }: Group<T>,
  { subject, figure, differs, alsoKnown }: Comparing<T>,
): readonly Comparison[] {
  if (!first || others.length === 0) return []
  const label = figure(first).label
  const odd = others.filter((other) => differs(first, other))
  if (odd.length === 0) return [{ held: `${label} ${textOf(figure(first))}，${others.length + 1} 处一致` }]
  return odd.map((other) => {
    const { value } = figure(first)
    const repair = subject.draft ? replaceInParagraph(subject.draft.evaluation, other.place, value) : null
    const stale: CheckPlace =
      other.place.kind === 'paragraph'
        ? { ...other.place, current: writtenLike(other.place.text, value) }
        : other.place
    const figures = [figure(first), { ...figure(other), place: stale }]
    return {
      key,
      wording: {
        code: subject.draft ? 'paragraph-stale' : 'figures-differ',
        details: {
          name: label,
          first: textOf(figure(first)),
          other: textOf(figure(other)),
          difference: differenceOf(figure(first), figure(other)),
          known: alsoKnown?.(other) ?? '',
        },
      },
      figures,
      places: placesOf([...figures].reverse()),
      repair,
    }
  })
}

function differenceOf(a: ComparedFigure, b: ComparedFigure): string {
  if (a.value.kind === 'money' && b.value.kind === 'money')
    return `${formatMoney(Math.abs(a.value.value - b.value.value) as Fen, '万元')}万元`
  return ''
}

function amounts(subject: CheckSubject): readonly Comparison[] {
  const rank = (claim: AmountClaim): number =>
    claim.section === 'records' ? 0 : claim.section === 'funds' ? 1 : 2
  const sorted = [...subject.amounts].sort((a, b) => rank(a) - rank(b))
  const compared = new Set([
    'budget',
    'initial-budget',
    'revenue',
    'spent',
    'basic',
    'project',
    'unspent',
    'project-money',
    'three-public',
    'procurement',
    'original-value',
    'original-value-in-use',
  ])
  const others = (other: AmountClaim): string => {
    const same = sorted.find(
      (one) => one.value === other.value && one.what !== other.what && one.source === 'all',
    )
    return same ? amountFigure(same).label : ''
  }
  return grouped(sorted, ({ what, source }) =>
    compared.has(what) ? `${what} ${source ?? ''}` : null,
  ).flatMap((group) =>
    compareGroup(group, {
      subject,
      figure: amountFigure,
      differs: amountsDiffer,
      alsoKnown: others,
    }),
  )
}

/** Rates and counts, each by what it is. */
function ratesAndCounts(subject: CheckSubject): readonly Comparison[] {
  const kinds = new Set([
    'budget-completion',
    'execution-rate',
    'expenditure-rate',
    'utilisation',
    'match-rate',
  ])
  // 预算完成率, 预算执行率 and 支出率 of the whole are one figure under three words.
  const rates = grouped(subject.rates, ({ what, source }) =>
    kinds.has(what)
      ? `${/rate|completion/.test(what) && what !== 'match-rate' ? 'execution' : what} ${source ?? ''}`
      : null,
  )
  const counts = grouped(subject.counts, ({ what, category, classifier }) =>
    what === 'sub-units' || what === 'projects' ? `${what} ${category}${classifier}` : null,
  )
  return [
    ...rates.flatMap((group) =>
      compareGroup(group, {
        subject,
        figure: rateFigure,
        differs: (first, other) => rateDiffers(first.value, other),
      }),
    ),
    ...counts.flatMap((group) =>
      compareGroup(group, {
        subject,
        figure: countFigure,
        differs: (first, other) => textOf(countFigure(first)) !== textOf(countFigure(other)),
      }),
    ),
  ]
}

/** Scores and weights of one indicator, and the total, wherever they stand. */
function points(subject: CheckSubject): readonly Comparison[] {
  const compare = (label: string, claims: CheckSubject['totals']): readonly Comparison[] =>
    compareGroup(
      { key: label, claims },
      {
        subject,
        figure: (claim) => pointsFigure(label, claim),
        differs: (first, other) => first.value !== other.value,
      },
    )
  return [
    ...compare('自评总分', subject.totals),
    ...subject.indicators.flatMap(({ name, weights, scores }) => [
      ...compare(`${name}分值`, weights),
      ...compare(`${name}得分`, scores),
    ]),
  ]
}

/** What was achieved, told among the year's work and again in the analysis. */
function results(subject: CheckSubject): readonly Comparison[] {
  return resultsTwice(subject).map(([first, other]): Comparison => {
    const [a, b] = [first.figure, other.figure]
    const same = a.kind === b.kind && compareRatio(ratioOfMeasure(a), ratioOfMeasure(b)) === 0
    if (same) return { held: `${first.words.slice(-12)} ${a.text}` }
    const places = [b, a].flatMap((figure) => (subject.text ? [subject.text.placeOf(figure)] : []))
    return {
      key: `result ${first.words}`,
      wording: {
        code: 'figures-differ',
        details: { name: first.words.slice(-12), first: a.text, other: b.text, difference: '', known: '' },
      },
      figures: [],
      places,
    }
  })
}

/** [B-01] One figure is the same wherever it stands; a hand-written paragraph says what the records say. */
export const sameFigure: CheckRule = {
  id: 'B-01',
  title: '同一数据前后一致',
  severity: 'error',
  run: (subject) =>
    outcomeOf([...amounts(subject), ...ratesAndCounts(subject), ...points(subject), ...results(subject)]),
}
