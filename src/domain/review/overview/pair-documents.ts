import { compareText } from '../../changes/record-lists.ts'
import type { Evaluation } from '../../evaluation/evaluation.ts'
import { readEvaluation } from '../../evaluation/read-evaluation.ts'
import type { IndicatorSystem } from '../../indicator-systems/indicator-system.ts'
import type { HandInState } from '../../teamwork/hand-in.ts'
import { handInState } from '../../teamwork/hand-in.ts'
import { readTeamwork, teamworkStates } from '../../teamwork/read-teamwork.ts'
import type { Problem, Result } from '../../values/result.ts'
import { fail, ok } from '../../values/result.ts'
import { hasMovedOn, readClaimedEvaluation } from '../claimed-evaluation.ts'
import { readReview } from '../read-review.ts'
import type { Review } from '../review.ts'
import type { GatheredDocument } from './gather-documents.ts'

/** What a person must know before relying on a row. */
export type PairRemark =
  /** Records of which two versions stand side by side, of the evaluation and of its review. */
  | { readonly kind: 'versions'; readonly evaluation: number; readonly review: number }
  /** 核查后部门又有更正: the department's evaluation is no longer what was checked. */
  | { readonly kind: 'corrected' }
  /** The same department and year stands in another document too. */
  | { readonly kind: 'twice' }

/** A department's evaluation and the review of it, read and ready to be reckoned. */
export interface OverviewPair {
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly review: Review | null
  /** How far the department's own work is now, whatever version was checked. */
  readonly handIn: HandInState
  readonly sources: readonly string[]
  readonly remarks: readonly PairRemark[]
}

/** A document that makes no row, with the reason; the others stand. */
export interface UnusableDocument {
  readonly document: string
  readonly sources: readonly string[]
  readonly problem: Problem
}

export interface PairedDocuments {
  readonly pairs: readonly OverviewPair[]
  readonly unusable: readonly UnusableDocument[]
}

type FindSystem = (reference: string) => IndicatorSystem | undefined

function withSystem(
  evaluation: Evaluation,
  findSystem: FindSystem,
): Result<{ readonly evaluation: Evaluation; readonly system: IndicatorSystem }> {
  const system = findSystem(evaluation.system)
  return system ? ok({ evaluation, system }) : fail('system-unknown', { system: evaluation.system })
}

function handInOf({ states }: GatheredDocument): HandInState {
  return handInState(readTeamwork(teamworkStates(states)))
}

function pairAlone(gathered: GatheredDocument, findSystem: FindSystem): Result<OverviewPair> {
  const read = readEvaluation(gathered.document, gathered.states)
  if (!read.ok) return read
  const found = withSystem(read.value, findSystem)
  if (!found.ok) return found
  const { conflicts, sources } = gathered
  const remarks: PairRemark[] =
    conflicts.length > 0 ? [{ kind: 'versions', evaluation: conflicts.length, review: 0 }] : []
  return ok({ ...found.value, review: null, handIn: handInOf(gathered), sources, remarks })
}

function pairReviewed(
  gathered: GatheredDocument,
  evaluations: ReadonlyMap<string, GatheredDocument>,
  findSystem: FindSystem,
): Result<OverviewPair> {
  const review = readReview(gathered.document, gathered.states)
  if (!review.ok) return review
  const own = evaluations.get(review.value.meta.evaluation)
  if (!own) return fail('review-evaluation-missing', { unit: review.value.meta.unitName })
  const claimed = readClaimedEvaluation(review.value, own.changes)
  if (!claimed.ok) return claimed
  const found = withSystem(claimed.value, findSystem)
  if (!found.ok) return found
  const versions = { evaluation: own.conflicts.length, review: gathered.conflicts.length }
  return ok({
    ...found.value,
    review: review.value,
    handIn: handInOf(own),
    sources: [...new Set([...gathered.sources, ...own.sources])].sort(compareText),
    remarks: [
      ...(versions.evaluation + versions.review > 0 ? [{ kind: 'versions', ...versions } as const] : []),
      ...(hasMovedOn(review.value, own.states) ? [{ kind: 'corrected' } as const] : []),
    ],
  })
}

function unitOf({ cover, name, fiscalYear }: Evaluation): string {
  return `${fiscalYear}\t${cover['unit-name'] || name}`
}

/** [RV-62] Two documents of one department and year are both shown, and both say so. */
function withTwice(pairs: readonly OverviewPair[]): readonly OverviewPair[] {
  const documents = new Map<string, Set<string>>()
  for (const { evaluation } of pairs) {
    const unit = unitOf(evaluation)
    documents.set(unit, (documents.get(unit) ?? new Set<string>()).add(evaluation.document))
  }
  return pairs.map((pair) =>
    (documents.get(unitOf(pair.evaluation))?.size ?? 0) > 1
      ? { ...pair, remarks: [...pair.remarks, { kind: 'twice' }] }
      : pair,
  )
}

/**
 * [RV-61] A row for every review, with the evaluation as it was claimed, and for every evaluation nobody reviewed. What cannot
 * be read is named with its reason. Codes: those of `readReview`, `readEvaluation` and `readClaimedEvaluation`,
 * `review-evaluation-missing`, `system-unknown`.
 */
export function pairDocuments(
  gathered: readonly GatheredDocument[],
  findSystem: FindSystem,
): PairedDocuments {
  const evaluations = new Map(
    gathered.filter(({ kind }) => kind === 'evaluation').map((one) => [one.document, one] as const),
  )
  const reviews = gathered.filter(({ kind }) => kind === 'review')
  const reviewed = new Set<string>()
  const pairs: OverviewPair[] = []
  const unusable: UnusableDocument[] = []
  function put({ document, sources }: GatheredDocument, read: Result<OverviewPair>): void {
    if (!read.ok) unusable.push({ document, sources, problem: read.problem })
    else {
      pairs.push(read.value)
      if (read.value.review) reviewed.add(read.value.evaluation.document)
    }
  }
  for (const one of reviews) put(one, pairReviewed(one, evaluations, findSystem))
  for (const one of evaluations.values())
    if (!reviewed.has(one.document)) put(one, pairAlone(one, findSystem))
  return { pairs: withTwice(pairs), unusable }
}
