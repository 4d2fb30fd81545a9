import type { Result } from '../../../domain/values/result.ts'
import type { Services } from '../services.ts'

/** Hides a document from the list, or shows it again. Nothing is erased: the change log keeps it. */
export async function setDeleted(
  document: string,
  deleted: boolean,
  author: string,
  { store, clock }: Services,
): Promise<Result<null>> {
  const written = await store.write(document, [{ record: 'meta/deleted', value: deleted ? true : null }], {
    mode: 'deliberate',
    author,
    at: clock.now().toISOString(),
  })
  return written.ok ? { ok: true, value: null } : written
}
