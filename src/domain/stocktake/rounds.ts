import type { Asset, AssetRegister } from './asset.ts'
import type { RoundRecord, ScopeRecord } from './records.ts'
import { drawSample } from './sample.ts'
import { assetsInScope, isInScope } from './scope.ts'
import type { Stocktake, WithId } from './stocktake.ts'

interface Drawn {
  readonly scope: ScopeRecord
  readonly round: RoundRecord
  readonly assets: ReadonlySet<string>
}

/** Drawing hashes every asset: one draw per register and round is enough, for both are frozen. */
const drawn = new WeakMap<AssetRegister, Drawn[]>()

/** [T-03] The ids a round covers within the scope; null for all of them. */
function coveredBy(
  register: AssetRegister,
  scope: ScopeRecord,
  round: RoundRecord,
): ReadonlySet<string> | null {
  const { coverage } = round
  if (coverage.kind === 'all') return null
  const known = drawn.get(register) ?? []
  const before = known.find(
    (one) =>
      one.round.coverage === coverage && one.scope.field === scope.field && one.scope.values === scope.values,
  )
  if (before) return before.assets
  const assets =
    coverage.kind === 'assets'
      ? new Set(coverage.assets)
      : drawSample(assetsInScope(register, scope), coverage)
  drawn.set(register, [...known.slice(-7), { scope, round, assets }])
  return assets
}

/** Assets a round is to count, in the order of the register. */
export function assetsOfRound(
  register: AssetRegister,
  scope: ScopeRecord,
  round: RoundRecord,
): readonly Asset[] {
  const covered = coveredBy(register, scope, round)
  const assets = assetsInScope(register, scope)
  return covered === null ? assets : assets.filter(({ id }) => covered.has(id))
}

export function isInRound(
  asset: Asset,
  register: AssetRegister,
  scope: ScopeRecord,
  round: RoundRecord,
): boolean {
  const covered = coveredBy(register, scope, round)
  return isInScope(asset, scope) && (covered === null || covered.has(asset.id))
}

/** The round being counted unless a person chooses another: the last one. */
export function currentRound(stocktake: Stocktake): WithId<RoundRecord> | null {
  return stocktake.rounds.at(-1) ?? null
}
