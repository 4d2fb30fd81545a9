import { isRole } from '../../domain/team/roles.ts'
import { onLocalValue, readLocalValue, writeLocalValue } from '../../platform/local-value.ts'
import type { TeamPlace } from '../../sync/contract.ts'

const key = 'jijian/team'

/** What cannot be read is nobody's. */
export function readPlace(): TeamPlace | null {
  try {
    const place: unknown = JSON.parse(readLocalValue(key) ?? 'null')
    return isPlace(place) ? place : null
  } catch {
    return null
  }
}

export function writePlace(place: TeamPlace | null): void {
  writeLocalValue(key, place && JSON.stringify(place))
}

/** Another tab signed in or out: this one shows data of an account that is no longer there. */
export function onPlaceChange(call: () => void): void {
  onLocalValue(key, call)
}

/** Each account in each workspace has a database of its own. */
export function databaseOf({ account, workspace }: TeamPlace): string {
  return `jijian-${account}-${workspace}`
}

function isPlace(place: unknown): place is TeamPlace {
  if (typeof place !== 'object' || place === null) return false
  const members = place as Readonly<Record<string, unknown>>
  const texts = ['account', 'username', 'name', 'workspace', 'workspaceName']
  return texts.every((name) => typeof members[name] === 'string') && isRole(members['role'])
}
