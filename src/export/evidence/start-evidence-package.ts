import type { Problem, Result } from '../../domain/values/result.ts'
import { ok } from '../../domain/values/result.ts'
import { runWorker } from '../run-worker.ts'
import type { WorkerRenderOptions } from '../run-worker.ts'
import type { FileToPack } from './pack-files.ts'
import type { FromPackageWorker, ToPackageWorker } from './worker-messages.ts'

/** Reads a file's bytes by their hash; null when they are not on this device. */
export type EvidenceReader = (hash: string) => Promise<Uint8Array | null>

/**
 * 佐证包 in a worker of its own. Never rejects: `package-too-large`, and `evidence-package-failed` when the worker breaks.
 * Cancelling ends the worker at once.
 */
export async function packEvidenceInWorker(
  files: readonly FileToPack[],
  read: EvidenceReader,
  { signal, onProgress }: WorkerRenderOptions,
): Promise<Result<Blob, Problem>> {
  const pieces: Blob[] = []
  const answer = async (hash: string, post: (message: ToPackageWorker) => void): Promise<void> => {
    const bytes = await read(hash).catch(() => null)
    post({ kind: 'blob', bytes: bytes ? bytes.slice().buffer : null })
  }
  const packed = await runWorker<ToPackageWorker, FromPackageWorker>(
    () => new Worker(new URL('./package-worker.ts', import.meta.url), { type: 'module' }),
    {
      signal,
      broken: 'evidence-package-failed',
      begin: (post) => post({ kind: 'pack', files: files.map(({ path, blob }) => ({ path, blob })) }),
      onMessage(message, post) {
        if (message.kind === 'piece') pieces.push(message.piece)
        else if (message.kind === 'blob-wanted') {
          onProgress?.(message.done, files.length)
          void answer(message.hash, post)
        }
      },
    },
  )
  return packed.ok ? ok(new Blob(pieces, { type: 'application/zip' })) : packed
}
