import type { CommentRecord } from '../teamwork/records.ts'
import type { IsoDate } from '../values/iso-date.ts'
import type { Fen, MoneyUnit } from '../values/money.ts'
import type { Quantity } from '../values/quantity.ts'
import type { AssetField, UseStatus } from './asset.ts'

/**
 * The records a stocktake is made of. Key = `<kind>/<rest>`; an asset, a room or a person inside a key is written by
 * `keyPart`, for `/` parts the key. Counts are one record per round, asset and counter, so nobody ever replaces another's.
 */
export interface StocktakeRecords {
  /** Created once with the document. */
  'meta/stocktake': StocktakeMeta
  /** `true` hides the stocktake from the list until it is restored. */
  'meta/deleted': true
  'stage/current': StageRecord
  'scope/assets': ScopeRecord
  'setting/in-use': InUseRecord
  'register/source': RegisterSource
  /** Rows of the register, at most 500 each, keys `0001` and up. Never changed after the import. */
  [rows: `register/rows-${string}`]: RegisterRows
  [initials: `register/initials-${string}`]: RegisterInitials
  [member: `member/${string}`]: MemberRecord
  [round: `round/${string}`]: RoundRecord
  /** Who counts a room; `<room>` by `keyPart`. */
  [room: `room/${string}`]: RoomRecord
  /** `count/<round>/<asset>/<counter>` */
  [count: `count/${string}/${string}/${string}`]: CountRecord
  [surplus: `surplus/${string}`]: SurplusRecord
  [loss: `loss/${string}`]: LossRecord
  /** `settlement/<round>/<asset>` */
  [settlement: `settlement/${string}/${string}`]: SettlementRecord
  [difference: `difference/${string}`]: DifferenceRecord
  [signature: `signature/${string}`]: SignatureRecord
  /** `text/<TextId>` */
  [text: `text/${string}`]: { readonly text: string }
  /** `comment/asset/<asset>/<id>` */
  [comment: `comment/${string}/${string}/${string}`]: CommentRecord
}

export interface StocktakeMeta {
  readonly kind: 'stocktake'
  /** 盘点名称: what the list calls it. */
  readonly name: string
  readonly unitName: string
  /** 预算年度 whose evaluation it may prove. */
  readonly fiscalYear: number
  /** 基准日: the register is frozen as of this day. */
  readonly baseDate: IsoDate
  /** Made-up data for practice: every page and export says 演练. */
  readonly practice: boolean
}

/** 准备 → 盘点中 → 差异处理 → 已确认 */
export type Stage = 'preparing' | 'counting' | 'settling' | 'confirmed'

export interface StageRecord {
  readonly stage: Stage
  /** Why it went back; empty when it went forward. */
  readonly reason: string
}

/** 盘点范围: all assets, or those whose field has one of the values. */
export interface ScopeRecord {
  readonly field: 'all' | 'department' | 'room' | 'category'
  readonly values: readonly string[]
}

/** Which 使用状况 count as 在用 in the 固定资产利用率; whether 出租、出借 do is open (domain.md §5.6). */
export interface InUseRecord {
  readonly statuses: readonly UseStatus[]
}

export interface RegisterSource {
  readonly fileName: string
  readonly sheet: string
  /** Row of the headings, as the spreadsheet numbers it. */
  readonly headerRow: number
  readonly columns: readonly string[]
  /** Column (from 0) of each field the file has. */
  readonly mapping: Readonly<Partial<Record<AssetField, number>>>
  readonly moneyUnit: MoneyUnit
  /** Assets imported. */
  readonly assets: number
  /** Rows left out with the person's consent, by row number and problem code. */
  readonly leftOut: readonly { readonly row: number; readonly code: string }[]
}

