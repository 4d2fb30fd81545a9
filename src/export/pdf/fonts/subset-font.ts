import type { FontFile } from './font-file.ts'

/** A glyph of a face: the file of its tier, and its number there. */
export interface SourceGlyph {
  readonly file: FontFile
  readonly index: number
}

/**
 * A TrueType file for embedding: the given glyphs, numbered from 1 in the given order, possibly from two tiers of a face.
 * It has the six tables a CIDFontType2 needs (ISO 32000-1, 9.9) and no character map: text names glyphs directly.
 */
export function subsetFont(glyphs: readonly SourceGlyph[]): Uint8Array {
  const model = glyphs[0]?.file
  if (!model) throw new Error('a subset needs at least one glyph')
  const all: readonly SourceGlyph[] = [{ file: model, index: 0 }, ...glyphs]
  const outlines = all.map(({ file, index }) => file.outline(index))
  const loca = new DataView(new ArrayBuffer(4 * (all.length + 1)))
  let length = 0
  outlines.forEach((outline, index) => {
    length += padded(outline.byteLength)
    loca.setUint32(4 * (index + 1), length)
  })
  const glyf = new Uint8Array(length)
  outlines.forEach((outline, index) => glyf.set(outline, loca.getUint32(4 * index)))
  const hmtx = new DataView(new ArrayBuffer(4 * all.length))
  all.forEach(({ file, index }, position) => {
    hmtx.setUint16(4 * position, file.advance(index))
    hmtx.setInt16(4 * position + 2, file.leftSideBearing(index))
  })
  return assemble([
    ['glyf', glyf],
    ['head', changed(model.head, { 8: 0, 10: 0, 50: 1 })],
    ['hhea', changed(model.hhea, { 34: all.length })],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', changed(model.maxp, { 4: all.length })],
  ])
}

function padded(length: number): number {
  return (length + 3) & ~3
}

/** A copy with some 16-bit fields replaced, by offset. */
function changed(table: Uint8Array, fields: Readonly<Record<number, number>>): Uint8Array {
  const copy = table.slice()
  const data = new DataView(copy.buffer)
  for (const [offset, value] of Object.entries(fields)) data.setUint16(Number(offset), value)
  return copy
}

function assemble(tables: readonly (readonly [tag: string, data: Uint8Array])[]): Uint8Array {
  const headerLength = 12 + 16 * tables.length
  const total = tables.reduce((sum, [, data]) => sum + padded(data.byteLength), headerLength)
  const file = new Uint8Array(total)
  const header = new DataView(file.buffer)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  header.setUint32(0, 0x00010000)
  header.setUint16(4, tables.length)
  header.setUint16(6, 16 * power)
  header.setUint16(8, Math.log2(power))
  header.setUint16(10, 16 * (tables.length - power))
  let offset = headerLength
  let headOffset = 0
  tables.forEach(([tag, data], index) => {
    const entry = 12 + 16 * index
    for (let letter = 0; letter < 4; letter += 1) file[entry + letter] = tag.charCodeAt(letter)
    file.set(data, offset)
    if (tag === 'head') headOffset = offset
    header.setUint32(entry + 4, checksum(header, offset, padded(data.byteLength)))
    header.setUint32(entry + 8, offset)
    header.setUint32(entry + 12, data.byteLength)
    offset += padded(data.byteLength)
  })
  header.setUint32(headOffset + 8, (0xb1b0afba - checksum(header, 0, total)) >>> 0)
  return file
}

function checksum(data: DataView, offset: number, length: number): number {
  let sum = 0
  for (let position = offset; position < offset + length; position += 4)
    sum = (sum + data.getUint32(position)) >>> 0
  return sum
}
