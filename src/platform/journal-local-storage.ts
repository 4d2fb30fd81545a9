import type { Journal, JournalEntry } from '../drafting/contract.ts'

const prefix = 'jijian/journal/'

/**
 * What was typed in the last 300 ms, written synchronously: an IndexedDB write begun in `pagehide` is lost on reload,
 * localStorage survived every time (stack.md). A refused write (quota, private mode) must not stop the typing.
 */
export function createLocalStorageJournal(storage: Storage = window.localStorage): Journal {
  return {
    read(document) {
      try {
        const entries: unknown = JSON.parse(storage.getItem(prefix + document) ?? '[]')
        return Array.isArray(entries) ? entries.filter(isEntry) : []
      } catch {
        return []
      }
    },
    write(document, entries) {
      try {
        storage.setItem(prefix + document, JSON.stringify(entries))
      } catch {
        // The store's own write follows within 300 ms and reports a full disk in words.
      }
    },
    clear(document) {
      try {
        storage.removeItem(prefix + document)
      } catch {
        // Nothing to clear where nothing can be written.
      }
    },
  }
}

function isEntry(entry: unknown): entry is JournalEntry {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'record' in entry &&
    typeof entry.record === 'string' &&
    'value' in entry &&
    'at' in entry &&
    typeof entry.at === 'string' &&
    'seen' in entry &&
    Array.isArray(entry.seen)
  )
}
