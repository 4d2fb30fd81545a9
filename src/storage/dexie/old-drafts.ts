import { inCausalOrder } from '../../domain/changes/causal-order.ts'
import type { Change } from '../../domain/changes/change.ts'
import { mergeChanges } from '../../domain/changes/merge-changes.ts'
import type { DraftStore } from '../contract.ts'
import { changesInPages } from './pages.ts'
import { createDatabase } from './schema.ts'
import { sealAndRead } from './write-changes.ts'

/** What a backup needs of a database that is not brought up to date yet. */
export interface OldDrafts extends Pick<DraftStore, 'handOut' | 'getBlob' | 'close'> {
  readonly version: number
  documents(): Promise<readonly string[]>
}

/** Opened as that version: whoever still works on it in another tab is not disturbed, and nothing is upgraded. */
export async function openOldDrafts(name: string, version: number): Promise<OldDrafts> {
  const database = createDatabase(name, version)
  await database.open()

  async function paged(): Promise<readonly Change[]> {
    return database.tables.some((table) => table.name === 'pages') ? await changesInPages(database) : []
  }

  return {
    version,
    async documents() {
      const listed = await database.documents.toCollection().primaryKeys()
      return [...new Set([...listed, ...(await paged()).map(({ document }) => document)])]
    },
    async handOut(document) {
      const inPages = (await paged()).filter((change) => change.document === document)
      return inCausalOrder(mergeChanges(await sealAndRead(database, document), inPages))
    },
    getBlob: async (hash) => (await database.blobs.get(hash)) ?? null,
    close() {
      database.close({ disableAutoOpen: true })
    },
  }
}
