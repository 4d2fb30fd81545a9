import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { Asset } from '../../../domain/stocktake/asset.ts'
import { roomOf } from '../../../domain/stocktake/asset.ts'
import type { RoundRecord } from '../../../domain/stocktake/records.ts'
import { assetsOfRound } from '../../../domain/stocktake/rounds.ts'
import type { WithId } from '../../../domain/stocktake/stocktake.ts'
import { useStocktake } from '../../shared/use-stocktake.ts'

/** Assets a round is to count, by the room the register names. Worked out again for a new round or scope, never for a scan. */
export function useRoundAssets(
  round: () => WithId<RoundRecord> | null,
): ComputedRef<ReadonlyMap<string, readonly Asset[]>> {
  const open = useStocktake()
  const scope = computed(() => open.stocktake.value.scope)
  return computed(() => {
    const now = round()
    const rooms = new Map<string, Asset[]>()
    for (const asset of now ? assetsOfRound(open.register.value, scope.value, now) : []) {
      const room = rooms.get(roomOf(asset))
      if (room) room.push(asset)
      else rooms.set(roomOf(asset), [asset])
    }
    return rooms
  })
}
