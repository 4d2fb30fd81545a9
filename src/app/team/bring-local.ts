import { blobReferences } from '../../domain/changes/blob-references.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import { ok } from '../../domain/values/result.ts'
import type { DraftStore } from '../../storage/contract.ts'
import { openLocalDrafts } from '../open-drafts.ts'

async function missingIn(team: DraftStore, local: DraftStore): Promise<readonly string[]> {
  const known = new Set((await team.listDocuments()).map(({ document }) => document))
  return (await local.listDocuments())
    .map(({ document }) => document)
    .filter((document) => !known.has(document))
}

async function withLocal<T>(work: (local: DraftStore) => Promise<T>): Promise<T> {
  const local = await openLocalDrafts()
  try {
    return await work(local)
  } finally {
    local.close()
  }
}

export function countLocal(team: DraftStore): Promise<number> {
  return withLocal(async (local) => (await missingIn(team, local)).length)
}

/** Photos first: whoever reads the change finds what it speaks of. */
export function bringLocal(team: DraftStore): Promise<Result<number, Problem>> {
  return withLocal(async (local) => {
    const documents = await missingIn(team, local)
    for (const document of documents) {
      const changes = await local.handOut(document)
      for (const hash of blobReferences(changes)) {
        const blob = await local.getBlob(hash)
        const stored = blob ? await team.putBlob(blob.bytes, blob.mime) : ok(hash)
        if (!stored.ok) return stored
      }
      const imported = await team.importChanges(changes)
      if (!imported.ok) return imported
    }
    return ok(documents.length)
  })
}
