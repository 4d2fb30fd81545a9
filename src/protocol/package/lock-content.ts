import { gcm } from '@noble/ciphers/aes.js'
import { concatBytes } from '@noble/hashes/utils.js'
import type { ByteSource } from './byte-source.ts'
import type { Lock } from './envelope.ts'
import { nonceOf, tagBytes } from './envelope.ts'

/** Encrypts a stream chunk by chunk; at least one chunk, so that an emptied package does not pass for an empty one. */
export async function* lockContent(
  { envelope, key }: Lock,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const { chunkBytes, nonce } = envelope
  let index = 0
  const waiting = new Uint8Array(chunkBytes)
  let filled = 0
  const close = (last: boolean): Uint8Array =>
    gcm(key, nonceOf(nonce, index++, last)).encrypt(waiting.subarray(0, filled))
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      if (filled === chunkBytes) {
        yield close(false)
        filled = 0
      }
      const part = piece.subarray(at, at + chunkBytes - filled)
      waiting.set(part, filled)
      filled += part.length
      at += part.length
    }
  }
  yield close(true)
}

/** A chunk that does not open under a key that fits: damaged, moved, or cut off behind it. */
export class DamagedChunkError extends Error {
  override readonly name = 'DamagedChunkError'
  constructor(index: number) {
    super(`chunk ${String(index)} does not open`)
  }
}

export interface LockedChunks {
  readonly count: number
  /** Of all chunks together. */
  readonly size: number
  readChunk(index: number): Promise<Uint8Array>
}

/** The plain package inside, opened chunk by chunk where it is read. */
export function unlockedSource({ envelope, key }: Lock, locked: LockedChunks): ByteSource {
  const { chunkBytes, nonce } = envelope
  const size = Math.max(0, locked.size - locked.count * tagBytes)
  let open: { readonly index: number; readonly bytes: Uint8Array } | null = null

  async function chunkAt(index: number): Promise<Uint8Array> {
    if (open?.index === index) return open.bytes
    const bytes = await locked.readChunk(index)
    try {
      open = { index, bytes: gcm(key, nonceOf(nonce, index, index === locked.count - 1)).decrypt(bytes) }
    } catch {
      throw new DamagedChunkError(index)
    }
    return open.bytes
  }

  return {
    size,
    async read(offset, length) {
      const parts: Uint8Array[] = []
      const end = Math.min(offset + length, size)
      for (let at = offset; at < end;) {
        const from = at % chunkBytes
        const part = (await chunkAt(Math.floor(at / chunkBytes))).subarray(from, from + end - at)
        if (part.length === 0) throw new DamagedChunkError(Math.floor(at / chunkBytes))
        parts.push(part)
        at += part.length
      }
      return concatBytes(...parts)
    },
  }
}
