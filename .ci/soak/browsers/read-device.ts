import type { Page } from 'playwright'
import type { Change } from '../../../src/domain/changes/change.ts'

export interface OnDisk {
  readonly changes: readonly Change[]
  readonly heads: readonly {
    readonly document: string
    readonly record: string
    readonly heads: readonly Change[]
  }[]
  /** Changes to give, and pages that have no rows yet. */
  readonly waiting: number
  readonly cursor: number
}

/** Read past the app, so that the app cannot flatter itself. */
export function readDevice(page: Page, database: string): Promise<OnDisk> {
  return page.evaluate(readAll, database)
}

/** Runs in the page. */
async function readAll(name: string): Promise<OnDisk> {
  const open = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(new Error('the database does not open'))
    opening.onsuccess = () => resolve(opening.result)
  })
  try {
    const tables = ['changes', 'heads', 'outbox', 'pages', 'settings']
    const reading = open.transaction(tables)
    const [changes, heads, outbox, pages, settings] = await Promise.all(
      tables.map(
        (table) =>
          new Promise<unknown[]>((resolve, reject) => {
            const all = reading.objectStore(table).getAll()
            all.onsuccess = () => resolve(all.result as unknown[])
            all.onerror = () => reject(new Error(table))
          }),
      ),
    )
    const cursor = (settings as { key: string; value: unknown }[]).find(({ key }) => key === 'sync-cursor')
    return {
      changes: (changes as (Change & { typed: number; sealed: number })[]).map(
        ({ id, document, record, value, parents, author, device, at }) => ({
          id,
          document,
          record,
          value,
          parents,
          author,
          device,
          at,
        }),
      ),
      heads: heads as OnDisk['heads'],
      waiting: (outbox?.length ?? 0) + (pages?.length ?? 0),
      cursor: Number(cursor?.value ?? 0),
    }
  } finally {
    open.close()
  }
}
