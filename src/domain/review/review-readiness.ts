import { outdatedSignatures, reviewDigest } from './digest.ts'
import { reviewProgress } from './progress.ts'
import type { ReviewSide } from './records.ts'
import type { ReviewFinding } from './review-findings.ts'
import { standingFindings } from './review-findings.ts'
import type { ReviewOutcome } from './review-outcome.ts'
import { differencesOf } from './differences.ts'

export type ReviewReadinessCode =
  /** Planned and without a verdict. */
  | 'undecided'
  /** A verdict other than 属实 that does not say why. */
  | 'notes'
  /** A line without points or reason. */
  | 'unfinished-lines'
  /** A score without reason, or above the weight. */
  | 'unfinished-scores'
  /** A checked score that lacks figures. */
  | 'unscored'
  | 'conflicts'
  | 'signature-reviewer'
  | 'signatures-outdated'
  /** 说明理由 of the department that nobody has settled. */
  | 'unsettled'
  /** Sent and not answered. */
  | 'unanswered'
  | 'no-members'
  /** Called 属实 and scored otherwise. */
  | 'true-and-changed'
  /** Scored lower without a photo. */
  | 'no-photos'
  | 'signature-department'
  | 'unreadable'

export interface ReviewReadinessItem {
  readonly code: ReviewReadinessCode
  readonly count: number
  /** The indicators it is about, or the findings; empty where it is about neither. */
  readonly codes: readonly string[]
}

export interface ReviewReadiness {
  /** Must be done before the next step. */
  readonly blocking: readonly ReviewReadinessItem[]
  /** Should be looked at. */
  readonly remarks: readonly ReviewReadinessItem[]
}

function about(code: ReviewReadinessCode, codes: readonly string[]): readonly ReviewReadinessItem[] {
  return codes.length === 0 ? [] : [{ code, count: codes.length, codes }]
}

function counted(code: ReviewReadinessCode, count: number): readonly ReviewReadinessItem[] {
  return count === 0 ? [] : [{ code, count, codes: [] }]
}

function unfinishedLines({ review }: ReviewOutcome): readonly string[] {
  return [...review.ledger]
    .filter(([, lines]) => [...lines.values()].some((line) => line.points === 0 || line.reason.trim() === ''))
    .map(([code]) => code)
}

function unfinishedScores({ review, self, checked }: ReviewOutcome): readonly string[] {
  return [...review.scores.keys()].filter((code) => {
    const score = review.scores.get(code)
    const node = checked.byCode.get(code) ?? self.byCode.get(code)
    return !score || !node || score.reason.trim() === '' || node.score !== score.points
  })
}

function withoutNote({ review }: ReviewOutcome): readonly string[] {
  return [...review.verdicts]
    .filter(([, { verdict, note }]) => verdict !== 'true' && note.trim() === '')
    .map(([code]) => code)
}

/** What the figures lack that the department's own did not lack. */
function unscored({ self, checked }: ReviewOutcome): readonly string[] {
  return checked.nodes
    .filter(({ leaf, complete, code }) => leaf && !complete && self.byCode.get(code)?.complete)
    .map(({ code }) => code)
}

/** [RV-26] What stands between a review and 发出意见. */
export function issueReadiness(outcome: ReviewOutcome, findings: readonly ReviewFinding[]): ReviewReadiness {
  const { review } = outcome
  const digest = reviewDigest(outcome, findings)
  const outdated = outdatedSignatures(review, digest)
  const missing = (side: ReviewSide): number =>
    review.signatures.some((one) => one.side === side && one.digest === digest) ? 0 : 1
  const differences = differencesOf(outcome)
  const photographed = new Set(review.photos.flatMap(({ indicators }) => indicators))
  return {
    blocking: [
      ...about('undecided', reviewProgress(outcome).open),
      ...about('notes', withoutNote(outcome)),
      ...about('unfinished-lines', unfinishedLines(outcome)),
      ...about('unfinished-scores', unfinishedScores(outcome)),
      ...about('unscored', unscored(outcome)),
      ...counted('conflicts', review.conflicts.size),
      ...counted('signatures-outdated', outdated.length),
      ...counted('signature-reviewer', missing('reviewer')),
    ],
    remarks: [
      ...counted('no-members', review.members.length === 0 ? 1 : 0),
      ...about(
        'true-and-changed',
        differences
          .filter(({ code }) => review.verdicts.get(code)?.verdict === 'true')
          .map(({ code }) => code),
      ),
      ...about(
        'no-photos',
        differences
          .filter(({ code, change }) => change < 0 && !photographed.has(code))
          .map(({ code }) => code),
      ),
      ...counted('signature-department', missing('department')),
      ...counted('unreadable', review.unreadable.length),
    ],
  }
}

/** [RV-35] What stands between a review and 办结: an explanation waits for an answer; silence is only remarked. */
export function settleReadiness(
  { review }: ReviewOutcome,
  findings: readonly ReviewFinding[],
): ReviewReadiness {
  const standing = standingFindings(findings)
  const inState = (state: ReviewFinding['state']): readonly string[] =>
    standing.filter((finding) => finding.state === state).map(({ id }) => id)
  return {
    blocking: [...about('unsettled', inState('explained')), ...counted('conflicts', review.conflicts.size)],
    remarks: [...about('unanswered', inState('open')), ...counted('unreadable', review.unreadable.length)],
  }
}

/** [RV-36] Sent and every finding answered is 已反馈: the department writes its replies, never the stage. */
export function stageNow(
  { review }: ReviewOutcome,
  findings: readonly ReviewFinding[],
): ReviewOutcome['review']['stage']['stage'] {
  const { stage } = review.stage
  const standing = standingFindings(findings)
  const answered = standing.length > 0 && standing.every(({ state }) => state !== 'open')
  return stage === 'issued' && answered ? 'replied' : stage
}
