import { compareText } from '../changes/record-lists.ts'
import type { AutomaticFinding } from './findings.ts'
import { automaticFindings } from './findings.ts'
import type { FindingRecord, FindingSeverity, ReviewPhotoRecord } from './records.ts'
import type { ReviewOutcome } from './review-outcome.ts'
import type { Review, WithId } from './review.ts'
import type { FindingRound, FindingState } from './rounds.ts'
import { findingState, roundsOf } from './rounds.ts'

/** 核查发现 with what people added to it and where it stands between the two sides. */
export interface ReviewFinding {
  readonly id: string
  /** `gone`: answered once, and no longer found since the reviewer put something right. */
  readonly origin: AutomaticFinding['origin'] | 'written' | 'gone'
  readonly severity: FindingSeverity
  readonly text: string
  readonly suggestion: string
  readonly indicators: readonly string[]
  readonly photos: readonly WithId<ReviewPhotoRecord>[]
  readonly change: number
  /** Why it is left out; empty while it stands. */
  readonly dropped: string
  readonly rounds: readonly FindingRound[]
  readonly state: FindingState
}

type Base = Omit<ReviewFinding, 'photos' | 'dropped' | 'rounds' | 'state'>

const rank: Readonly<Record<FindingSeverity, number>> = { major: 0, minor: 1, hint: 2 }
const automaticId = /^(score|verdict|figure|check)-/

function orElse(text: string | undefined, otherwise: string): string {
  return text === undefined || text.trim() === '' ? otherwise : text.trim()
}

/** Pictures a person chose for it, and of an automatic one about indicators every picture taken of them. */
function photosOf(review: Review, { origin, indicators }: Base, record: FindingRecord | undefined) {
  const lines = indicators.flatMap((code) => [...(review.ledger.get(code)?.values() ?? [])])
  const chosen = new Set([...(record?.photos ?? []), ...lines.flatMap(({ photos }) => photos)])
  const taken = origin === 'score' || origin === 'verdict' || origin === 'figure'
  return review.photos.filter(
    (photo) => chosen.has(photo.id) || (taken && photo.indicators.some((code) => indicators.includes(code))),
  )
}

function completed(review: Review, base: Base): ReviewFinding {
  const record = review.findings.get(base.id)
  const rounds = roundsOf(review, base.id)
  return {
    ...base,
    severity: record?.severity ?? base.severity,
    text: orElse(record?.text, base.text),
    suggestion: orElse(record?.suggestion, base.suggestion),
    photos: photosOf(review, base, record),
    dropped: record?.dropped.trim() ?? '',
    rounds,
    state: findingState(rounds),
  }
}

function written(id: string, { severity, text, suggestion, indicators }: FindingRecord): Base {
  return { id, origin: 'written', severity, text, suggestion, indicators, change: 0 }
}

function gone(id: string): Base {
  return {
    id,
    origin: 'gone',
    severity: 'hint',
    text: '核查结果已经更正，原来的意见不再成立',
    suggestion: '',
    indicators: [],
    change: 0,
  }
}

/** [RV-23] What is found, what was written by hand, and what was once answered; the grave ones first. */
export function reviewFindings(outcome: ReviewOutcome): readonly ReviewFinding[] {
  const { review } = outcome
  const automatic = automaticFindings(outcome)
  const found = new Set(automatic.map(({ id }) => id))
  const own = [...review.findings]
    .filter(([id]) => !automaticId.test(id))
    .sort(([a, left], [b, right]) => compareText(left.order, right.order) || compareText(a, b))
  const answered = new Set([...review.replies.keys(), ...review.settlements.keys()])
  const lost = [...answered].filter((id) => automaticId.test(id) && !found.has(id)).sort(compareText)
  const bases: readonly Base[] = [
    ...automatic.map(({ sentence, ...rest }) => ({ ...rest, text: sentence })),
    ...own.map(([id, record]) => written(id, record)),
    ...lost.map(gone),
  ]
  return bases.map((base) => completed(review, base)).sort((a, b) => rank[a.severity] - rank[b.severity])
}

/** What goes to the department and is answered by it. */
export function standingFindings(findings: readonly ReviewFinding[]): readonly ReviewFinding[] {
  return findings.filter(({ dropped, origin }) => dropped === '' && origin !== 'gone')
}
