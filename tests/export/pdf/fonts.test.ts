import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nodeFontSource } from '../../../src/cli/node-font-source.ts'
import { parseCoverage } from '../../../src/export/pdf/fonts/coverage.ts'
import type { FontName } from '../../../src/export/pdf/fonts/faces.ts'
import { fontChains } from '../../../src/export/pdf/fonts/faces.ts'
import { readFontFile } from '../../../src/export/pdf/fonts/font-file.ts'
import { browserFontSource } from '../../../src/export/pdf/fonts/font-source-browser.ts'
import type { FontFileEntry } from '../../../src/export/pdf/fonts/font-source.ts'
import { subsetFont } from '../../../src/export/pdf/fonts/subset-font.ts'
import { renderPdf } from '../../../src/export/pdf/render-pdf.ts'
import { documentOf } from '../support/office-report.ts'
import { fontFolder, fonts } from '../support/render.ts'

interface ManifestEntry extends FontFileEntry {
  readonly packedBytes: number
  readonly licence: string
  readonly sourcePackage: string
  readonly sourceVersion: string
}

const manifest = (
  JSON.parse(readFileSync(join(fontFolder, 'manifest.json'), 'utf8')) as { files: readonly ManifestEntry[] }
).files
const document = documentOf({ kind: 'paragraph', text: '部门整体支出' })

/** Hanzi of GB2312: rows B0 to F7 of its code table. */
function gb2312Hanzi(): readonly number[] {
  const decoder = new TextDecoder('gb18030')
  const codes: number[] = []
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const code = decoder.decode(Uint8Array.of(row, cell)).codePointAt(0) ?? 0
      // The five unassigned cells at the end of row D7 decode to the private use area.
      if (code >= 0x4e00 && code <= 0x9fff && !(row === 0xd7 && cell >= 0xfa)) codes.push(code)
    }
  return codes
}

describe('the prepared fonts', () => {
  it.each(manifest)('$file is the file of the manifest, with every glyph it promises', (entry) => {
    const packed = readFileSync(join(fontFolder, entry.file))
    const bytes = gunzipSync(packed)
    expect(packed.byteLength).toBe(entry.packedBytes)
    expect(bytes.byteLength).toBe(entry.bytes)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(entry.sha256)
    expect(entry.licence && entry.sourcePackage && entry.sourceVersion).toBeTruthy()
    const file = readFontFile(new Uint8Array(bytes))
    const blank = new Set([0x20, 0xa0, 0x3000])
    for (const range of entry.coverage.split(' ')) {
      const [first = 0, last = first] = range.split('-').map((code) => Number.parseInt(code, 16))
      for (let code = first; code <= last; code += 1) {
        const glyph = file.glyphIndex(code)
        const drawn =
          file.outline(glyph).byteLength > 0 || blank.has(code) || (code >= 0x2000 && code <= 0x206f)
        if (glyph === 0 || !drawn)
          throw new Error(`U+${code.toString(16)} of ${entry.file} is absent or blank`)
      }
    }
  })

  it('ship with their licences, and nothing else lies in the folder', () => {
    const files = readdirSync(fontFolder).sort()
    expect(files.filter((file) => !file.endsWith('.ttf.gz'))).toEqual([
      'COPYING-fandol.txt',
      'LICENSE-liberation.txt',
      'LICENSE-noto-sans-sc.txt',
      'LICENSE-noto-serif-sc.txt',
      'README.md',
      'manifest.json',
    ])
    expect(files.filter((file) => file.endsWith('.ttf.gz'))).toEqual(
      manifest.map((entry) => entry.file).sort(),
    )
    expect(readFileSync(join(fontFolder, 'COPYING-fandol.txt'), 'utf8')).toContain('As a special exception')
    expect(readFileSync(join(fontFolder, 'README.md'), 'utf8')).toContain('extends to the modified fonts')
  })

  it('weigh at most 11.5 MB, the first tier at most 6.5 MB', () => {
    const size = (entries: readonly ManifestEntry[]): number =>
      entries.reduce((sum, entry) => sum + statSync(join(fontFolder, entry.file)).size, 0)
    expect(size(manifest)).toBeLessThan(11_500_000)
    expect(size(manifest.filter((entry) => entry.tier === 'a'))).toBeLessThan(6_500_000)
  })

  it('cover all 6,763 hanzi of GB2312 in every face', () => {
    const hanzi = gb2312Hanzi()
    expect(hanzi).toHaveLength(6763)
    for (const chain of Object.values(fontChains)) {
      const covers = chain.flatMap((font: FontName) =>
        manifest.filter((entry) => entry.face === font).map((entry) => parseCoverage(entry.coverage)),
      )
      const missing = hanzi.filter((code) => !covers.some((coverage) => coverage.has(code)))
      expect(missing).toEqual([])
    }
  })

  it('cover characters of 通用规范汉字表 beyond the BMP, 196 of them', () => {
    const beyond = manifest
      .filter((entry) => entry.face === 'song')
      .flatMap((entry) => entry.coverage.split(' '))
      .reduce((sum, range) => {
        const [first = 0, last = first] = range.split('-').map((code) => Number.parseInt(code, 16))
        return first > 0xffff ? sum + last - first + 1 : sum
      }, 0)
    expect(beyond).toBe(196)
  })
})

