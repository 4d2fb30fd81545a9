import type { FactValue } from '../evaluation/records.ts'
import type { SystemReference } from '../indicator-systems/indicator-system.ts'
import { keyPart } from '../stocktake/records.ts'
import type { Points } from '../values/points.ts'

/**
 * The records a 现场核查 is made of: a document of its own beside the evaluation it checks, whose records it never touches.
 * Kinds are told apart from those of every other document, so that a role may write them and nothing else. Key =
 * `<kind>/<rest>`; a finding inside a key is written by `keyPart`.
 */
export interface ReviewRecords {
  /** Created once with the document. */
  'meta/review': ReviewMeta
  /** `true` hides the review from the list until it is restored. */
  'meta/review-deleted': true
  'review-stage/current': ReviewStageRecord
  'review-claim/current': ReviewClaim
  'review-plan/current': ReviewPlan
  [member: `review-member/${string}`]: ReviewMember
  /** By indicator code. */
  [assignment: `review-assignment/${string}`]: ReviewAssignment
  /** By indicator code. */
  [verdict: `verdict/${string}`]: VerdictRecord
  /** By fact of the indicator system. */
  [fact: `checked-fact/${string}`]: CheckedFactRecord
  /** By target of the evaluation. */
  [target: `checked-target/${string}`]: CheckedTargetRecord
  /** `checked-ledger/<code>/<key>` */
  [line: `checked-ledger/${string}/${string}`]: CheckedLedgerRecord
  /** By indicator code. */
  [score: `checked-score/${string}`]: CheckedScoreRecord
  [photo: `review-photo/${string}`]: ReviewPhotoRecord
  /** By finding. */
  [finding: `finding/${string}`]: FindingRecord
  /** `finding-reply/<finding>/<round>`; rounds count from 1. */
  [reply: `finding-reply/${string}/${string}`]: FindingReplyRecord
  /** `finding-settlement/<finding>/<round>` of the reply it answers. */
  [settlement: `finding-settlement/${string}/${string}`]: FindingSettlementRecord
  /** `review-signature/<side>/<id>` */
  [signature: `review-signature/${ReviewSide}/${string}`]: ReviewSignatureRecord
}

/** 财政部门、第三方机构、部门自查: who checks. */
export type ReviewerSide = 'finance' | 'third-party' | 'department'

/** 核查方 and 被核查部门. */
export type ReviewSide = 'reviewer' | 'department'

export interface ReviewMeta {
  readonly kind: 'review'
  /** Document of the evaluation that is checked. */
  readonly evaluation: string
  readonly system: SystemReference
  readonly fiscalYear: number
  /** 被核查部门, as the evaluation's cover named it. */
  readonly unitName: string
  /** 核查名称: what the list calls it. */
  readonly name: string
  readonly reviewerSide: ReviewerSide
  /** 核查单位 that signs the 核查报告; may be empty. */
  readonly organisation: string
  /** Made-up data for practice: every page and export says 演练. */
  readonly practice: boolean
}

/** 核查中 → 已发出意见 → 已反馈 → 已办结 */
export type ReviewStage = 'checking' | 'issued' | 'replied' | 'settled'

export interface ReviewStageRecord {
  readonly stage: ReviewStage
  readonly by: string
  readonly at: string
  /** Why it went back; empty when it went forward. */
  readonly reason: string
}

/** 核查所依据的自评: the version looked at. Re-pinned when a corrected one is checked again; the history keeps the old one. */
export interface ReviewClaim {
  /** Ids of all head changes of the evaluation, sorted: see `changes/cut.ts`. */
  readonly cut: readonly string[]
  /** `evaluationDigest` of it. */
  readonly digest: string
  readonly at: string
}

/** How the indicators to look at were chosen. */
export type IndicatorChoice =
  | { readonly kind: 'all' }
  /** Those that claim full marks. */
  | { readonly kind: 'full-marks' }
  /** Those that weigh at least this much. */
  | { readonly kind: 'above-weight'; readonly weight: Points }
  /** Drawn by the seed: the same everywhere, and checkable afterwards. */
  | { readonly kind: 'sample'; readonly seed: string; readonly size: number }

/** 核查方案 */
export interface ReviewPlan {
  readonly choice: IndicatorChoice
  /** Codes of what was chosen, frozen when the plan was made. */
  readonly codes: readonly string[]
  /** 抽盘: assets of a stocktake drawn by the seed to be recounted. */
  readonly recount: { readonly stocktake: string; readonly seed: string; readonly size: number } | null
}

