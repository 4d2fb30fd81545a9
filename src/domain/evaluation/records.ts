import type { TeamworkRecords } from '../teamwork/records.ts'
import type { SystemReference } from '../indicator-systems/indicator-system.ts'
import type { IsoDate } from '../values/iso-date.ts'
import type { Fen } from '../values/money.ts'
import type { Points } from '../values/points.ts'

/**
 * The records an evaluation is made of. A record is the unit of history, merging and conflict, so each is as small as
 * one person's one thought: a cover field, a target row, a fact, a ledger line. Key = `<kind>/<rest>`.
 */
export interface EvaluationRecords extends TeamworkRecords {
  /** Created once with the document. */
  'meta/evaluation': MetaRecord
  /** `true` hides the evaluation from the list until it is restored. */
  'meta/deleted': true
  /** 定稿, or its reopening; the history of this record tells who did what and when. */
  'meta/finalised': FinalisationRecord
  [cover: `cover/${string}`]: string
  [paragraph: `paragraph/${string}`]: { readonly text: string }
  [target: `target/${string}`]: TargetRecord
  [unit: `unit/${string}`]: UnitRecord
  [fund: `fund/${string}/${FundSource}`]: FundRecord
  [project: `project/${string}`]: ProjectRecord
  [fact: `fact/${string}`]: FactValue
  [override: `override/${string}`]: OverrideRecord
  [rating: `rating/${string}`]: RatingRecord
  [notApplicable: `not-applicable/${string}`]: { readonly reason: string }
  [adjustment: `adjustment/${string}`]: { readonly enabled: boolean }
  [ledger: `ledger/${string}/${string}`]: LedgerRecord
  [problem: `problem/${string}`]: ProblemRecord
  [measure: `measure/${string}`]: MeasureRecord
  [evidence: `evidence/${string}`]: EvidenceRecord
  [acceptance: `check-acceptance/${string}/${string}`]: CheckAcceptanceRecord
  [toConfirm: `to-confirm/${string}`]: ToConfirmRecord
  [rectified: `rectified/${string}`]: RectifiedRecord
  [lastYear: `last-year/${string}`]: LastYearRecord
  [proofWaiver: `proof-waiver/${string}`]: ProofWaiverRecord
}

export interface MetaRecord {
  readonly kind: 'evaluation'
  readonly system: SystemReference
  readonly fiscalYear: number
  /** What the list calls it until a unit name is filled in. */
  readonly name: string
  /** The evaluation it was copied from, or `sample`, or null. */
  readonly origin: string | null
  /** Made-up data for practice: every page and export says 演练. */
  readonly practice: boolean
}

export type CoverField = 'unit-name' | 'sub-unit-count' | 'filler' | 'phone' | 'date' | 'attachment-number'

/** Parts of the report a person may write; the generated ones fall back to text built from the data. */
export type ParagraphId =
  /** 一（一）部门职能 */
  | 'duties'
  /** 一（二）年度总体工作和重点工作任务 */
  | 'annual-work'
  /** 一（三）部门整体支出绩效目标 */
  | 'overall-goal'
  /** 一（四）部门整体收支情况: generated */
  | 'funds'
  /** 一（五）部门整体绩效管理情况: generated */
  | 'management'
  /** 二（一）自评结论: generated */
  | 'conclusion'
  /** 二（二）履职效能分析: generated */
  | 'effectiveness'
  /** 二（三）管理效率分析: generated */
  | 'efficiency'

export type TargetCategory = 'output' | 'benefit' | 'satisfaction'

/** 绩效目标 (one row of the target table). Quantities are decimal text so that what was typed is what is printed. */
export interface TargetRecord {
  readonly category: TargetCategory
  /** 数量、质量、时效、成本 / 经济、社会、生态、可持续 / 服务对象满意度. */
  readonly subcategory: string
  readonly name: string
  readonly nature: 'quantitative' | 'qualitative'
  readonly direction: 'ge' | 'le' | 'eq'
  readonly planned: string
  readonly actual: string
  readonly unit: string
  /** Qualitative only: the completion band's label and the completion inside it, in percent as decimal text. */
  readonly band: '' | '达成' | '部分达成' | '未达成'
  readonly bandPercent: string
  /** Share within its indicator as decimal text; empty = equal shares. */
  readonly weight: string
  readonly reason: string
  /** Sort key: fractional-index text, so that two people can insert without renumbering. */
  readonly order: string
}

