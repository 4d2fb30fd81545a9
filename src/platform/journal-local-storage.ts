import type { Journal, JournalEntry } from '../drafting/contract.ts'
import { newRandomId } from './ids.ts'

const prefix = 'jijian/journal/'

/**
 * What was typed in the last 300 ms, written synchronously: an IndexedDB write begun in `pagehide` is lost on reload,
 * localStorage survived every time (stack.md). Every tab has a row of its own per document, so that one tab's finished
 * write never clears what another has just typed. A refused write (quota, private mode) must not stop the typing.
 */
export function createLocalStorageJournal(
  storage: Storage = window.localStorage,
  writer: string = newRandomId(),
): Journal {
  function allRows(): readonly string[] {
    const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place))
    return keys.filter((key) => key !== null).filter((key) => key.startsWith(prefix))
  }

  function rowsOf(document: string): readonly string[] {
    const own = rowOf(document, writer)
    // Before tabs had rows of their own, the document's id alone was the key.
    return allRows()
      .filter((key) => key === prefix + document || key.startsWith(rowOf(document, '')))
      .sort((a, b) => (a === own ? 1 : b === own ? -1 : a < b ? -1 : 1))
  }

  function entriesIn(row: string): readonly JournalEntry[] {
    try {
      const entries: unknown = JSON.parse(storage.getItem(row) ?? '[]')
      return Array.isArray(entries) ? entries.filter(isEntry) : []
    } catch {
      return []
    }
  }

  const journal: Journal = {
    documents: () => attempt(() => [...new Set(allRows().map(documentOf))], []),
    read: (document) => attempt(() => rowsOf(document).flatMap(entriesIn), []),
    // A refusal is not a loss yet: the store's own write follows within 300 ms and reports a full disk in words.
    write: (document, entries) =>
      attempt(() => {
        storage.setItem(rowOf(document, writer), JSON.stringify(entries))
        return true
      }, false),
    clear(document) {
      attempt(() => storage.removeItem(rowOf(document, writer)), undefined)
    },
    adopt: (document) =>
      attempt(() => {
        const rows = rowsOf(document)
        const entries = rows.flatMap(entriesIn)
        // Others' rows go only after their content stands in the own one: killed in between, it is there twice, not lost.
        if (entries.length > 0 && !journal.write(document, entries)) return entries
        for (const row of rows) if (row !== rowOf(document, writer)) storage.removeItem(row)
        return entries
      }, []),
    keepsOwn: (document) => attempt(() => storage.getItem(rowOf(document, writer)) !== null, true),
  }
  return journal
}

/** `/` is encoded, so that no document's rows begin like another's. */
function rowOf(document: string, writer: string): string {
  return `${prefix}${encodeURIComponent(document)}/${writer}`
}

function documentOf(row: string): string {
  const [document = ''] = row.slice(prefix.length).split('/')
  return decodeURIComponent(document)
}

function attempt<T>(operation: () => T, otherwise: T): T {
  try {
    return operation()
  } catch {
    return otherwise
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
    Array.isArray(entry.seen) &&
    (!('mode' in entry) || entry.mode === 'typing' || entry.mode === 'deliberate')
  )
}
