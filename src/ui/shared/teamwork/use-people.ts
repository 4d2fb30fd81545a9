import type { ShallowRef } from 'vue'
import { onMounted, shallowRef } from 'vue'
import { assignedNames } from '../../../domain/teamwork/assignments.ts'
import type { AssignmentRecord } from '../../../domain/teamwork/records.ts'
import { usePreferences } from '../preferences.ts'
import { useServices } from '../services.ts'
import { useTeamwork } from './use-teamwork.ts'

export type Person = Pick<AssignmentRecord, 'to' | 'toName'>

/** Whom something can be given to: the members of the workspace as far as it answers, and the names used so far. */
export function usePeople(): Readonly<ShallowRef<readonly Person[]>> {
  const { team } = useServices()
  const preferences = usePreferences()
  const teamwork = useTeamwork()
  const own = preferences.author ? [{ to: team.place?.account ?? '', toName: preferences.author }] : []
  const used = [...teamwork.value.assignments.values()].filter(({ to }) => to !== '')
  const named = assignedNames(teamwork.value.assignments).map((toName) => ({
    to: used.find((assignment) => assignment.toName === toName)?.to ?? '',
    toName,
  }))
  const people = shallowRef(unique([...own, ...named]))

  onMounted(async () => {
    if (!team.place) return
    const found = await (await team.accounts()).members(team.place.workspace)
    if (!found.ok) return
    const members = found.value.map(({ account, name }) => ({ to: account, toName: name }))
    people.value = unique([...members, ...people.value])
  })
  return people
}

/** One entry for each name: an account takes the place of bare letters. */
function unique(people: readonly Person[]): readonly Person[] {
  const byName = new Map<string, Person>()
  for (const person of people) {
    const known = byName.get(person.toName)
    if (person.toName !== '' && (!known || known.to === '')) byName.set(person.toName, person)
  }
  return [...byName.values()]
}
