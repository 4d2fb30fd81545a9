import type { Statement } from '../../report-reading/report-reading.ts'
import { ratioOf } from '../../values/ratio.ts'
import type { AmountKind, CountKind, RateKind } from '../../prose/subjects/figure-subject.ts'
import { figureKindOf } from '../../prose/subjects/vocabulary.ts'
import type { TextSide } from './check-subject.ts'
import type { AmountClaim, AmountConcept, CountClaim, RateClaim } from './claim.ts'

const concepts: Readonly<Partial<Record<AmountKind, readonly AmountConcept[]>>> = {
  'adjusted-budget': ['budget'],
  'annual-budget': ['budget'],
  'budgeted-expenditure': ['budget'],
  'annual-expenditure': ['spent'],
  'actual-expenditure': ['spent'],
  expenditure: ['spent'],
  'revenue-and-expenditure': ['revenue', 'spent'],
}

/** Figures of another year, of a part of the department or of vague size are no claims about the whole of this year. */
function isOfThisYear(statement: Statement, fiscalYear: number | null): boolean {
  const { year, scope, doubts, figure, what } = statement
  if (figure.approximation !== null || figure.range !== null) return false
  if (doubts.includes('distant-subject') || doubts.includes('no-subject')) return false
  const ofPart = scope?.how === 'named' && (scope.value === 'own' || scope.value === 'subordinate')
  if (ofPart && what?.value !== 'sub-units') return false
  return year === null || fiscalYear === null || year.value === fiscalYear
}

export interface TextClaims {
  readonly amounts: readonly AmountClaim[]
  readonly rates: readonly RateClaim[]
  readonly counts: readonly CountClaim[]
}

/** What the sentences of a text claim of amounts, rates and counts. */
export function textClaims({ reading, placeOf }: TextSide, fiscalYear: number | null): TextClaims {
  const amounts: AmountClaim[] = []
  const rates: RateClaim[] = []
  const counts: CountClaim[] = []
  for (const statement of reading.statements) {
    const { figure, what, source, scope, section, place } = statement
    if (!what || !isOfThisYear(statement, fiscalYear)) continue
    const standing = {
      source: source?.value ?? null,
      section,
      sentence: place.sentenceStart,
      place: placeOf(place),
      step: figure.step,
    }
    const kind = figureKindOf(what.value)
    if (figure.kind === 'money' && kind === 'money') {
      const amount = what.value as AmountKind
      for (const concept of concepts[amount] ?? [amount as AmountConcept])
        amounts.push({
          ...standing,
          what: concept,
          value: figure.value,
          words: what.words?.text ?? '',
          derived: false,
        })
      continue
    }
    if (figure.kind === 'percent' && kind === 'percent')
      rates.push({ ...standing, what: what.value as RateKind, value: figure.value })
    if (figure.kind !== 'count' || kind !== 'count') continue
    // “投出优质项目10个” counts other projects than those that were evaluated.
    if (what.value === 'projects' && scope?.value !== 'projects') continue
    counts.push({
      ...standing,
      what: what.value as CountKind,
      value: figure.value,
      classifier: figure.classifier,
      category: /^(?:产出|效益|满意度)/.exec(what.words?.text ?? '')?.[0] ?? '',
    })
  }
  const spending = amounts.filter((one) => !isPartOfBudget(one, amounts))
  return { amounts: [...spending, ...derivedSpending(spending)], rates, counts }
}

const heads: ReadonlySet<AmountConcept> = new Set(['budget', 'initial-budget', 'spent', 'revenue'])
const parts: ReadonlySet<AmountConcept> = new Set(['basic', 'project', 'personnel', 'public'])

/** “全年预算500万元，其中基本支出300万元”: planned, not spent. */
function isPartOfBudget(claim: AmountClaim, amounts: readonly AmountClaim[]): boolean {
  if (!parts.has(claim.what)) return false
  const before = amounts.slice(0, amounts.indexOf(claim)).reverse()
  const head = before.find((one) => heads.has(one.what) && one.sentence === claim.sentence)
  return head?.what === 'budget' || head?.what === 'initial-budget'
}

/** “政府性基金收入2,000万元，收支平衡，其中基本支出0万元，项目支出2,000万元”: what was spent is the sum of the two. */
function derivedSpending(amounts: readonly AmountClaim[]): readonly AmountClaim[] {
  const derived: AmountClaim[] = []
  for (const project of amounts) {
    if (project.what !== 'project' || project.source === null || project.source === 'all') continue
    const beside = (what: AmountConcept): AmountClaim | undefined =>
      amounts.find(
        (one) => one.what === what && one.source === project.source && one.sentence === project.sentence,
      )
    const basic = beside('basic')
    if (!basic || beside('spent')) continue
    const value = (basic.value + project.value) as AmountClaim['value']
    const step = ratioOf(1)
    derived.push({ ...project, what: 'spent', value, step, words: '基本支出与项目支出之和', derived: true })
  }
  return derived
}
