import { concatBytes } from '@noble/hashes/utils.js'

/** A whole stream in memory: for a file that is shared at once, and for tests. */
export async function collectBytes(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return new Uint8Array(concatBytes(...parts))
}
