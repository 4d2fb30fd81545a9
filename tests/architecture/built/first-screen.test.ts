import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { distBytes, distText } from './dist-files.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly isEntry?: boolean
}

const chunks = JSON.parse(distText('.vite/manifest.json')) as Record<string, Chunk>

/** What the browser must have before the list of evaluations can show: the entry and all it imports at once. */
function firstScreen(): string[] {
  const files = new Set<string>()
  const visit = (key: string) => {
    const chunk = chunks[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  visit('index.html')
  const preloaded = distText('index.html').matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)
  for (const match of preloaded) files.add(match[1] ?? '')
  return [...files]
}

describe('the first screen', () => {
  it('needs at most 120 KB of JavaScript (gzip)', () => {
    const files = firstScreen()
    expect(files.length).toBeGreaterThan(0)
    const kilobytes =
      files.reduce((sum, file) => sum + gzipSync(distBytes(file), { level: 9 }).length, 0) / 1024
    expect(kilobytes).toBeLessThanOrEqual(120)
    expect(kilobytes).toBeGreaterThan(20)
  })

  it('does not wait for the PDF writer', () => {
    const texts = firstScreen().map(distText).join('\n')
    expect(texts).not.toContain('putOnlyUsedFonts')
  })
})
