import type { Problem, Result } from '../../../domain/values/result.ts'
import { fail, ok } from '../../../domain/values/result.ts'
import type { DraftStore, IncomingFile } from '../services.ts'

export interface StoredIncoming {
  readonly added: number
  readonly files: number
}

export type ImportOptions = NonNullable<Parameters<DraftStore['importChanges']>[1]>

/**
 * Files first, then all changes in one step: a document never names what could have been stored and was not. When the device is
 * full in the middle, the files of this import are taken back, and everything is as it was before.
 */
export async function storeIncoming(
  { changes, blobs }: IncomingFile,
  store: DraftStore,
  options: ImportOptions = {},
): Promise<Result<StoredIncoming, Problem>> {
  const put: string[] = []
  for await (const { hash, mime, bytes } of blobs?.() ?? []) {
    if (await store.getBlob(hash)) continue
    const stored = await store.putBlob(bytes.slice().buffer, mime)
    if (stored.ok) put.push(hash)
    else return takeBack(put, stored.problem, store)
  }
  const outcome = await store.importChanges(changes, options)
  return outcome.ok
    ? ok({ added: outcome.value.added, files: put.length })
    : takeBack(put, outcome.problem, store)
}

async function takeBack(
  put: readonly string[],
  problem: Problem,
  store: DraftStore,
): Promise<Result<StoredIncoming, Problem>> {
  for (const hash of put) await store.removeBlob(hash)
  return problem.code === 'storage-full' ? fail('import-disk-full') : { ok: false, problem }
}
