import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { RoundRecord } from '../../../../domain/stocktake/records.ts'
import { currentRound } from '../../../../domain/stocktake/rounds.ts'
import type { WithId } from '../../../../domain/stocktake/stocktake.ts'
import { useStocktake } from '../../../shared/use-stocktake.ts'
import { useDeviceChoice } from '../../../shared/use-device-choice.ts'

export interface ChosenRound {
  /** The same object as long as the round says the same: lists worked out from it survive a scan. */
  readonly round: ComputedRef<WithId<RoundRecord> | null>
  choose(id: string): void
}

/** The latest round, unless another was chosen on this device; a round begun later ends that choice. */
export function useRound(): ChosenRound {
  const open = useStocktake()
  const choice = useDeviceChoice(`stocktake-round/${open.session.document}`)
  const latest = computed(() => currentRound(open.stocktake.value)?.id ?? '')

  function chosenId(): string {
    const kept = choice.value.value
    const isChoice = typeof kept === 'object' && kept !== null && 'round' in kept && 'latest' in kept
    return isChoice && kept.latest === latest.value ? String(kept.round) : latest.value
  }

  const round = computed<WithId<RoundRecord> | null>((before) => {
    const { rounds } = open.stocktake.value
    const now = rounds.find(({ id }) => id === chosenId()) ?? rounds.at(-1) ?? null
    return before && now && isSame(before, now) ? before : now
  })

  return {
    round,
    choose: (id) => choice.choose({ round: id, latest: latest.value }),
  }
}

function isSame(a: WithId<RoundRecord>, b: WithId<RoundRecord>): boolean {
  return (
    a.id === b.id &&
    a.coverage === b.coverage &&
    a.name === b.name &&
    a.kind === b.kind &&
    a.blind === b.blind
  )
}
