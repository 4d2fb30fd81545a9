import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { RecordState } from '../../../domain/changes/change.ts'
import { readTeamwork, teamworkStates } from '../../../domain/teamwork/read-teamwork.ts'
import type { Teamwork } from '../../../domain/teamwork/teamwork.ts'
import type { OpenDocument } from '../use-open-document.ts'
import { useOpenDocument } from '../use-open-document.ts'

function same(a: readonly RecordState[], b: readonly RecordState[]): boolean {
  return a.length === b.length && a.every((state, place) => state === b[place])
}

function teamworkOf({ records }: OpenDocument): ComputedRef<Teamwork> {
  let states: readonly RecordState[] = []
  let teamwork = readTeamwork(states)
  return computed(() => {
    const now = teamworkStates(records.value)
    if (!same(now, states)) [states, teamwork] = [now, readTeamwork(now)]
    return teamwork
  })
}

/** One for everything on a page: the records are looked through once for each key. */
const known = new WeakMap<OpenDocument, ComputedRef<Teamwork>>()

/** The work on the open document. The same object as long as nobody wrote about it: typing elsewhere draws nothing anew. */
export function useTeamwork(): ComputedRef<Teamwork> {
  const open = useOpenDocument()
  const teamwork = known.get(open) ?? teamworkOf(open)
  known.set(open, teamwork)
  return teamwork
}
