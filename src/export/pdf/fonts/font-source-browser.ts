import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { FontFileEntry, FontSource } from './font-source.ts'
import { FontUnavailableError } from './font-source.ts'

/** The prepared fonts as the app's own server (offline: its service worker) hands them out. Runs in a page or a worker. */
export function browserFontSource(base = '/fonts/'): FontSource {
  let manifest: Promise<readonly FontFileEntry[]> | null = null
  const list = (): Promise<readonly FontFileEntry[]> => (manifest ??= fetchManifest(base))
  return {
    list,
    async load(face, tier) {
      const entry = (await list()).find((file) => file.face === face && file.tier === tier)
      if (!entry) throw new FontUnavailableError(`${face}-${tier}`, 'not in the manifest')
      const packed = await fetchBytes(base + entry.file, entry.file)
      const bytes = await unpack(packed, entry.file)
      // Web Crypto is absent on plain http, where the app must work too.
      if (bytesToHex(sha256(bytes)) !== entry.sha256)
        throw new FontUnavailableError(entry.file, 'is not the file of the manifest')
      return bytes
    },
  }
}

async function fetchManifest(base: string): Promise<readonly FontFileEntry[]> {
  const bytes = await fetchBytes(`${base}manifest.json`, 'manifest.json')
  try {
    const manifest = JSON.parse(new TextDecoder().decode(bytes)) as { files: readonly FontFileEntry[] }
    return manifest.files
  } catch {
    throw new FontUnavailableError('manifest.json', 'is not JSON')
  }
}

async function fetchBytes(url: string, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url).catch(() => null)
  if (!response?.ok)
    throw new FontUnavailableError(file, `cannot be fetched (${response?.status ?? 'offline'})`)
  return new Uint8Array(await response.arrayBuffer())
}

/** Some servers declare the gzip as an encoding, and the browser has then already unpacked it. */
async function unpack(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    return new Uint8Array(await new Response(stream).arrayBuffer())
  } catch {
    throw new FontUnavailableError(file, 'cannot be unpacked')
  }
}
