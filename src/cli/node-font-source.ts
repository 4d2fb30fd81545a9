import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { FontFileEntry, FontSource } from '../export/pdf/fonts/font-source.ts'
import { FontUnavailableError } from '../export/pdf/fonts/font-source.ts'

/** The prepared fonts in a folder, such as `public/fonts`. */
export function nodeFontSource(folder: string): FontSource {
  let manifest: Promise<readonly FontFileEntry[]> | null = null
  const list = (): Promise<readonly FontFileEntry[]> => (manifest ??= readManifest(folder))
  return {
    list,
    async load(face, tier) {
      const entry = (await list()).find((file) => file.face === face && file.tier === tier)
      if (!entry) throw new FontUnavailableError(`${face}-${tier}`, 'not in the manifest')
      const packed = await readFile(join(folder, entry.file)).catch(() => {
        throw new FontUnavailableError(entry.file, 'cannot be read')
      })
      const bytes = await promisify(gunzip)(packed).catch(() => {
        throw new FontUnavailableError(entry.file, 'cannot be unpacked')
      })
      const hash = createHash('sha256').update(bytes).digest('hex')
      if (hash !== entry.sha256) throw new FontUnavailableError(entry.file, 'is not the file of the manifest')
      return new Uint8Array(bytes)
    },
  }
}

async function readManifest(folder: string): Promise<readonly FontFileEntry[]> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => {
    throw new FontUnavailableError('manifest.json', 'cannot be read')
  })
  const manifest = JSON.parse(text) as { readonly files: readonly FontFileEntry[] }
  return manifest.files
}
