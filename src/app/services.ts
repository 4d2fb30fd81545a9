import type { Services } from '../ui/shared/services.ts'
import { createFileServices } from '../platform/files.ts'
import { systemClock } from '../platform/clock.ts'
import { newRandomId } from '../platform/ids.ts'
import { createLocalStorageJournal } from '../platform/journal-local-storage.ts'
import { createDraftLock } from '../platform/draft-lock.ts'
import { createOfflineServices } from '../platform/offline-status.ts'
import { openDexieStore } from '../storage/dexie/open-dexie-store.ts'

/** The composition root: the real parts behind the contract the pages see. Heavy parts load when first used. */
export async function composeServices(author: () => string): Promise<Services> {
  const store = await openDexieStore()
  const journal = createLocalStorageJournal(window.localStorage)
  const offline = createOfflineServices()
  offline.start()
  return {
    store,
    clock: systemClock,
    newId: newRandomId,
    async openDraft(document) {
      const { openDraftSession } = await import('../drafting/open-draft-session.ts')
      return openDraftSession({
        document,
        store,
        journal,
        clock: systemClock,
        author: author(),
        lock: createDraftLock(),
      })
    },
    async encodeDraft(changes) {
      const { encodeDraftFile } = await import('../protocol/draft-file.ts')
      return new TextEncoder().encode(encodeDraftFile(changes))
    },
    async decodeDraft(bytes) {
      const { decodeDraftFile } = await import('../protocol/draft-file.ts')
      return decodeDraftFile(new TextDecoder().decode(bytes))
    },
    async renderPdf(document, options) {
      const { renderPdfInWorker } = await import('./render-pdf-in-worker.ts')
      return renderPdfInWorker(document, store, options)
    },
    files: createFileServices(),
    offline,
  }
}
