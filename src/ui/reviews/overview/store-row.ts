import type { OverviewRow } from '../../../domain/review/overview/overview-row.ts'
import type { Problem, Result } from '../../../domain/values/result.ts'
import { ok } from '../../../domain/values/result.ts'
import { previewImport } from '../../shared/exchange/preview-import.ts'
import { storeHeld } from '../../shared/exchange/store-held.ts'
import type { DraftStore, IncomingFile } from '../../shared/services.ts'
import { onlyDocuments } from './only-documents.ts'

/** Takes one department in, out of every chosen file that knows of it: 核查用, and nothing else of those files. */
export async function storeRow(
  { evaluation, review }: OverviewRow,
  files: readonly IncomingFile[],
  store: DraftStore,
): Promise<Result<null, Problem>> {
  const documents = review === null ? [evaluation] : [evaluation, review]
  for (const file of files) {
    const part = onlyDocuments(file, documents)
    if (part.changes.length === 0) continue
    const stored = await storeHeld(part, await previewImport(part.changes, store), store)
    if (!stored.ok) return stored
  }
  return ok(null)
}
