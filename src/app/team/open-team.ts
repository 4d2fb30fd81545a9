import { ok } from '../../domain/values/result.ts'
import { askServer, onReturn, openNudges } from '../../platform/server-line.ts'
import type { DraftStore } from '../../storage/contract.ts'
import { openDexieStore, openDexieTeamStore } from '../../storage/dexie/open-dexie-store.ts'
import type { TeamStore } from '../../storage/sync-contract.ts'
import type { SyncEngine, Team, TeamAccounts, TeamPlace } from '../../sync/contract.ts'
import { databaseOf, onPlaceChange, readPlace, writePlace } from './team-place.ts'

/** The store of whoever works on this device, and what they can do together. */
export async function openTeam(): Promise<{ readonly store: DraftStore; readonly team: Team }> {
  const place = readPlace()
  onPlaceChange(openAnew)
  if (place === null) {
    const store = await openDexieStore()
    return { store, team: { ...commonOf(store, null), place, sync: null, outbox: null } }
  }
  const store = await openDexieTeamStore(databaseOf(place))
  await takePreferencesAlong(store, place)
  const sync = await startSync(store, place)
  return { store, team: { ...commonOf(store, place), place, sync, outbox: store.sync } }
}

async function accounts(): Promise<TeamAccounts> {
  const { createHttpAccounts } = await import('../../sync/http-accounts.ts')
  return createHttpAccounts({ base: '', send: askServer })
}

function openAnew(): void {
  window.location.assign('/me/team')
}

function commonOf(store: DraftStore, place: TeamPlace | null): Omit<Team, 'place' | 'sync' | 'outbox'> {
  return {
    accounts,
    enter(next) {
      writePlace(next)
      openAnew()
    },
    async leave(keep) {
      const out = await (await accounts()).signOut()
      // Whose session ended already is out.
      if (!out.ok && out.problem.code !== 'signed-out') return out
      writePlace(null)
      if (!keep && place !== null) {
        store.close()
        const { deleteDexieStore } = await import('../../storage/dexie/delete-dexie-store.ts')
        await deleteDexieStore(databaseOf(place))
      }
      openAnew()
      return ok(null)
    },
    async localDocuments() {
      if (place === null) return 0
      const { countLocal } = await import('./bring-local.ts')
      return await countLocal(store)
    },
    async bringLocal() {
      const { bringLocal } = await import('./bring-local.ts')
      return await bringLocal(store)
    },
  }
}

async function startSync(store: TeamStore, place: TeamPlace): Promise<SyncEngine> {
  const [{ createSyncEngine }, { createHttpRemote }] = await Promise.all([
    import('../../sync/create-sync-engine.ts'),
    import('../../sync/http-remote.ts'),
  ])
  const asking = { base: '', account: place.account, send: askServer }
  const engine = createSyncEngine({
    store,
    remote: createHttpRemote(asking, place.workspace, openNudges),
    now: () => new Date(),
    chance: () => Math.random(),
    after(milliseconds, call) {
      const timer = setTimeout(call, milliseconds)
      return () => {
        clearTimeout(timer)
      }
    },
  })
  engine.start()
  onReturn(() => void engine.sync())
  return engine
}

/** Letters stay as large as they were, and changes carry the name the account goes by. */
async function takePreferencesAlong(store: DraftStore, place: TeamPlace): Promise<void> {
  const key = 'preferences'
  if ((await store.getSetting(key)) !== undefined) return
  const local = await openDexieStore()
  const known = await local.getSetting(key)
  local.close()
  const before = typeof known === 'object' && known !== null && !Array.isArray(known) ? known : {}
  await store.putSetting(key, { ...before, author: place.name })
}