export interface RegisterRows {
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

export interface RegisterInitials {
  /** Text and its pinyin initials. */
  readonly pairs: readonly (readonly [text: string, initials: string])[]
}

/** 盘点组成员; a person may count, review (复核) and supervise (监盘). */
export interface MemberRecord {
  readonly name: string
  readonly roles: readonly MemberRole[]
  readonly order: string
}

export type MemberRole = 'counter' | 'reviewer' | 'supervisor'

/** 初盘、复盘、抽盘. A later round's count of an asset takes the place of an earlier round's. */
export interface RoundRecord {
  readonly kind: 'first' | 'second' | 'sample'
  readonly name: string
  readonly coverage: RoundCoverage
  /** Blind: counters of this round do not see what earlier rounds found. */
  readonly blind: boolean
  readonly order: string
}

export type RoundCoverage =
  | { readonly kind: 'all' }
  /** A chosen list, frozen when the round was made (复盘 of the differences). */
  | { readonly kind: 'assets'; readonly assets: readonly string[] }
  /** Drawn from the scope by the seed: the same everywhere, and checkable afterwards. */
  | { readonly kind: 'sample'; readonly seed: string; readonly size: number }

export interface RoomRecord {
  readonly members: readonly string[]
}

/** 位置不符、使用人不符、信息不符; none of them is 相符. */
export type Mismatch = 'location' | 'user' | 'information'

/** How the asset was recognised. `typed` and `list` are 手工 and marked so wherever the count is shown. */
export type CountMethod = 'camera' | 'gun' | 'photo' | 'typed' | 'list'

/** 盘点结果 of one asset by one counter in one round. */
export interface CountRecord {
  readonly mismatches: readonly Mismatch[]
  readonly useStatus: UseStatus
  readonly damaged: boolean
  /** 实存数量, above zero: what was not found is not counted. */
  readonly quantity: Quantity
  /** Where it was found. */
  readonly room: string
  /** The actual 使用人 when it is not the register's; empty otherwise. */
  readonly user: string
  readonly note: string
  /** Content hashes of photos. */
  readonly photos: readonly string[]
  readonly method: CountMethod
  /** Instant by the counter's device. */
  readonly at: string
}

/** 盘盈: found, but not in the register. */
export interface SurplusRecord {
  readonly round: string
  readonly counter: string
  readonly name: string
  readonly spec: string
  readonly unit: string
  readonly quantity: Quantity
  /** 估价; null while nobody has estimated it. */
  readonly value: Fen | null
  /** What its label says, if it has one. */
  readonly code: string
  readonly room: string
  readonly user: string
  readonly useStatus: UseStatus
  readonly photos: readonly string[]
  readonly reason: string
  readonly note: string
  readonly at: string
}

/** 盘亏确认: a named act for one asset. Without it an asset nobody found stays 未盘. */
export interface LossRecord {
  /** Name of the person who confirms. */
  readonly by: string
  readonly reason: string
  readonly at: string
}

/** 重复盘点 settled: names every count of the asset in the round, and what holds. */
export interface SettlementRecord {
  /** Records of the counts it knows, sorted; a count that arrives later reopens it. */
  readonly counts: readonly string[]
  readonly take: { readonly kind: 'one'; readonly count: string } | { readonly kind: 'sum' }
  readonly by: string
  readonly reason: string
}

/** 差异原因 and 处理意见 of one asset. */
export interface DifferenceRecord {
  readonly reason: string
  readonly treatment: string
}

export interface SignatureRecord {
  readonly role: MemberRole
  readonly name: string
  /** Picture of the signature. */
  readonly blob: string
  /** `stocktakeDigest` of what was signed: figures that change afterwards void the signature. */
  readonly digest: string
  readonly at: string
}

/** Parts of the 盘点报告 a person may write: 依据与组织, 方法, 管理问题与建议, 处理意见. */
export type TextId = 'basis' | 'method' | 'findings' | 'treatment'

/** A part of a record key: `%` and `/` are written as `%25` and `%2F`. */
export function keyPart(text: string): string {
  return text.normalize('NFC').replaceAll('%', '%25').replaceAll('/', '%2F')
}

export function fromKeyPart(part: string): string {
  return part.replaceAll('%2F', '/').replaceAll('%25', '%')
}

export function countKey(
  round: string,
  asset: string,
  counter: string,
): `count/${string}/${string}/${string}` {
  return `count/${keyPart(round)}/${keyPart(asset)}/${keyPart(counter)}`
}

export function settlementKey(round: string, asset: string): `settlement/${string}/${string}` {
  return `settlement/${keyPart(round)}/${keyPart(asset)}`
}

export function assetKey<K extends 'loss' | 'difference'>(kind: K, asset: string): `${K}/${string}` {
  return `${kind}/${keyPart(asset)}`
}

export function roomKey(room: string): `room/${string}` {
  return `room/${keyPart(room)}`
}
