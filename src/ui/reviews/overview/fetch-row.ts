import { blobReferences } from '../../../domain/changes/blob-references.ts'
import type { Change } from '../../../domain/changes/change.ts'
import type { OverviewRow } from '../../../domain/review/overview/overview-row.ts'
import type { Problem, Result } from '../../../domain/values/result.ts'
import { ok } from '../../../domain/values/result.ts'
import { previewImport } from '../../shared/exchange/preview-import.ts'
import { storeHeld } from '../../shared/exchange/store-held.ts'
import { setHeld } from '../../shared/holding/holding.ts'
import type { DraftStore, IncomingBlob, IncomingFile, TeamOverview } from '../../shared/services.ts'

export interface FetchProgress {
  readonly done: number
  readonly total: number
}

export interface FetchingParts {
  readonly overview: TeamOverview
  readonly store: DraftStore
  /** Files, which take the time. */
  readonly onProgress: (progress: FetchProgress) => void
}

/**
 * Takes one row of the server in, 核查用: the evaluation and what is reviewed of it, with their files, to look at also without a
 * network. Nothing of it is given to the server of the unit this device works in. How many files did not come.
 */
export async function fetchRow(
  { evaluation, review }: OverviewRow,
  workspace: string,
  { overview, store, onProgress }: FetchingParts,
): Promise<Result<{ readonly missing: number }, Problem>> {
  const changes: Change[] = []
  for (const document of review === null ? [evaluation] : [evaluation, review]) {
    const fetched = await overview.changesOf(workspace, document)
    if (!fetched.ok) return fetched
    changes.push(...fetched.value)
  }
  const hashes = blobReferences(changes)
  let missing = 0
  async function* blobs(): AsyncGenerator<IncomingBlob> {
    for (const [done, hash] of hashes.entries()) {
      onProgress({ done, total: hashes.length })
      if (await store.getBlob(hash)) continue
      const file = await overview.fileOf(workspace, hash)
      if (file.ok && file.value)
        yield { hash, mime: file.value.mime, bytes: new Uint8Array(file.value.bytes) }
      else missing += 1
    }
  }
  const incoming: IncomingFile = { fileName: '', changes, blobs, parcel: null, pdf: null }
  const previews = await previewImport(changes, store)
  if (review !== null && previews.some(({ document, isNew }) => document === review && isNew)) {
    const held = await setHeld(review, true, store)
    if (!held.ok) return held
  }
  const stored = await storeHeld(incoming, previews, store, { stays: true })
  return stored.ok ? ok({ missing }) : stored
}
