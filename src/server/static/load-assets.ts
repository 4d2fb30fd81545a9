import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentTypeOf, isCompressible } from './content-type.ts'

export interface Asset {
  readonly type: string
  readonly body: Buffer
  readonly etag: string
  readonly cacheControl: string
  readonly compressible: boolean
}

/** Every file under the folder by its address. The built app is some 15 MB, so it lives in memory. */
export async function loadAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(folder.length).replaceAll('\\', '/')
    // Dotfiles are notes of the build, not parts of the app.
    if (!path.includes('/.')) assets.set(path, await loadAsset(file, path))
  }
  const index = assets.get('/index.html')
  if (index) assets.set('/', index)
  return assets
}

async function loadAsset(file: string, path: string): Promise<Asset> {
  const body = await readFile(file)
  return {
    type: contentTypeOf(path),
    body,
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    cacheControl: cacheControlOf(path),
    compressible: isCompressible(path) && body.length > 1024,
  }
}

/** Files under /assets/ carry a hash in their name; anything else may change under the same name. */
function cacheControlOf(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable'
  return 'no-cache'
}
