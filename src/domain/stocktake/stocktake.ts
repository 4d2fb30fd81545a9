import type { UseStatus } from './asset.ts'
import type {
  CountRecord,
  DifferenceRecord,
  LossRecord,
  MemberRecord,
  RegisterSource,
  RoomRecord,
  RoundRecord,
  ScopeRecord,
  SettlementRecord,
  SignatureRecord,
  Stage,
  StocktakeMeta,
  SurplusRecord,
  TextId,
} from './records.ts'

export type WithId<T> = T & { readonly id: string }

/** One counter's result for one asset in one round. */
export interface Count extends CountRecord {
  /** Its record key. */
  readonly record: string
  readonly round: string
  readonly asset: string
  readonly counter: string
}

/** A stocktake as its settled records say, without the register (`read-register.ts`). Lists are in their `order`. */
export interface Stocktake {
  readonly document: string
  readonly meta: StocktakeMeta
  readonly deleted: boolean
  readonly stage: Stage
  readonly scope: ScopeRecord
  /** 在用口径. */
  readonly inUse: readonly UseStatus[]
  /** Null until a register was imported. */
  readonly source: RegisterSource | null
  readonly members: readonly WithId<MemberRecord>[]
  readonly rounds: readonly WithId<RoundRecord>[]
  readonly rooms: ReadonlyMap<string, RoomRecord>
  /** Sorted by record key. */
  readonly counts: readonly Count[]
  readonly surpluses: readonly WithId<SurplusRecord>[]
  readonly losses: ReadonlyMap<string, LossRecord>
  /** By `settlementKey`. */
  readonly settlements: ReadonlyMap<string, SettlementRecord>
  readonly differences: ReadonlyMap<string, DifferenceRecord>
  readonly signatures: readonly WithId<SignatureRecord>[]
  readonly texts: Readonly<Partial<Record<TextId, string>>>
  /** Records with two or more heads: what counts meanwhile is 暂定. */
  readonly conflicts: ReadonlySet<string>
  /** Records of a kind or shape this version does not know: kept, relayed, shown read-only. */
  readonly unreadable: readonly string[]
}
