import type { BackupShelf } from '../../storage/backups/contract.ts'
import type { DraftStore } from '../../storage/contract.ts'
import type { BackupServices } from '../../ui/shared/services.ts'
import { backUpAtMilestones } from './back-up-at-milestones.ts'
import type { AutomaticBackups, BackupParts } from './create-backups.ts'
import { addDue, readDue } from './due.ts'

/** The tap that reached the milestone is answered before its package is made. */
const pause = 1500

/** A store whose milestones are backed up by themselves. What makes the packages loads when one is due. */
export function keepMilestones(
  plain: DraftStore,
  shelf: () => Promise<BackupShelf>,
  parts: Omit<BackupParts, 'store' | 'shelf'>,
): { readonly store: DraftStore; readonly backups: BackupServices } {
  let made: Promise<AutomaticBackups> | null = null
  const backups = () =>
    (made ??= Promise.all([import('./create-backups.ts'), shelf()]).then(([{ createBackups }, opened]) =>
      createBackups({ ...parts, store: plain, shelf: opened }),
    ))

  async function catchUp(): Promise<void> {
    if (Object.keys(await readDue(plain)).length > 0) await (await backups()).catchUp()
  }

  // What fails stays due, and is tried at the next start.
  const catchUpSoon = () => setTimeout(() => void catchUp().catch(() => undefined), pause)
  catchUpSoon()
  return {
    store: backUpAtMilestones(plain, (document, milestone) => {
      void addDue(plain, document, milestone).then(catchUpSoon, () => undefined)
    }),
    backups: {
      list: async () => (await backups()).list(),
      read: async (backup) => (await backups()).read(backup),
    },
  }
}
