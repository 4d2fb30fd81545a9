import type { DraftStore } from '../storage/contract.ts'
import { databaseName, openDexieStore, openDexieTeamStore } from '../storage/dexie/open-dexie-store.ts'
import type { BeforeUpgrade } from '../storage/dexie/outdated.ts'
import type { TeamStore } from '../storage/sync-contract.ts'
import { automaticBackupProblemKey } from '../ui/shared/exchange/last-backup.ts'

/** Of whoever works on this device alone. */
export function openLocalDrafts(): Promise<DraftStore> {
  return openBackedUp(databaseName, (beforeUpgrade) => openDexieStore({ beforeUpgrade }))
}

/** Of one account in one workspace. */
export function openTeamDrafts(name: string): Promise<TeamStore> {
  return openBackedUp(name, (beforeUpgrade) => openDexieTeamStore(name, { beforeUpgrade }))
}

/**
 * A new release that finds the drafts of an older schema backs them up before it touches them. Where that fails it goes on all
 * the same, for the upgrade is one transaction and nobody may be locked out by a full disk; the page of the backups says so.
 */
async function openBackedUp<Store extends DraftStore>(
  name: string,
  open: (beforeUpgrade: BeforeUpgrade) => Promise<Store>,
): Promise<Store> {
  let problem: string | null | undefined
  const store = await open(async (openOld) => {
    problem = await import('./backups/back-up-before-upgrade.ts')
      .then(({ backUpBeforeUpgrade }) => backUpBeforeUpgrade(name, openOld))
      .catch(() => 'package-failed')
  })
  if (problem !== undefined) await store.putSetting(automaticBackupProblemKey, problem)
  return store
}
