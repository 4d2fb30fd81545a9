import type { SystemReference } from '../indicator-systems/indicator-system.ts'
import type {
  CheckAcceptanceRecord,
  CoverField,
  EvidenceRecord,
  FactValue,
  FinalisationRecord,
  FundRecord,
  FundSource,
  LastYearRecord,
  LedgerRecord,
  MeasureRecord,
  OverrideRecord,
  ParagraphId,
  ProblemRecord,
  ProjectRecord,
  ProofWaiverRecord,
  RatingRecord,
  RectifiedRecord,
  TargetRecord,
  ToConfirmRecord,
  UnitRecord,
} from './records.ts'

export type WithId<T> = T & { readonly id: string }

/** An evaluation as its settled records say: the input of scoring, checks and the report. Lists are in their `order`. */
export interface Evaluation {
  readonly document: string
  readonly system: SystemReference
  readonly fiscalYear: number
  readonly name: string
  readonly origin: string | null
  readonly practice: boolean
  readonly deleted: boolean
  /** 定稿 or its reopening; null while it was never finalised. */
  readonly finalised: FinalisationRecord | null
  readonly cover: Readonly<Partial<Record<CoverField, string>>>
  readonly paragraphs: Readonly<Partial<Record<ParagraphId, string>>>
  readonly targets: readonly WithId<TargetRecord>[]
  /** Subordinate units only: the department itself is always there as `self`. */
  readonly units: readonly WithId<UnitRecord>[]
  readonly funds: readonly FundRow[]
  readonly projects: readonly WithId<ProjectRecord>[]
  readonly facts: ReadonlyMap<string, FactValue>
  readonly overrides: ReadonlyMap<string, OverrideRecord>
  readonly ratings: ReadonlyMap<string, RatingRecord>
  readonly notApplicable: ReadonlyMap<string, { readonly reason: string }>
  readonly adjustments: ReadonlyMap<string, { readonly enabled: boolean }>
  /** By indicator code, then by line key. */
  readonly ledger: ReadonlyMap<string, ReadonlyMap<string, LedgerRecord>>
  readonly problems: readonly WithId<ProblemRecord>[]
  readonly measures: readonly WithId<MeasureRecord>[]
  readonly evidence: readonly WithId<EvidenceRecord>[]
  /** By `<check>/<finding>`. */
  readonly acceptances: ReadonlyMap<string, CheckAcceptanceRecord>
  /** 待确认, by the record it marks; marks of records that are gone are left out. */
  readonly toConfirm: ReadonlyMap<string, ToConfirmRecord>
  /** 已整改, by the problem's id. */
  readonly rectified: ReadonlyMap<string, RectifiedRecord>
  /** 上年扣分, by indicator code. */
  readonly lastYear: ReadonlyMap<string, LastYearRecord>
  /** By indicator code. */
  readonly proofWaivers: ReadonlyMap<string, ProofWaiverRecord>
  /** Records of what is evaluated with two or more heads: what counts meanwhile is 暂定. */
  readonly conflicts: ReadonlySet<string>
  /** Records of a kind or shape this version does not know: kept, relayed, shown read-only. */
  readonly unreadable: readonly string[]
}

export interface FundRow extends FundRecord {
  /** `self` or a unit's id. */
  readonly unit: string
  readonly source: FundSource
}
