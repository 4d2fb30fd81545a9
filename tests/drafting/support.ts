import type { DraftLock, Journal, JournalEntry } from '../../src/drafting/contract.ts'
import type { DraftStore, StorageProblem } from '../../src/storage/contract.ts'

/** Journals that outlive their page, as localStorage does: one writer each, on the same shelf. */
export function createMemoryJournals(): (writer: string) => Journal {
  const shelf = new Map<string, Map<string, readonly JournalEntry[]>>()
  const rowsOf = (document: string): Map<string, readonly JournalEntry[]> => {
    const rows = shelf.get(document) ?? new Map<string, readonly JournalEntry[]>()
    shelf.set(document, rows)
    return rows
  }
  return (writer) => ({
    documents: () => [...shelf].flatMap(([document, rows]) => (rows.size > 0 ? [document] : [])),
    read: (document) => [...rowsOf(document).values()].flat(),
    write(document, list) {
      rowsOf(document).set(writer, list)
      return true
    },
    clear: (document) => void rowsOf(document).delete(writer),
    adopt(document) {
      const all = [...rowsOf(document).values()].flat()
      rowsOf(document).clear()
      if (all.length > 0) rowsOf(document).set(writer, all)
      return all
    },
    keepsOwn: (document) => rowsOf(document).has(writer),
  })
}

/** One writer per document among the sessions that share this lock. */
export function createMemoryLock(): DraftLock {
  const holders = new Map<string, { onLost: () => void }>()
  return {
    acquire(document, { steal, onLost }) {
      const present = holders.get(document)
      if (present && !steal) return Promise.resolve(null)
      const holder = { onLost }
      holders.set(document, holder)
      present?.onLost()
      return Promise.resolve({
        release() {
          if (holders.get(document) === holder) holders.delete(document)
        },
      })
    },
  }
}

/** The store with a disk that can be filled up and freed. */
export function withDisk(store: DraftStore): { store: DraftStore; fill: () => void; free: () => void } {
  let problem: StorageProblem | null = null
  return {
    store: {
      ...store,
      write: (...call) => (problem ? Promise.resolve({ ok: false, problem } as const) : store.write(...call)),
    },
    fill() {
      problem = { code: 'storage-full' }
    },
    free() {
      problem = null
    },
  }
}

/** The page was killed: nothing of it runs any more, its writes never reach the store. */
export function withKill(store: DraftStore): { store: DraftStore; kill: () => void } {
  let dead = false
  return {
    store: {
      ...store,
      write: (...call) => (dead ? new Promise(() => undefined) : store.write(...call)),
    },
    kill() {
      dead = true
    },
  }
}