/** 核查组成员 */
export interface ReviewMember {
  readonly name: string
  readonly organisation: string
  readonly order: string
}

export interface ReviewAssignment {
  /** Id of a member. */
  readonly member: string
}

/** 属实、部分属实、不属实、无法核实 */
export type Verdict = 'true' | 'partly' | 'untrue' | 'unverifiable'

export interface VerdictRecord {
  readonly verdict: Verdict
  readonly note: string
  readonly by: string
  /** Instant by the reviewer's device. */
  readonly at: string
  /** Where it was looked at: 三楼档案室. */
  readonly place: string
}

/** Where a checked figure comes from: seen on site, or recounted by a stocktake. */
export type CheckedSource =
  { readonly kind: 'seen' } | { readonly kind: 'recount'; readonly stocktake: string }

/** The reviewer's figure beside the department's. */
export interface CheckedFactRecord {
  readonly value: FactValue
  readonly source: CheckedSource
  readonly note: string
  readonly by: string
  readonly at: string
}

/** 实际完成值 of a target as the reviewer found it; fields as in `TargetRecord`. */
export interface CheckedTargetRecord {
  readonly actual: string
  readonly band: '' | '达成' | '部分达成' | '未达成'
  readonly bandPercent: string
  readonly note: string
  readonly by: string
  readonly at: string
}

/** 核查扣分: the reviewer's own line. */
export interface CheckedLedgerRecord {
  readonly points: Points
  readonly clause: string
  readonly reason: string
  /** Ids of `review-photo` records. */
  readonly photos: readonly string[]
  readonly order: string
}

/** 核定得分: a reviewer's score in place of what rule and lines give, only with a reason. */
export interface CheckedScoreRecord {
  readonly points: Points
  readonly reason: string
}

/** 核查照片; fields as in `EvidenceRecord`. */
export interface ReviewPhotoRecord {
  readonly name: string
  readonly blob: string
  readonly mime: string
  readonly size: number
  readonly thumb: string
  readonly takenAt: string
  readonly indicators: readonly string[]
  readonly note: string
  readonly order: string
}

/** 重要、一般、提示 */
export type FindingSeverity = 'major' | 'minor' | 'hint'

/**
 * 核查发现: what a person adds to an automatic finding (its id says what it is about), or one written by hand. An automatic
 * one without a record stands as it was found.
 */
export interface FindingRecord {
  readonly severity: FindingSeverity
  /** Of one written by hand; of an automatic one empty, or the words that take the place of its sentence. */
  readonly text: string
  /** 整改建议 */
  readonly suggestion: string
  /** Of one written by hand; an automatic one knows its own. */
  readonly indicators: readonly string[]
  /** Ids of `review-photo` records. */
  readonly photos: readonly string[]
  /** Why it is left out; empty while it stands. */
  readonly dropped: string
  readonly order: string
}

/** A file that comes with a reply. */
export interface ReplyProof {
  readonly name: string
  readonly blob: string
  readonly mime: string
  readonly size: number
  readonly thumb: string
}

/** 部门反馈: 认可, or 说明理由 with proof. */
export interface FindingReplyRecord {
  readonly answer: 'accepted' | 'explained'
  readonly text: string
  readonly proofs: readonly ReplyProof[]
  readonly by: string
  readonly at: string
}

/** 维持、撤回、调整 */
export type SettlementOutcome = 'upheld' | 'withdrawn' | 'adjusted'

/** 复核结论 on one reply. */
export interface FindingSettlementRecord {
  readonly outcome: SettlementOutcome
  /** 调整后得分 of the indicator; null unless adjusted. */
  readonly points: Points | null
  readonly text: string
  readonly by: string
  readonly at: string
}

export interface ReviewSignatureRecord {
  readonly name: string
  /** Picture of the signature. */
  readonly blob: string
  /** `reviewDigest` of what was signed: findings that change afterwards void the signature. */
  readonly digest: string
  readonly at: string
}

export function findingKey(finding: string): `finding/${string}` {
  return `finding/${keyPart(finding)}`
}

export function replyKey(finding: string, round: number): `finding-reply/${string}/${string}` {
  return `finding-reply/${keyPart(finding)}/${round}`
}

export function settlementKeyOf(finding: string, round: number): `finding-settlement/${string}/${string}` {
  return `finding-settlement/${keyPart(finding)}/${round}`
}
