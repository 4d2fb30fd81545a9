import type { Json } from '../../domain/values/json.ts'
import type { DraftStore } from '../../storage/contract.ts'

/** Milestone by document whose backup is still to be made: kept on disk, so that a closed page only delays it. */
export type Due = Readonly<Record<string, string>>

const key = 'backups-due'

function asDue(value: Json | undefined): Due {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

export async function readDue(store: DraftStore): Promise<Due> {
  return asDue(await store.getSetting(key))
}

export async function addDue(store: DraftStore, document: string, milestone: string): Promise<void> {
  await store.putSetting(key, { ...(await readDue(store)), [document]: milestone })
}

export async function settleDue(store: DraftStore, document: string, milestone: string): Promise<void> {
  const due = Object.entries(await readDue(store))
  await store.putSetting(
    key,
    // A milestone reached meanwhile is still to be made.
    Object.fromEntries(due.filter(([other, words]) => other !== document || words !== milestone)),
  )
}
