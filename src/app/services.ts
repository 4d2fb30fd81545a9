import type { ReportDocument } from '../domain/report/document.ts'
import type { Result } from '../domain/values/result.ts'
import { fail } from '../domain/values/result.ts'
import type { DraftStore } from '../storage/contract.ts'
import type { Services } from '../ui/shared/services.ts'
import { createFileServices } from '../platform/files.ts'
import { systemClock } from '../platform/clock.ts'
import { newRandomId } from '../platform/ids.ts'
import { createLocalStorageJournal } from '../platform/journal-local-storage.ts'
import { createDraftLock } from '../platform/draft-lock.ts'
import { createOfflineServices } from '../platform/offline-status.ts'
import { openDexieStore } from '../storage/dexie/open-dexie-store.ts'

async function renderInWorker(
  document: ReportDocument,
  store: DraftStore,
  options: Parameters<Services['renderPdf']>[1],
): Promise<Result<Uint8Array>> {
  try {
    const { renderPdfInWorker } = await import('../export/pdf/start-pdf-render.ts')
    const blobs = async (hash: string): Promise<Uint8Array | null> => {
      const blob = await store.getBlob(hash)
      return blob && new Uint8Array(blob.bytes)
    }
    return await renderPdfInWorker(document, {
      ...options,
      blobs,
      createdAt: systemClock.now().toISOString(),
    })
  } catch (error) {
    return fail('pdf-failed', { reason: error instanceof Error ? error.message : String(error) })
  }
}

/** The composition root: the real parts behind the contract the pages see. Heavy parts load when first used. */
export async function composeServices(author: () => string): Promise<Services> {
  const store = await openDexieStore()
  const journal = createLocalStorageJournal()
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
    renderPdf: (document, options) => renderInWorker(document, store, options),
    files: createFileServices(),
    offline,
  }
}
