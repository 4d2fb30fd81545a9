import type { FundSource } from '../../evaluation/records.ts'
import type { Facet, SubjectKind } from './figure-subject.ts'
import type { Surroundings } from './surroundings.ts'
import { facet } from './surroundings.ts'

/** A figure that says 合计 or 全年 is of all sources, even behind a sentence about one of them. */
const grandTotal = /合计|共计|总计|全年|年度|总/

const ofSource: ReadonlySet<SubjectKind | undefined> = new Set<SubjectKind>([
  'initial-budget',
  'adjusted-budget',
  'annual-budget',
  'budget',
  'budgeted-expenditure',
  'budget-revenue',
  'revenue',
  'annual-expenditure',
  'actual-expenditure',
  'expenditure',
  'revenue-and-expenditure',
  'basic',
  'project',
  'personnel',
  'public',
  'carried-in',
  'carried-out',
  'unspent',
  'budget-completion',
  'execution-rate',
  'expenditure-rate',
  'expenditure-progress',
])

/** The fund source in the clause, else the last one named in the sentence; money without any is of all sources. */
export function sourceOf(
  around: Surroundings,
  what: Facet<SubjectKind> | null,
): Facet<FundSource | 'all'> | null {
  const { before, clause, plain, figure } = around
  const words = before.filter((word) => word.meaning.source !== undefined)
  const own = words.find((word) => word.start >= clause)
  if (own?.meaning.source) return facet(own.meaning.source, own, 'named')
  if (!ofSource.has(what?.value)) return null
  const total = grandTotal.test(plain.slice(clause, figure.start))
  const carried = total ? undefined : words[0]
  if (carried?.meaning.source) return facet(carried.meaning.source, carried, 'carried')
  return { value: 'all', how: 'implied', words: null }
}
