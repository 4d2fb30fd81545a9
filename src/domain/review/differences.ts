import type { WithId } from '../evaluation/evaluation.ts'
import type { TargetRecord } from '../evaluation/records.ts'
import type { Indicator } from '../indicator-systems/indicator-system.ts'
import type { NodeScore } from '../scoring/score-sheet.ts'
import type { Points } from '../values/points.ts'
import { subtractPoints } from '../values/points.ts'
import { wholeLines, wholeScore } from './checked-evaluation.ts'
import { factText, plannedText, resultText } from './fact-text.ts'
import type { CheckedSource } from './records.ts'
import type { ReviewOutcome } from './review-outcome.ts'
import { changedFacts, changedTargets, factsBehind, targetFeeds } from './touched.ts'

/** Why a checked score is another than the self score. */
export type DifferenceCause =
  | FigureCause
  /** 核查扣分 */
  | { readonly kind: 'line'; readonly points: Points; readonly reason: string; readonly clause: string }
  /** 核定得分 */
  | { readonly kind: 'score'; readonly points: Points; readonly reason: string }
  /** Nothing of its own: weight that others shed or took back. */
  | { readonly kind: 'shared' }

/** A fact or a target: what was claimed and what was found. */
export interface FigureCause {
  readonly kind: 'fact' | 'target'
  readonly id: string
  readonly label: string
  readonly claimed: string
  readonly found: string
  readonly source: CheckedSource
  readonly note: string
}

/** [RV-20] One indicator whose checked score differs from its self score. */
export interface ReviewDifference {
  readonly code: string
  readonly name: string
  readonly self: NodeScore
  readonly checked: NodeScore
  readonly final: NodeScore
  /** Checked − self; what is not scored counts as 0. */
  readonly change: Points
  readonly causes: readonly DifferenceCause[]
}

const onSite: CheckedSource = { kind: 'seen' }

function targetCause(target: WithId<TargetRecord>, { review }: ReviewOutcome): readonly FigureCause[] {
  const checked = review.targets.get(target.id)
  if (!checked) return []
  const planned = plannedText(target)
  return [
    {
      kind: 'target',
      id: target.id,
      label: planned === '' ? target.name : `${target.name}（${planned}）`,
      claimed: resultText(target, target),
      found: resultText(target, checked),
      source: onSite,
      note: checked.note,
    },
  ]
}

/** The figures behind an indicator that the reviewer found otherwise, in the order its rule names them. */
export function changedFigures(indicator: Indicator, outcome: ReviewOutcome): readonly FigureCause[] {
  const { review, evaluation, system } = outcome
  const changed = new Set(changedFacts(review, evaluation))
  const facts = factsBehind(indicator).flatMap((id): readonly FigureCause[] => {
    const checked = changed.has(id) ? review.facts.get(id) : undefined
    const declaration = system.facts.find((fact) => fact.id === id)
    if (!checked || !declaration) return []
    return [
      {
        kind: 'fact',
        id,
        label: declaration.label,
        claimed: factText(declaration, evaluation.facts.get(id)),
        found: factText(declaration, checked.value),
        source: checked.source,
        note: checked.note,
      },
    ]
  })
  const targets = changedTargets(review, evaluation)
    .filter((target) => targetFeeds(indicator, target))
    .flatMap((target) => targetCause(target, outcome))
  return [...facts, ...targets]
}

function causesOf(indicator: Indicator, self: NodeScore, outcome: ReviewOutcome): readonly DifferenceCause[] {
  const { review } = outcome
  const score = wholeScore(review, self)
  const lines = [...wholeLines(review, indicator.code).values()]
  const causes: readonly DifferenceCause[] = [
    ...changedFigures(indicator, outcome),
    ...lines.map(({ points, reason, clause }) => ({ kind: 'line', points, reason, clause }) as const),
    ...(score ? [{ kind: 'score', points: score.points, reason: score.reason } as const] : []),
  ]
  return causes.length === 0 ? [{ kind: 'shared' }] : causes
}

/** [RV-20] Every indicator whose checked score is another than its self score, in the system's order, with the causes. */
export function differencesOf(outcome: ReviewOutcome): readonly ReviewDifference[] {
  const { system, self, checked, final } = outcome
  return system.indicators.flatMap((indicator): readonly ReviewDifference[] => {
    const { code, name } = indicator
    const [before, after, last] = [self.byCode.get(code), checked.byCode.get(code), final.byCode.get(code)]
    if (!before?.leaf || !after || !last || before.score === after.score) return []
    return [
      {
        code,
        name,
        self: before,
        checked: after,
        final: last,
        change: subtractPoints(after.score ?? (0 as Points), before.score ?? (0 as Points)),
        causes: causesOf(indicator, before, outcome),
      },
    ]
  })
}

/** [RV-21] Grades of the three sheets; called out wherever two of them differ. An incomplete sheet has none yet. */
export interface GradeChange {
  readonly self: string | null
  readonly checked: string | null
  readonly final: string | null
  readonly changed: boolean
}

export function gradeChange({ self, checked, final }: ReviewOutcome): GradeChange {
  const [before, after, last] = [self, checked, final].map(({ complete, grade }) => (complete ? grade : null))
  const grades = { self: before ?? null, checked: after ?? null, final: last ?? null }
  return { ...grades, changed: grades.self !== grades.checked || grades.self !== grades.final }
}
