import { createHash, randomBytes } from 'node:crypto'
import type { BlobPlace } from '../../../src/server/blobs/shelf.ts'

/** Bytes nobody has seen before, and where they belong. */
export function aFile(size: number, workspace = 'w1') {
  const bytes = randomBytes(size)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { bytes, place: { workspace, hash } satisfies BlobPlace }
}
