import { ok } from '../../domain/values/result.ts'
import { askServer, onReturn, openNudges } from '../../platform/server-line.ts'
import type { BackupShelf } from '../../storage/backups/contract.ts'
import type { DraftStore } from '../../storage/contract.ts'
import { databaseName } from '../../storage/dexie/open-dexie-store.ts'
import type { TeamStore } from '../../storage/sync-contract.ts'
import type { SyncEngine, Team, TeamAccounts, TeamOverview, TeamPlace } from '../../sync/contract.ts'
import { openLocalDrafts, openTeamDrafts } from '../open-drafts.ts'
import { owesSignOut, payingSignOut } from './owed-sign-out.ts'
import { databaseOf, onPlaceChange, readPlace, writePlace } from './team-place.ts'

interface OpenTeam {
  readonly store: DraftStore
  readonly team: Team
  /** Their automatic backups. */
  readonly shelf: () => Promise<BackupShelf>
}

/** The store of whoever works on this device, and what they can do together. */
export async function openTeam(): Promise<OpenTeam> {
  const place = readPlace()
  onPlaceChange(openAnew)
  if (place === null) {
    const store = await openLocalDrafts()
    if (owesSignOut()) payWithNetwork()
    const team = { ...commonOf(store, null), place, sync: null, outbox: null, overview: null }
    return { store, team, shelf: () => openShelf(databaseName) }
  }
  const store = await openTeamDrafts(databaseOf(place))
  await takePreferencesAlong(store, place)
  const shelf = () => openShelf(databaseOf(place))
  const sync = await startSync(forgetErased(store, shelf), place)
  const overview = () => openOverview(store, place)
  return { store, team: { ...commonOf(store, place), place, sync, outbox: store.sync, overview }, shelf }
}

async function openOverview(store: DraftStore, { account }: TeamPlace): Promise<TeamOverview> {
  const { createHttpOverview } = await import('../../sync/http-overview.ts')
  return createHttpOverview({
    asking: { base: '', account, send: askServer },
    store,
    now: () => new Date(),
  })
}

async function openShelf(database: string): Promise<BackupShelf> {
  const { createDexieBackupShelf, shelfNameOf } = await import('../../storage/backups/dexie-backup-shelf.ts')
  return createDexieBackupShelf(shelfNameOf(database))
}

/** What was erased on the server leaves no copy in the backups of this device either. */
function forgetErased(store: TeamStore, shelf: () => Promise<BackupShelf>): TeamStore {
  return {
    ...store,
    sync: {
      ...store.sync,
      async applyPage(changes, erased, next) {
        // Before the number is stored: a page that is cut here is asked for again.
        if (erased.length > 0) await (await shelf()).forget(erased)
        return store.sync.applyPage(changes, erased, next)
      },
    },
  }
}

async function accounts(): Promise<TeamAccounts> {
  const { createHttpAccounts } = await import('../../sync/http-accounts.ts')
  return payingSignOut(createHttpAccounts({ base: '', send: askServer }))
}

/** Asking for the session ends the one that was left first. */
function payWithNetwork(): void {
  const pay = (): void => {
    if (owesSignOut()) void accounts().then((asked) => asked.session())
  }
  pay()
  onReturn(pay)
}

function openAnew(): void {
  window.location.assign('/me/team')
}

function commonOf(
  store: DraftStore,
  place: TeamPlace | null,
): Omit<Team, 'place' | 'sync' | 'outbox' | 'overview'> {
  return {
    accounts,
    enter(next) {
      writePlace(next)
      openAnew()
    },
    async leave(keep) {
      await (await accounts()).signOut()
      writePlace(null)
      if (!keep && place !== null) {
        store.close()
        const [{ deleteDexieStore }, { shelfNameOf }] = await Promise.all([
          import('../../storage/dexie/delete-dexie-store.ts'),
          import('../../storage/backups/dexie-backup-shelf.ts'),
        ])
        await deleteDexieStore(databaseOf(place))
        await deleteDexieStore(shelfNameOf(databaseOf(place)))
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
  const local = await openLocalDrafts()
  const known = await local.getSetting(key)
  local.close()
  const before = typeof known === 'object' && known !== null && !Array.isArray(known) ? known : {}
  await store.putSetting(key, { ...before, author: place.name })
}
