import type { AssetRegister } from './asset.ts'
import { stocktakeDigest } from './digest.ts'
import type { AssetResult, Reconciliation } from './reconciliation.ts'
import type { MemberRole } from './records.ts'
import type { Stocktake } from './stocktake.ts'

export type ReadinessCode =
  | 'no-register'
  /** Nothing of the register is in the 盘点范围. */
  | 'empty-scope'
  | 'no-rounds'
  | 'no-members'
  /** 未盘: neither counted nor confirmed as lost. */
  | 'uncounted'
  /** 重复盘点 whose findings differ, not settled. */
  | 'duplicates'
  /** Confirmed as 盘亏 and yet counted. */
  | 'contradictions'
  /** Records changed on two devices. */
  | 'conflicts'
  | 'difference-reasons'
  | 'surplus-photos'
  | 'surplus-reasons'
  | 'signature-counter'
  | 'signature-reviewer'
  | 'signature-supervisor'
  /** Signed before the figures changed. */
  | 'signatures-outdated'
  | 'surplus-values'
  /** 处理意见 not given. */
  | 'treatments'
  | 'agreeing-duplicates'
  | 'unreadable'

export interface ReadinessItem {
  readonly code: ReadinessCode
  readonly count: number
}

export interface Readiness {
  /** Must be done before 确认. */
  readonly blocking: readonly ReadinessItem[]
  /** Should be looked at. */
  readonly remarks: readonly ReadinessItem[]
}

/** A difference asks for its reason, more than the book says too; what was merely not counted asks for a count first. */
export function needsReason({ outcome, excess }: AssetResult): boolean {
  return outcome === 'loss' || outcome === 'damaged' || outcome === 'mismatch' || excess !== null
}

function items(...counts: readonly (readonly [ReadinessCode, number])[]): readonly ReadinessItem[] {
  return counts.filter(([, count]) => count > 0).map(([code, count]) => ({ code, count }))
}

/** 差异原因; a confirmed 盘亏 brings its own. */
export function reasonOf({ differences, losses }: Stocktake, { asset, outcome }: AssetResult): string {
  const written = differences.get(asset.id)?.reason.trim() ?? ''
  return written === '' && outcome === 'loss' ? (losses.get(asset.id)?.reason.trim() ?? '') : written
}

/** [T-31] What stands between a stocktake and 已确认. */
export function readiness(
  stocktake: Stocktake,
  register: AssetRegister,
  reconciliation: Reconciliation,
): Readiness {
  const { results, balance } = reconciliation
  const { surpluses, signatures, members, rounds, conflicts, unreadable, differences } = stocktake
  const differing = results.filter(needsReason)
  const digest = signatures.length === 0 ? '' : stocktakeDigest(stocktake, reconciliation)
  const valid = signatures.filter((signature) => signature.digest === digest)
  const missing = (role: MemberRole): number => (valid.some((one) => one.role === role) ? 0 : 1)
  const many = (test: (result: AssetResult) => boolean): number => results.filter(test).length
  return {
    blocking: items(
      ['no-register', register.assets.length === 0 ? 1 : 0],
      ['empty-scope', register.assets.length > 0 && results.length === 0 ? 1 : 0],
      ['no-rounds', rounds.length === 0 ? 1 : 0],
      ['no-members', members.length === 0 ? 1 : 0],
      ['uncounted', balance.uncounted.count],
      ['duplicates', many(({ duplicate }) => duplicate === 'differing')],
      ['contradictions', many(({ contradictory }) => contradictory)],
      ['conflicts', conflicts.size],
      ['difference-reasons', differing.filter((result) => reasonOf(stocktake, result) === '').length],
      ['surplus-photos', surpluses.filter(({ photos }) => photos.length === 0).length],
      ['surplus-reasons', surpluses.filter(({ reason }) => reason.trim() === '').length],
      ['signatures-outdated', signatures.length - valid.length],
      ['signature-counter', missing('counter')],
      ['signature-reviewer', missing('reviewer')],
    ),
    remarks: items(
      ['signature-supervisor', missing('supervisor')],
      ['surplus-values', surpluses.filter(({ value }) => value === null).length],
      [
        'treatments',
        differing.filter(({ asset }) => (differences.get(asset.id)?.treatment.trim() ?? '') === '').length,
      ],
      ['agreeing-duplicates', many(({ duplicate }) => duplicate === 'agreeing')],
      ['unreadable', unreadable.length],
    ),
  }
}
