import type { RecordEdit } from '../../domain/evaluation/new-evaluation.ts'
import type { Result } from '../../domain/values/result.ts'
import { ok } from '../../domain/values/result.ts'
import type { Services } from './services.ts'

/** A new evaluation in one atomic step: the new document's id, or nothing is stored. */
export async function storeDocument(
  edits: readonly RecordEdit[],
  author: string,
  { store, clock, newId }: Services,
): Promise<Result<string>> {
  const document = `ev-${newId()}`
  const at = clock.now().toISOString()
  const written = await store.write(document, edits, { mode: 'deliberate', author, at })
  return written.ok ? ok(document) : written
}
