import { concatBytes } from '@noble/hashes/utils.js'
import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { ByteSource } from './byte-source.ts'
import type { ZipEntry, ZipProblem } from './read-zip.ts'
import { readEntry } from './read-zip.ts'

/** The whole content of an entry that may be no larger than the limit. */
export async function readWhole(
  source: ByteSource,
  entry: ZipEntry,
  limit: number,
): Promise<Result<Uint8Array, ZipProblem>> {
  if (entry.size > limit) return fail('package-too-large')
  const pieces: Uint8Array[] = []
  const reading = readEntry(source, entry)
  for (let next = await reading.next(); ; next = await reading.next()) {
    if (next.done)
      return next.value ? ok(concatBytes(...pieces)) : fail('package-damaged', { file: entry.name })
    pieces.push(next.value)
  }
}
