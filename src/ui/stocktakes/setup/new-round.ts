import type { RoundRecord } from '../../../domain/stocktake/records.ts'
import type { Reconciliation } from '../../../domain/stocktake/reconciliation.ts'
import { roundWords } from '../../../domain/stocktake/words.ts'
import type { Problem, Result } from '../../../domain/values/result.ts'
import { fail, ok } from '../../../domain/values/result.ts'

export interface RoundChoice {
  readonly kind: RoundRecord['kind']
  /** 复盘 only: everything, or what is not 相符. */
  readonly of: 'all' | 'differences'
  /** 抽盘 only. */
  readonly size: number
  readonly seed: string
  readonly blind: boolean
}

/** A frozen list must fit one record. */
const longestList = 5000

/** 按比例: a part of an asset is a whole one, and a sample is never empty. */
export function sampleSize(percent: number, assets: number): number {
  return Math.min(assets, Math.max(1, Math.ceil((assets * percent) / 100)))
}

/** Codes: `round-nothing-in-scope`, `round-too-many-differences`, `round-no-differences`, `round-sample-size`. */
export function newRound(
  choice: RoundChoice,
  { results }: Reconciliation,
  place: { readonly order: string; readonly sameKind: number },
): Result<RoundRecord, Problem> {
  const name = `${roundWords[choice.kind]}${place.sameKind === 0 ? '' : `（第 ${place.sameKind + 1} 次）`}`
  const base = { kind: choice.kind, name, blind: choice.blind, order: place.order }
  if (results.length === 0) return fail('round-nothing-in-scope')
  if (choice.kind === 'sample') {
    if (choice.size < 1 || choice.size > results.length)
      return fail('round-sample-size', { most: String(results.length) })
    return ok({ ...base, coverage: { kind: 'sample', seed: choice.seed, size: choice.size } })
  }
  if (choice.kind === 'first' || choice.of === 'all') return ok({ ...base, coverage: { kind: 'all' } })
  const assets = results.filter(({ outcome }) => outcome !== 'match').map(({ asset }) => asset.id)
  if (assets.length === 0) return fail('round-no-differences')
  if (assets.length > longestList)
    return fail('round-too-many-differences', { count: String(assets.length), most: String(longestList) })
  return ok({ ...base, coverage: { kind: 'assets', assets } })
}
