import type { FontName } from './fonts/faces.ts'
import type { Glyph } from './fonts/font-set.ts'
import type { SourceGlyph } from './fonts/subset-font.ts'
import { subsetFont } from './fonts/subset-font.ts'

/** Collects the glyphs a document uses of one font, numbers them, and says how the font is written into a PDF. */
export class PdfFont {
  readonly name: string
  private readonly glyphs: (SourceGlyph & { readonly advance: number; readonly character: string })[] = []
  private readonly numbers = new Map<string, number>()

  constructor(font: FontName) {
    this.name = postScriptNames[font]
  }

  /** The glyph's number in the embedded subset, as four hexadecimal digits. */
  code(glyph: Glyph): string {
    let number = this.numbers.get(glyph.character)
    if (number === undefined) {
      this.glyphs.push(glyph)
      number = this.glyphs.length
      this.numbers.set(glyph.character, number)
    }
    return hex16(number)
  }

  /** `ABCDEF+Name` (ISO 32000-1, 9.6.4): the tag tells subsets of one font apart and depends on the glyphs alone. */
  get subsetName(): string {
    let hash = 7
    for (const { character } of this.glyphs)
      hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 308_915_776
    let tag = ''
    for (let letter = 0; letter < 6; letter += 1) {
      tag += String.fromCharCode(65 + (hash % 26))
      hash = Math.floor(hash / 26)
    }
    return `${tag}+${this.name}`
  }

  file(): Uint8Array {
    return subsetFont(this.glyphs)
  }

  /** /W array: widths in thousandths of an em where they differ from the full-width default. */
  widths(): string {
    const parts: string[] = []
    let run: number[] = []
    let first = 0
    this.glyphs.forEach(({ advance }, index) => {
      const width = Math.round(advance * 1000)
      if (width === 1000) return
      if (run.length > 0 && first + run.length === index + 1) run.push(width)
      else {
        if (run.length > 0) parts.push(`${first} [${run.join(' ')}]`)
        first = index + 1
        run = [width]
      }
    })
    if (run.length > 0) parts.push(`${first} [${run.join(' ')}]`)
    return `[${parts.join(' ')}]`
  }

  /** CMap from glyph numbers to UTF-16BE, surrogate pairs included: what copying and searching read. */
  toUnicode(): string {
    const lines = this.glyphs.map(({ character }, index) => `<${hex16(index + 1)}> <${utf16Hex(character)}>`)
    const blocks: string[] = []
    for (let start = 0; start < lines.length; start += 100) {
      const block = lines.slice(start, start + 100)
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
    }
    return [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
      '1 begincodespacerange',
      '<0000> <FFFF>',
      'endcodespacerange',
      ...blocks,
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end',
      'end',
    ].join('\n')
  }
}

const postScriptNames: Readonly<Record<FontName, string>> = {
  fang: 'JijianFang',
  kai: 'JijianKai',
  song: 'JijianSong',
  'song-bold': 'JijianSongBold',
  hei: 'JijianHei',
  latin: 'JijianLatin',
}

function hex16(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}

export function utf16Hex(text: string): string {
  let hex = ''
  for (let index = 0; index < text.length; index += 1) hex += hex16(text.charCodeAt(index))
  return hex
}
