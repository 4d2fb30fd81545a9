import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { RecordState } from '../../../domain/changes/change.ts'
import { readTeamwork, teamworkStates } from '../../../domain/teamwork/read-teamwork.ts'
import type { Teamwork } from '../../../domain/teamwork/teamwork.ts'
import { useOpenDocument } from '../use-open-document.ts'

function same(a: readonly RecordState[], b: readonly RecordState[]): boolean {
  return a.length === b.length && a.every((state, place) => state === b[place])
}

/** The work on the open document. The same object as long as nobody wrote about it: typing elsewhere draws nothing anew. */
export function useTeamwork(): ComputedRef<Teamwork> {
  const open = useOpenDocument()
  let states: readonly RecordState[] = []
  let teamwork = readTeamwork(states)
  return computed(() => {
    const now = teamworkStates(open.records.value)
    if (!same(now, states)) [states, teamwork] = [now, readTeamwork(now)]
    return teamwork
  })
}
