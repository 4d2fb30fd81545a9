import type { Measure } from '../prose-figure.ts'
import type { Attribute } from '../sums/prose-sum.ts'
import type { Doubt, Facet, FigureSubject, PointsKind, RateKind, SubjectKind } from './figure-subject.ts'
import type { Surroundings } from './surroundings.ts'
import { facet } from './surroundings.ts'
import { figureKindOf } from './vocabulary.ts'

function kindFits(figure: Measure, what: SubjectKind | undefined): what is SubjectKind {
  if (what === undefined) return false
  const kind = figure.kind === 'percentage-points' ? 'percent' : figure.kind
  return figureKindOf(what) === kind
}

/** 增长 5% is a growth and 较上年增加 3万元 a change, whatever it is that grew. */
function movement({ figure }: Surroundings): Facet<SubjectKind> | null {
  const word = figure.context.find(({ kind }) => kind !== 'share') ?? figure.context[0]
  if (!word) return null
  const rate = figure.kind === 'percent' || figure.kind === 'percentage-points'
  const value = word.kind === 'share' ? 'share' : rate ? 'growth' : 'change'
  if (!rate && (figure.kind !== 'money' || word.kind === 'share')) return null
  return { value, how: 'named', words: { start: word.start, end: word.end, text: word.word } }
}

const listKind: Readonly<Record<Attribute, PointsKind | RateKind>> = {
  weight: 'weight',
  score: 'score',
  deduction: 'deduction',
  rate: 'score-rate',
}

interface What {
  readonly what: Facet<SubjectKind> | null
  readonly doubts: readonly Doubt[]
}

const plainCounts = /^(?:[个项家人名户]|个项目)$/

/** 50万平方米 is no count of projects, whatever word stands before it. */
function mayMean(figure: Measure, what: SubjectKind | undefined): what is SubjectKind {
  return kindFits(figure, what) && (figure.kind !== 'count' || plainCounts.test(figure.classifier))
}

/** `系统可用率达到99.95%`: a rate by its name, though none of those that are compared. */
const namedRate = /([\u4e00-\u9fff]{1,8}率)(?:达到?|为|是|约|均)*\s*$/

function otherRate({ plain, clause, figure }: Surroundings): Facet<SubjectKind> | null {
  const match = figure.kind === 'percent' ? namedRate.exec(plain.slice(clause, figure.start)) : null
  const text = match?.[1] ?? ''
  if (!match) return null
  const start = clause + match.index
  return { value: 'other-rate', how: 'named', words: { start, end: start + text.length, text } }
}

/** `…，合计40,036.38万元` adds up what was listed. */
const closesList = /^[，、；\s]*(?:以上)?(?:合计|共计|总计)(?:为)?\s*$/

/** By words of another clause, or of the neighbour it shares its unit with. */
function elsewhere(around: Surroundings, last: FigureSubject | undefined): What {
  const { figure, before, previous, attribute } = around
  if (attribute !== null && kindFits(figure, listKind[attribute]))
    return { what: { value: listKind[attribute], how: 'carried', words: null }, doubts: [] }
  // The other end of a range, or the next of a list that shares its unit, is of the same thing.
  const joined = figure.range?.end === 'to' || (previous?.shared ?? false)
  if (joined && last?.what && last.figure === previous)
    return { what: { ...last.what, how: 'carried' }, doubts: last.doubts }
  if (
    last?.what &&
    closesList.test(around.plain.slice(around.clause, figure.start)) &&
    kindFits(figure, last.what.value)
  )
    return { what: { ...last.what, how: 'carried' }, doubts: last.doubts }
  const rate = otherRate(around)
  if (rate) return { what: rate, doubts: [] }
  const distant = before.find(
    (word) => word.start >= (previous?.end ?? 0) && mayMean(figure, word.meaning.what),
  )
  return distant?.meaning.what && figure.kind !== 'count'
    ? { what: facet(distant.meaning.what, distant, 'carried'), doubts: ['distant-subject'] }
    : { what: null, doubts: ['no-subject'] }
}

/** What the figure is: by its own clause first, then by the list or range it belongs to, then by an earlier clause. */
export function whatOf(around: Surroundings, last: FigureSubject | undefined): What {
  const { figure, before, behind, clause } = around
  const moved = movement(around)
  if (moved) return { what: moved, doubts: [] }
  if (behind && figure.kind === 'count' && mayMean(figure, behind.meaning.what))
    return { what: facet(behind.meaning.what, behind, 'named'), doubts: [] }
  const [nearest, second] = before.filter(
    (word) => word.start >= clause && mayMean(figure, word.meaning.what),
  )
  if (!nearest?.meaning.what) return elsewhere(around, last)
  const what = nearest.meaning.what
  const several = second !== undefined && second.meaning.what !== what
  const doubts: Doubt[] = [
    ...(several ? (['several-subjects'] as const) : []),
    ...(what === 'budgeted-expenditure' ? (['budget-or-expenditure'] as const) : []),
  ]
  return { what: facet(what, nearest, 'named'), doubts }
}