describe('a subset', () => {
  it('keeps outlines and widths of two tiers in the order asked for', async () => {
    const a = readFontFile(await fonts.load('fang', 'a'))
    const b = readFontFile(await fonts.load('fang', 'b'))
    const glyphs = [
      { file: b, index: b.glyphIndex('圳'.codePointAt(0) ?? 0) },
      { file: a, index: a.glyphIndex('支'.codePointAt(0) ?? 0) },
    ]
    const subset = subsetFont(glyphs)
    const tables = new DataView(subset.buffer)
    const at = (tag: string): number => {
      for (let entry = 12; ; entry += 16)
        if (String.fromCharCode(...subset.subarray(entry, entry + 4)) === tag)
          return tables.getUint32(entry + 8)
    }
    const [loca, glyf] = [at('loca'), at('glyf')]
    glyphs.forEach(({ file, index }, position) => {
      const outline = file.outline(index)
      const start = glyf + tables.getUint32(loca + 4 * (position + 1))
      expect(subset.slice(start, start + outline.byteLength)).toEqual(outline.slice())
      expect(tables.getUint16(at('hmtx') + 4 * (position + 1))).toBe(file.advance(index))
    })
    expect(tables.getUint16(at('maxp') + 4)).toBe(3)
  })

  it('sums to the checksum TrueType asks for', async () => {
    const file = readFontFile(await fonts.load('latin', 'a'))
    const subset = subsetFont([{ file, index: file.glyphIndex(0x31) }])
    const data = new DataView(subset.buffer)
    let sum = 0
    for (let offset = 0; offset < subset.byteLength; offset += 4) sum = (sum + data.getUint32(offset)) >>> 0
    expect(sum).toBe(0xb1b0afba)
  })
})

describe('a font that is not what it should be', () => {
  function brokenFolder(change: (file: string) => void): string {
    const folder = mkdtempSync(join(tmpdir(), 'jijian-fonts-'))
    for (const file of readdirSync(fontFolder)) copyFileSync(join(fontFolder, file), join(folder, file))
    change(folder)
    return folder
  }

  it.each([
    [
      'tampered with',
      (folder: string) => writeFileSync(join(folder, 'fang-a.ttf.gz'), gzipSync('not a font')),
    ],
    [
      'cut short',
      (folder: string) =>
        writeFileSync(
          join(folder, 'fang-a.ttf.gz'),
          readFileSync(join(fontFolder, 'fang-a.ttf.gz')).subarray(0, 5000),
        ),
    ],
  ])('when %s stops the export and is named', async (_, change) => {
    expect(await renderPdf(document, { fonts: nodeFontSource(brokenFolder(change)) })).toEqual({
      ok: false,
      problem: { code: 'fonts-unavailable', details: { file: 'fang-a.ttf.gz' } },
    })
  })

  it('when the whole folder is absent stops the export', async () => {
    expect(await renderPdf(document, { fonts: nodeFontSource('/nowhere') })).toEqual({
      ok: false,
      problem: { code: 'fonts-unavailable', details: { file: 'manifest.json' } },
    })
  })
})

describe('the browser source', () => {
  afterEach(() => vi.unstubAllGlobals())

  function serve(answer: (file: string) => Uint8Array<ArrayBuffer> | null): void {
    vi.stubGlobal('fetch', (url: string) => {
      const body = answer(url.replace('/fonts/', ''))
      return Promise.resolve(body ? new Response(body) : new Response(null, { status: 404 }))
    })
  }
  const fromDisk = (file: string) => new Uint8Array(readFileSync(join(fontFolder, file)))

  it('unpacks and checks what the server hands out', async () => {
    serve(fromDisk)
    expect(await browserFontSource().load('latin', 'a')).toEqual(await fonts.load('latin', 'a'))
  })

  it('takes files that a server has already unpacked on the way', async () => {
    serve((file) => (file.endsWith('.gz') ? new Uint8Array(gunzipSync(fromDisk(file))) : fromDisk(file)))
    expect(await browserFontSource().load('latin', 'a')).toEqual(await fonts.load('latin', 'a'))
  })

  it.each([
    ['a missing file', (file: string) => (file === 'fang-a.ttf.gz' ? null : fromDisk(file)), 'fang-a.ttf.gz'],
    [
      'an error page in place of a font',
      (file: string) => (file === 'fang-a.ttf.gz' ? new TextEncoder().encode('<html>') : fromDisk(file)),
      'fang-a.ttf.gz',
    ],
    ['a broken manifest', () => new TextEncoder().encode('<html>'), 'manifest.json'],
    ['no network and no cache', () => null, 'manifest.json'],
  ])('%s is a problem with the name of the file', async (_, answer, file) => {
    serve(answer)
    expect(await renderPdf(document, { fonts: browserFontSource() })).toMatchObject({
      ok: false,
      problem: { code: 'fonts-unavailable', details: { file } },
    })
  })
})
