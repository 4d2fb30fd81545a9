import type { DraftSession, Journal } from '../drafting/contract.ts'
import type { DraftStore } from '../storage/contract.ts'

export interface LeftoverParts {
  readonly journal: Pick<Journal, 'documents'>
  readonly store: Pick<DraftStore, 'listDocuments'>
  readonly openDraft: (document: string) => Promise<DraftSession>
}

/**
 * What a killed page left in the journal goes to the store with the next start, not only when its draft is opened again: until
 * then nobody is sent it, and a list of what waits would not know of it. A draft that another tab writes in is left to that tab.
 */
export async function putBackLeftovers({ journal, store, openDraft }: LeftoverParts): Promise<void> {
  const left = new Set(journal.documents())
  if (left.size === 0) return
  for (const { document } of await store.listDocuments()) {
    if (!left.has(document)) continue
    const session = await openDraft(document)
    await session.close()
  }
}
