import { fail } from '../domain/values/result.ts'
import type { DraftSession } from '../drafting/contract.ts'
import type { DraftStore } from '../storage/contract.ts'
import type { RenderOptions, Services } from '../ui/shared/services.ts'
import { copyText } from '../platform/copy-text.ts'
import { createFileServices } from '../platform/files.ts'
import { systemClock } from '../platform/clock.ts'
import { newRandomId } from '../platform/ids.ts'
import { keepScreenAwake } from '../platform/keep-awake.ts'
import { createLocalStorageJournal } from '../platform/journal-local-storage.ts'
import { createDraftLock } from '../platform/draft-lock.ts'
import { createOfflineServices } from '../platform/offline-status.ts'
import { createPhotos } from '../platform/photos/create-photos.ts'
import { createScanning } from '../platform/scanning/create-scanning.ts'
import { keepMilestones } from './backups/keep-milestones.ts'
import { createCheckServices } from './checks/create-check-services.ts'
import { putBackLeftovers } from './put-back-leftovers.ts'
import { journalOf } from './team/journal-of.ts'
import { openTeam } from './team/open-team.ts'

type RenderReport = Pick<Services, 'renderPdf' | 'renderDocx' | 'estimatePdf' | 'drawPages'>

/** The report as a file, its pictures read from the store. */
function reportRenderers(store: DraftStore): RenderReport {
  const parts = <Options extends RenderOptions>(options: Options) => ({
    ...options,
    createdAt: systemClock.now().toISOString(),
    async blobs(hash: string): Promise<Uint8Array | null> {
      const blob = await store.getBlob(hash)
      return blob && new Uint8Array(blob.bytes)
    },
  })
  return {
    async renderPdf(document, options) {
      try {
        const { renderPdfInWorker } = await import('../export/pdf/start-pdf-render.ts')
        return await renderPdfInWorker(document, parts(options))
      } catch (error) {
        return fail('pdf-failed', { reason: reasonOf(error) })
      }
    },
    async estimatePdf(document, sizes) {
      const { estimatePdf } = await import('../export/pdf/estimate-pdf.ts')
      return estimatePdf(document, sizes)
    },
    async drawPages(file, options) {
      const { drawPages } = await import('../intake/report/pdf/draw-pages.ts')
      return drawPages(file, options)
    },
    async renderDocx(document, options) {
      try {
        const { renderDocxInWorker } = await import('../export/docx/start-docx-render.ts')
        return await renderDocxInWorker(document, parts(options))
      } catch (error) {
        return fail('docx-failed', { reason: reasonOf(error) })
      }
    },
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

export interface ComposedServices {
  readonly services: Services
  /** To be called once it is known who the author is, before any page opens a draft. */
  putBackLeftovers(): void
}

/** The composition root: the real parts behind the contract the pages see. Heavy parts load when first used. */
export async function composeServices(author: () => string): Promise<ComposedServices> {
  const { store: plain, team, shelf } = await openTeam()
  const { store, backups } = keepMilestones(plain, shelf, { clock: systemClock, newId: newRandomId, author })
  const journal = journalOf(team.place, createLocalStorageJournal())
  const offline = createOfflineServices()
  offline.start()

  async function openDraft(document: string): Promise<DraftSession> {
    const { openDraftSession } = await import('../drafting/open-draft-session.ts')
    return openDraftSession({
      document,
      store,
      journal,
      clock: systemClock,
      author: author(),
      lock: createDraftLock(),
    })
  }

  let puttingBack: Promise<void> = Promise.resolve()
  const services: Services = {
    store,
    clock: systemClock,
    newId: newRandomId,
    async openDraft(document) {
      // Both would ask for the same lock, and a person would be told of another tab.
      await puttingBack
      return openDraft(document)
    },
    async encodeDraft(changes) {
      const { encodeDraftFile } = await import('../protocol/draft-file.ts')
      return new TextEncoder().encode(encodeDraftFile(changes))
    },
    async readIncoming(file, options) {
      const { readIncomingFile } = await import('../intake/exchange/read-incoming-file.ts')
      return readIncomingFile(file, options)
    },
    async carryData(document, { passphrase, ...facts }) {
      const { writeCarriedFile } = await import('../protocol/carried-file.ts')
      const createdAt = systemClock.now().toISOString()
      return writeCarriedFile(await store.handOut(document), { ...facts, createdAt }, passphrase)
    },
    async packData(order, options) {
      const { packData } = await import('./exchange/pack-data.ts')
      return packData(store, systemClock.now().toISOString(), order, options)
    },
    backups,
    async drawChart(chart) {
      const { drawChart } = await import('../export/charts/draw-chart.ts')
      return drawChart(chart)
    },
    ...reportRenderers(store),
    async renderLabels(sheet, options) {
      try {
        const { renderLabelsInWorker } = await import('../export/labels/start-labels-render.ts')
        return await renderLabelsInWorker(sheet, { ...options, createdAt: systemClock.now().toISOString() })
      } catch (error) {
        return fail('pdf-failed', { reason: reasonOf(error) })
      }
    },
    async labelCode(payload, size) {
      const { labelCode } = await import('../export/labels/label-code.ts')
      return labelCode(payload, size)
    },
    async renderWorkbook(workbook, options) {
      try {
        const { renderWorkbookInWorker } = await import('../export/xlsx/start-workbook-render.ts')
        return await renderWorkbookInWorker(workbook, options)
      } catch (error) {
        return fail('workbook-failed', { reason: reasonOf(error) })
      }
    },
    async readTable(file, options) {
      try {
        const { readTableFile } = await import('../intake/read-table-file.ts')
        return await readTableFile(file, options)
      } catch (error) {
        return fail('table-unreadable', { reason: reasonOf(error) })
      }
    },
    async initialsOf(texts) {
      const { computeInitials } = await import('../intake/compute-initials.ts')
      return computeInitials(texts)
    },
    ...createCheckServices(),
    scanning: createScanning(),
    photos: createPhotos(),
    keepScreenAwake,
    files: createFileServices(),
    copyText,
    async packFiles(files, read, options) {
      try {
        const { packEvidenceInWorker } = await import('../export/evidence/start-evidence-package.ts')
        return await packEvidenceInWorker(files, read, options)
      } catch (error) {
        return fail('evidence-package-failed', { reason: reasonOf(error) })
      }
    },
    offline,
    team,
  }
  return {
    services,
    putBackLeftovers() {
      // Whatever stays left is put back when its draft is opened.
      puttingBack = putBackLeftovers({ journal, store, openDraft }).catch(() => undefined)
    },
  }
}