/** 下级预算单位, or the department itself under id `self`. */
export interface UnitRecord {
  readonly name: string
  readonly order: string
}

export type FundSource = 'general-public' | 'government-fund' | 'state-capital' | 'special-account' | 'other'

/** 收支 of one unit from one source, in fen; null = not filled in. */
export interface FundRecord {
  readonly revenue: Fen | null
  readonly initial: Fen | null
  readonly adjusted: Fen | null
  readonly spent: Fen | null
  readonly basic: Fen | null
  readonly project: Fen | null
}

export interface ProjectRecord {
  readonly name: string
  readonly unit: string
  readonly budget: Fen | null
  readonly spent: Fen | null
  readonly selfEvaluated: boolean
  readonly score: Points | null
  readonly order: string
}

/** count: integer · number: decimal text · money: fen · yes-no: boolean · date: ISO day. */
export type FactValue = number | string | boolean

/** A person's score in place of the computed one, only with a reason. */
export interface OverrideRecord {
  readonly points: Points
  readonly reason: string
}

/** The points received or estimated for an `external` indicator, or 满分无扣分 confirmed for a `manual` one. */
export interface RatingRecord {
  readonly points: Points
  readonly reason: string
}

/**
 * 扣分台账: one lost amount. `ledger/<code>/<key>`: keys from `rule-…` annotate a line the rule computes (its points come
 * from the rule and `points` is null); any other key is a person's own line with its points.
 */
export interface LedgerRecord {
  readonly points: Points | null
  readonly clause: string
  readonly reason: string
  readonly evidence: readonly string[]
  /** The problem it leads to; empty when not linked yet. */
  readonly problem: string
  /** Set with a cause when no proof can be had (无法取证). */
  readonly noEvidenceReason: string
  readonly order: string
}

/** 存在的主要问题 */
export interface ProblemRecord {
  readonly text: string
  readonly order: string
}

/** 下一步改进措施 */
export interface MeasureRecord {
  readonly problem: string
  readonly text: string
  readonly owner: string
  readonly due: IsoDate | ''
  readonly order: string
}

/** 佐证: a stored file and the indicators it proves. */
export interface EvidenceRecord {
  readonly name: string
  readonly blob: string
  readonly mime: string
  readonly size: number
  readonly indicators: readonly string[]
  /** Which proofs an indicator asks for it is: `requirementKey` of the indicator's code and the system's own words. */
  readonly requirements: readonly string[]
  /** Codes of the assets it shows. */
  readonly assets: readonly string[]
  readonly note: string
  readonly order: string
  /** Of a photo, the small picture for lists, by content hash; empty when there is none. */
  readonly thumb: string
  /** When a photo was taken, by the camera's own clock: `2024-03-05 10:30:12`; empty when nobody knows. */
  readonly takenAt: string
  /** A photo before marks were burnt into `blob`; empty when there are none, or the original was given up. */
  readonly original: string
}

/** 无需提供: proofs of an indicator that this department need not hand in, in the system's own words. */
export interface ProofWaiverRecord {
  readonly hints: readonly string[]
}

/** 定稿: the evaluation is shown, not edited, until it is reopened. */
export interface FinalisationRecord {
  readonly state: 'final' | 'reopened'
  readonly by: string
  /** UTC instant. */
  readonly at: string
  /** `evaluationDigest` of what was finalised: what a colleague's file brings later is noticed. */
  readonly digest: string
}

/** A person answers for a finding: `check-acceptance/<check>/<what it is about>`. Void once `fingerprint` is no longer the finding's own. */
export interface CheckAcceptanceRecord {
  readonly reason: string
  readonly by: string
  readonly fingerprint: string
}

/** 待确认: `to-confirm/<record>` marks a record that came from elsewhere and that nobody has looked at yet. */
export interface ToConfirmRecord {
  /** Where it came from, as a person reads it: `2022年度自评`, a file's name. */
  readonly source: string
  /** The sentence it was read from; empty when it was a record itself. */
  readonly sentence: string
}

/** 已整改: `rectified/<problem>` closes a problem, so that the next year does not take it over. */
export interface RectifiedRecord {
  readonly date: IsoDate | ''
  readonly note: string
}

/** 上年扣分: `last-year/<indicator code>`, by which a repeated deduction is recognised. */
export interface LastYearRecord {
  readonly points: Points
  readonly reason: string
}
