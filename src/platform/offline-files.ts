/** One precached file as `offline-files.json` lists it; written at build time from the finished `dist`. */
export interface OfflineFile {
  readonly url: string
  readonly size: number
  readonly sha256: string
}

export function parseOfflineFiles(json: unknown): readonly OfflineFile[] | null {
  if (typeof json !== 'object' || json === null || !('files' in json) || !Array.isArray(json.files))
    return null
  return json.files.every(isOfflineFile) && json.files.length > 0 ? json.files : null
}

function isOfflineFile(file: unknown): file is OfflineFile {
  return (
    typeof file === 'object' &&
    file !== null &&
    'url' in file &&
    typeof file.url === 'string' &&
    'size' in file &&
    typeof file.size === 'number' &&
    'sha256' in file &&
    typeof file.sha256 === 'string'
  )
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** True only when the cache holds every file with the size and the hash it was built with. One file at a time. */
export async function everyFileIsCached(
  files: readonly OfflineFile[],
  cache: CacheStorage,
): Promise<boolean> {
  for (const file of files) {
    const response = await cache.match(file.url, { ignoreSearch: true })
    if (!response?.ok) return false
    const bytes = await response.arrayBuffer()
    if (bytes.byteLength !== file.size || (await sha256(bytes)) !== file.sha256) return false
  }
  return true
}
