import { onMounted, ref, shallowRef } from 'vue'
import type { Problem } from '../../../domain/values/result.ts'
import type { FetchedOverview } from '../../shared/services.ts'
import { useServices } from '../../shared/services.ts'

/** What the server says of every unit: the last list at once, and a new one as soon as the network gives it. */
export function useServerOverview() {
  const { team } = useServices()
  const fetched = shallowRef<FetchedOverview | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)

  async function refresh(): Promise<void> {
    if (!team.overview || busy.value) return
    busy.value = true
    const answer = await (await team.overview()).fetch()
    busy.value = false
    problem.value = answer.ok ? null : answer.problem
    if (answer.ok) fetched.value = answer.value
  }

  onMounted(async () => {
    if (!team.overview) return
    fetched.value = await (await team.overview()).kept()
    await refresh()
  })
  return { fetched, problem, busy, refresh }
}
