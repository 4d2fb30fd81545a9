import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ManifestTransform } from 'workbox-build'

const name = 'offline-files.json'

/**
 * Writes the list of everything the service worker caches, with size and hash, into the finished build and adds the list
 * itself to the cache: 可离线 is claimed only after the app has compared every file on the device with this list.
 */
export function listOfflineFiles(folder: string): ManifestTransform {
  return async (entries) => {
    // After a failed build there is nothing to list, and the failure itself must stay the message.
    if (!existsSync(join(folder, 'index.html'))) return { manifest: entries }
    const others = entries.filter((entry) => entry.url !== name)
    const files = await Promise.all(
      others.map(async ({ url }) => {
        const bytes = await readFile(join(folder, url))
        return { url: `/${url}`, size: bytes.length, sha256: hashOf(bytes) }
      }),
    )
    const text = `${JSON.stringify({ files })}\n`
    await writeFile(join(folder, name), text)
    const size = Buffer.byteLength(text)
    return { manifest: [...others, { url: name, revision: hashOf(Buffer.from(text)).slice(0, 32), size }] }
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
