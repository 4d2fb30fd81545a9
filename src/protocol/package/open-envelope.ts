import type { Json } from '../../domain/values/json.ts'
import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { ByteSource } from './byte-source.ts'
import type { EnvelopeProblem } from './envelope.ts'
import { chunkName, openLock, tagBytes } from './envelope.ts'
import { DamagedChunkError, unlockedSource } from './lock-content.ts'
import { manifestName } from './manifest.ts'
import { readWhole } from './read-whole.ts'
import type { ZipEntry, ZipProblem } from './read-zip.ts'

/** The plain package inside a locked one. */
export async function openEnvelope(
  source: ByteSource,
  entries: ReadonlyMap<string, ZipEntry>,
  parsed: Record<string, Json>,
  passphrase: string,
): Promise<Result<ByteSource, EnvelopeProblem | ZipProblem>> {
  const lock = await openLock(parsed, passphrase)
  if (!lock.ok) return lock
  const chunks: ZipEntry[] = []
  for (let entry = entries.get(chunkName(0)); entry; entry = entries.get(chunkName(chunks.length)))
    chunks.push(entry)
  if (chunks.length + 1 !== entries.size)
    return fail('package-damaged', { file: [...entries.keys()].find((name) => name !== manifestName) ?? '' })
  const largest = lock.value.envelope.chunkBytes + tagBytes
  const opened = unlockedSource(lock.value, {
    count: chunks.length,
    size: chunks.reduce((sum, { size }) => sum + size, 0),
    async readChunk(index) {
      const entry = chunks[index]
      const bytes = entry && (await readWhole(source, entry, largest))
      if (!bytes?.ok) throw new DamagedChunkError(index)
      return bytes.value
    },
  })
  return ok(opened)
}
