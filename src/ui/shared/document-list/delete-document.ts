import type { Result } from '../../../domain/values/result.ts'
import type { Services } from '../services.ts'

/** The record that hides a document; kinds of documents whose writers differ have their own. */
export type DeletedRecord = 'meta/deleted' | 'meta/review-deleted'

/** Hides a document from the list, or shows it again. Nothing is erased: the change log keeps it. */
export async function setDeleted(
  document: string,
  deleted: boolean,
  {
    author,
    record = 'meta/deleted',
  }: { readonly author: string; readonly record?: DeletedRecord | undefined },
  { store, clock }: Services,
): Promise<Result<null>> {
  const written = await store.write(document, [{ record, value: deleted ? true : null }], {
    mode: 'deliberate',
    author,
    at: clock.now().toISOString(),
  })
  return written.ok ? { ok: true, value: null } : written
}
