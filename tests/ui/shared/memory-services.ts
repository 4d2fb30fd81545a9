import type { Change } from '../../../src/domain/changes/change.ts'
import { packData } from '../../../src/app/exchange/pack-data.ts'
import { checkRecords } from '../../../src/domain/checks/check-records.ts'
import { fail, ok } from '../../../src/domain/values/result.ts'
import { openDraftSession } from '../../../src/drafting/open-draft-session.ts'
import type { DraftLock, Journal, JournalEntry } from '../../../src/drafting/contract.ts'
import { drawChart } from '../../../src/export/charts/draw-chart.ts'
import { estimatePdf } from '../../../src/export/pdf/estimate-pdf.ts'
import { readIncomingFile } from '../../../src/intake/exchange/read-incoming-file.ts'
import { writeCarriedFile } from '../../../src/protocol/carried-file.ts'
import { encodeDraftFile } from '../../../src/protocol/draft-file.ts'
import type { DraftStore } from '../../../src/storage/contract.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import type { OfflineServices, Services } from '../../../src/ui/shared/services.ts'
import type { MemoryScans } from './memory-scanning.ts'
import { memoryPhotos, memoryScanning } from './memory-scanning.ts'
import type { MemoryTables } from './memory-tables.ts'
import type { MemoryTeam } from './memory-team.ts'
import { memoryReports } from './memory-reports.ts'
import { memoryRenderers, memoryTables } from './memory-tables.ts'
import { memoryTeam } from './memory-team.ts'

export interface MemoryServices extends Services {
  readonly store: DraftStore
  /** What the next picker returns. */
  picks: readonly File[]
  readonly downloads: File[]
  backups: Services['backups']
  /** What lies on the clipboard, newest last. */
  readonly copied: string[]
  /** What a chosen spreadsheet holds. */
  readonly tables: MemoryTables
  /** The camera in the test's hand: `scans.emit('ZC-001')`. */
  readonly scans: MemoryScans
  readonly photos: ReturnType<typeof memoryPhotos>
  /** What was rendered, oldest first. */
  readonly rendered: ReturnType<typeof memoryRenderers>['rendered']
  readonly team: MemoryTeam
  readonly offline: OfflineServices & {
    set(next: Partial<Pick<OfflineServices, 'state' | 'updateWaiting'>>): void
  }
}

function memoryJournal(): Journal {
  const entries = new Map<string, readonly JournalEntry[]>()
  return {
    documents: () => [...entries.keys()],
    read: (document) => entries.get(document) ?? [],
    write: (document, next) => entries.set(document, next) === entries,
    clear: (document) => void entries.delete(document),
    adopt: (document) => entries.get(document) ?? [],
    keepsOwn: (document) => entries.has(document),
  }
}

/** Exclusive within one test, with take-over. */
function memoryLock(): DraftLock {
  const holders = new Map<string, () => void>()
  return {
    acquire(document, { steal, onLost }) {
      const holder = holders.get(document)
      if (holder && !steal) return Promise.resolve(null)
      holder?.()
      holders.set(document, onLost)
      const release = (): void => {
        if (holders.get(document) === onLost) holders.delete(document)
      }
      return Promise.resolve({ release })
    },
  }
}

function memoryOffline(): MemoryServices['offline'] {
  const listeners = new Set<() => void>()
  const shown = { state: 'preparing' as OfflineServices['state'], updateWaiting: false, applied: 0 }
  return {
    get state() {
      return shown.state
    },
    get updateWaiting() {
      return shown.updateWaiting
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    applyUpdate: () => Promise.resolve(),
    set(next) {
      Object.assign(shown, next)
      for (const listener of listeners) listener()
    },
  }
}

/** The app's services with every part real except the browser: store, session and codec are the ones that ship. */
export function memoryServices(store: DraftStore = createMemoryStore()): MemoryServices {
  let ids = 0
  const clock = { now: () => new Date('2024-03-05T02:30:00.000Z') }
  const journal = memoryJournal()
  const lock = memoryLock()
  const downloads: File[] = []
  const services: MemoryServices = {
    store,
    clock,
    newId: () => `id${(ids += 1)}`,
    openDraft: (document) => openDraftSession({ document, store, journal, clock, author: '张三', lock }),
    encodeDraft: (changes: readonly Change[]) =>
      Promise.resolve(new TextEncoder().encode(encodeDraftFile(changes))),
    readIncoming: readIncomingFile,
    estimatePdf: (document, sizes) => Promise.resolve(estimatePdf(document, sizes)),
    carryData: async (document, { passphrase, ...facts }) =>
      writeCarriedFile(
        await store.handOut(document),
        { ...facts, createdAt: clock.now().toISOString() },
        passphrase,
      ),
    packData: (order, options) => packData(store, clock.now().toISOString(), order, options),
    backups: { list: () => Promise.resolve([]), read: () => Promise.resolve(null) },
    drawChart: (chart) => Promise.resolve(drawChart(chart)),
    drawPages: () => Promise.resolve(fail('report-unreadable')),
    renderPdf: () => Promise.resolve(fail('pdf-failed')),
    renderDocx: () => Promise.resolve(fail('docx-failed')),
    ...memoryRenderers(),
    ...memoryTables(),
    /** The text itself, in lower case: real pinyin is a matter of `intake`. */
    initialsOf: (texts) => Promise.resolve(new Map(texts.map((text) => [text, text.toLowerCase()]))),
    checks: {
      evaluation: (document, records) => Promise.resolve(checkRecords(document, records)),
    },
    reports: memoryReports(),
    ...memoryScanning(),
    photos: memoryPhotos(),
    keepScreenAwake: () => () => undefined,
    picks: [],
    downloads,
    files: {
      canShare: () => false,
      share: () => Promise.resolve('failed'),
      download: (file) => void downloads.push(file),
      pick() {
        return Promise.resolve(services.picks)
      },
    },
    copied: [],
    copyText(text) {
      services.copied.push(text)
      return Promise.resolve(true)
    },
    async packFiles(files, read) {
      const packed = await Promise.all(
        files.map(async ({ path, blob }) => ((await read(blob)) ? path : null)),
      )
      return ok(new File([packed.filter((path) => path !== null).join('\n')], 'package'))
    },
    offline: memoryOffline(),
    team: memoryTeam(),
  }
  return services
}
