import { blobReferences } from '../../domain/changes/blob-references.ts'
import type { Change } from '../../domain/changes/change.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { PackageBlob } from '../../protocol/package/write-package.ts'
import { writePackage } from '../../protocol/package/write-package.ts'
import type { DraftStore } from '../../storage/contract.ts'
import type { PackOrder, RenderOptions } from '../../ui/shared/services.ts'

/** So much waits in memory before the browser may put it on disk. */
const heldBytes = 8 * 1024 * 1024

/** Documents, or a part of one, as an exchange package. Never rejects; what it holds is sealed in the store. */
export async function packData(
  store: Pick<DraftStore, 'handOut' | 'getBlob'>,
  createdAt: string,
  { documents, holds = () => true, passphrase, ...facts }: PackOrder,
  { onProgress, signal }: RenderOptions,
): Promise<Result<Blob, Problem>> {
  try {
    const changes: Change[] = []
    for (const document of documents)
      changes.push(...(await store.handOut(document)).filter(({ record }) => holds(record)))
    const total = blobReferences(changes).length + 1
    let read = 0
    async function readBlob(hash: string): Promise<PackageBlob | null> {
      onProgress((read += 1), total)
      const blob = await store.getBlob(hash)
      return blob && { mime: blob.mime, bytes: new Uint8Array(blob.bytes) }
    }
    return await collect(
      writePackage({
        facts: { ...facts, createdAt },
        changes,
        readBlob,
        ...(passphrase === undefined ? {} : { passphrase }),
      }),
      signal,
    )
  } catch (error) {
    return fail('package-failed', { reason: error instanceof Error ? error.message : String(error) })
  }
}

async function collect(
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<Result<Blob, Problem>> {
  let whole = new Blob([])
  let waiting: BlobPart[] = []
  let bytes = 0
  for await (const piece of pieces) {
    if (signal.aborted) return fail('cancelled')
    waiting.push(piece.slice())
    bytes += piece.length
    if (bytes < heldBytes) continue
    whole = new Blob([whole, ...waiting])
    waiting = []
    bytes = 0
  }
  return ok(new Blob([whole, ...waiting], { type: 'application/zip' }))
}
