import type { ComputedRef, Ref } from 'vue'
import { computed } from 'vue'
import type { MemberRecord } from '../../../../domain/stocktake/records.ts'
import type { WithId } from '../../../../domain/stocktake/stocktake.ts'
import type { Problem } from '../../../../domain/values/result.ts'
import { orderAfterLast } from '../../../shared/list-order/list-order.ts'
import { useServices } from '../../../shared/services.ts'
import { useStocktake } from '../../../shared/use-stocktake.ts'
import { commitSurely } from '../../../shared/commit-surely.ts'
import { useDeviceChoice } from '../../../shared/use-device-choice.ts'

export interface Counter {
  /** Who counts on this device; null when nobody said, or the member is gone. */
  readonly member: ComputedRef<WithId<MemberRecord> | null>
  readonly loaded: Readonly<Ref<boolean>>
  choose(id: string): void
  /** Adds oneself to the 盘点组 and counts from now on; a member of that name is taken as the person. */
  join(name: string): Promise<Problem | null>
}

export function useCounter(): Counter {
  const open = useStocktake()
  const services = useServices()
  const choice = useDeviceChoice(`stocktake-counter/${open.session.document}`)
  const members = computed(() => open.stocktake.value.members)

  return {
    member: computed(() => members.value.find(({ id }) => id === choice.value.value) ?? null),
    loaded: choice.loaded,
    choose: choice.choose,
    async join(name) {
      const namesake = members.value.find((member) => member.name === name)
      const id = namesake?.id ?? services.newId()
      if (!namesake) {
        const value = { name, roles: ['counter'], order: orderAfterLast(members.value) }
        const problem = await commitSurely(open.session, { record: `member/${id}`, value })
        if (problem) return problem
      }
      choice.choose(id)
      return null
    },
  }
}
