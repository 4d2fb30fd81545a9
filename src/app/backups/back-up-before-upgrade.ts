import { createApp } from 'vue'
import { recordStates } from '../../domain/changes/heads.ts'
import { systemClock } from '../../platform/clock.ts'
import type { BackupShelf } from '../../storage/backups/contract.ts'
import { createDexieBackupShelf, shelfNameOf } from '../../storage/backups/dexie-backup-shelf.ts'
import type { OldDrafts } from '../../storage/dexie/old-drafts.ts'
import { identityIn } from '../../ui/shared/exchange/document-kind.ts'
import { packData } from '../exchange/pack-data.ts'
import UpgradeWait from './UpgradeWait.vue'

type Shelf = Pick<BackupShelf, 'keep'>

/** One upgrade backs up everything there is: none of it makes room for the rest, and no earlier backup goes for it. */
const noLimits = { perDocument: Infinity, bytes: Infinity }

/**
 * Null when every document stands on the shelf of this database as a package with its photos; else the code of what to say. The
 * same upgrade, tried again, replaces its own packages.
 */
export async function backUpBeforeUpgrade(
  name: string,
  openOld: () => Promise<OldDrafts>,
  shelf: Shelf = createDexieBackupShelf(shelfNameOf(name), noLimits),
): Promise<string | null> {
  const stopWaiting = showWait()
  try {
    const drafts = await openOld()
    try {
      let problem: string | null = null
      for (const document of await drafts.documents()) {
        if (await keep(drafts, document, shelf)) continue
        problem = 'package-failed'
        // No room for the photos a second time: what was typed and counted is small, and goes without them.
        await keep({ ...drafts, getBlob: () => Promise.resolve(null) }, document, shelf)
      }
      return problem
    } finally {
      drafts.close()
    }
  } finally {
    stopWaiting()
  }
}

async function keep(drafts: OldDrafts, document: string, shelf: Shelf): Promise<boolean> {
  const at = systemClock.now().toISOString()
  const changes = await drafts.handOut(document)
  const title = identityIn(recordStates(changes)).name
  const packed = await packData(
    { handOut: () => Promise.resolve(changes), getBlob: drafts.getBlob },
    at,
    { purpose: 'backup', scope: 'document', title, author: '', documents: [document] },
    { onProgress: () => undefined, signal: new AbortController().signal },
  )
  if (!packed.ok) return false
  const bytes = await packed.value.arrayBuffer()
  const id = `before-${String(drafts.version)}-was-upgraded/${document}`
  return (await shelf.keep({ id, document, title, milestone: '升级前', at }, bytes)).ok
}

/** Only while nothing else is on the screen: an old database may also be met later, from an open app. */
function showWait(): () => void {
  const place = document.querySelector('#app:empty')
  if (place === null) return () => undefined
  const wait = createApp(UpgradeWait)
  wait.mount(place)
  return () => {
    wait.unmount()
  }
}
