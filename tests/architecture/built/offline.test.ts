import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { distBytes, distFiles, distText } from './dist-files.ts'

/** Files a phone without network never asks for. */
const notCached: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^sw\.js$/, 'the service worker itself is kept by the browser'],
  [/^workbox-[\w-]+\.js$/, 'part of the service worker'],
  [/^\.vite\//, 'notes of the build, never served'],
  [
    /(^|\/)(COPYING|LICEN[CS]E|OFL|README)[\w.-]*$/i,
    'licence texts beside the fonts, for people who read the source',
  ],
]

const precached = [
  ...distText('sw.js').matchAll(
    /\{url:"([^"]+)",revision:(?:null|"[^"]+")\}|\{revision:(?:null|"[^"]+"),url:"([^"]+)"\}/g,
  ),
].map((match) => match[1] ?? match[2] ?? '')

describe('the service worker', () => {
  it('caches every file of the build, or there is a reason why not', () => {
    const forgotten = distFiles().filter(
      (file) => !precached.includes(file) && !notCached.some(([pattern]) => pattern.test(file)),
    )
    expect(forgotten).toEqual([])
    expect(precached.length).toBeGreaterThan(20)
  })

  it('caches nothing that is not there, and nothing twice', () => {
    const there = new Set(distFiles())
    expect(precached.filter((file) => !there.has(file))).toEqual([])
    expect(new Set(precached).size).toBe(precached.length)
  })

  it('carries the fonts of the report', () => {
    expect(precached.filter((file) => file.endsWith('.ttf.gz')).length).toBeGreaterThanOrEqual(5)
    expect(precached).toContain('fonts/manifest.json')
  })

  it('answers pages, not the API, from the cache, and never takes over by itself', () => {
    const worker = distText('sw.js')
    expect(worker).toContain('createHandlerBoundToURL("/index.html")')
    expect(worker).toContain(String.raw`denylist:[/^\/api\//]`)
    expect(worker).not.toContain('clientsClaim()')
    // Only in answer to the message that the update button sends.
    expect(worker).toMatch(/SKIP_WAITING.{0,40}skipWaiting\(\)/)
    expect(worker.match(/skipWaiting\(\)/g)).toHaveLength(1)
  })
})

describe('offline-files.json', () => {
  const { files } = JSON.parse(distText('offline-files.json')) as {
    files: { url: string; size: number; sha256: string }[]
  }

  it('lists what the service worker caches, with the true size and hash', () => {
    // The list cannot hold its own hash; the web manifest joins the cache later and no page needs it.
    const listed = precached.filter((file) => !['offline-files.json', 'manifest.webmanifest'].includes(file))
    expect(files.map((file) => file.url.slice(1)).sort()).toEqual(listed.sort())
    const wrong = files.filter((file) => {
      const bytes = distBytes(file.url.slice(1))
      return bytes.length !== file.size || createHash('sha256').update(bytes).digest('hex') !== file.sha256
    })
    expect(wrong).toEqual([])
  })
})
