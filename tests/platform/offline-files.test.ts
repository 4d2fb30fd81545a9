import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { everyFileIsCached, parseOfflineFiles } from '../../src/platform/offline-files.ts'

function listed(url: string, text: string) {
  return { url, size: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') }
}

function cacheOf(texts: Readonly<Record<string, string>>): CacheStorage {
  const match = (url: string) =>
    Promise.resolve(texts[url] === undefined ? undefined : new Response(texts[url], { status: 200 }))
  return { match } as unknown as CacheStorage
}

const files = [listed('/a.js', 'alpha'), listed('/fonts/b.ttf.gz', 'beta')]

describe('可离线 is claimed only when every precached file is there, whole', () => {
  it('holds when all files are cached with their size and hash', async () => {
    expect(await everyFileIsCached(files, cacheOf({ '/a.js': 'alpha', '/fonts/b.ttf.gz': 'beta' }))).toBe(
      true,
    )
  })

  it.each([
    ['a file is missing', { '/a.js': 'alpha' }],
    ['a file was cut short', { '/a.js': 'alpha', '/fonts/b.ttf.gz': 'bet' }],
    ['a file has the right size and other bytes', { '/a.js': 'alpha', '/fonts/b.ttf.gz': 'bexa' }],
  ])('does not hold when %s', async (_case, texts) => {
    expect(await everyFileIsCached(files, cacheOf(texts))).toBe(false)
  })

  it('takes no list that is empty or of another shape', () => {
    expect(parseOfflineFiles({ files })).toEqual(files)
    for (const wrong of [null, {}, { files: [] }, { files: [{ url: '/a.js' }] }, 'x']) {
      expect(parseOfflineFiles(wrong)).toBeNull()
    }
  })
})
