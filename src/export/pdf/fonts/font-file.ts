/**
 * A prepared TrueType file: glyf outlines without composites, one format 12 character map (see
 * `src/export/fonts/prepare_fonts.py`). Not a reader for fonts in general.
 */
export interface FontFile {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  glyphIndex(codePoint: number): number
  /** In font units. */
  advance(glyph: number): number
  leftSideBearing(glyph: number): number
  outline(glyph: number): Uint8Array
  readonly head: Uint8Array
  readonly hhea: Uint8Array
  readonly maxp: Uint8Array
}

export function readFontFile(bytes: Uint8Array): FontFile {
  const tables = tableDirectory(bytes)
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag)
    if (!found) throw new Error(`font without ${tag} table`)
    return found
  }
  const [head, hhea, maxp] = [table('head'), table('hhea'), table('maxp')]
  const [hmtx, glyf] = [view(table('hmtx')), table('glyf')]
  const offsets = glyphOffsets(table('loca'), view(head).getInt16(50) === 1)
  const metrics = view(hhea).getUint16(34)
  const characters = readCharacterMap(view(table('cmap')))
  return {
    unitsPerEm: view(head).getUint16(18),
    ascent: view(hhea).getInt16(4),
    descent: view(hhea).getInt16(6),
    head,
    hhea,
    maxp,
    glyphIndex: (codePoint) => characters.get(codePoint) ?? 0,
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    leftSideBearing: (glyph) =>
      glyph < metrics ? hmtx.getInt16(4 * glyph + 2) : hmtx.getInt16(4 * metrics + 2 * (glyph - metrics)),
    outline: (glyph) => glyf.subarray(offsets[glyph], offsets[glyph + 1]),
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function tableDirectory(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const data = view(bytes)
  const tables = new Map<string, Uint8Array>()
  for (let index = 0; index < data.getUint16(4); index += 1) {
    const entry = 12 + 16 * index
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    const offset = data.getUint32(entry + 8)
    tables.set(tag, bytes.subarray(offset, offset + data.getUint32(entry + 12)))
  }
  return tables
}

function glyphOffsets(loca: Uint8Array, long: boolean): readonly number[] {
  const data = view(loca)
  const count = loca.byteLength / (long ? 4 : 2)
  return Array.from({ length: count }, (_, index) =>
    long ? data.getUint32(4 * index) : 2 * data.getUint16(2 * index),
  )
}

function readCharacterMap(cmap: DataView): ReadonlyMap<number, number> {
  const start = cmap.getUint32(8)
  if (cmap.getUint16(start) !== 12) throw new Error('font without a format 12 character map')
  const characters = new Map<number, number>()
  for (let group = 0; group < cmap.getUint32(start + 12); group += 1) {
    const entry = start + 16 + 12 * group
    const first = cmap.getUint32(entry)
    const glyph = cmap.getUint32(entry + 8)
    for (let code = first; code <= cmap.getUint32(entry + 4); code += 1)
      characters.set(code, glyph + code - first)
  }
  return characters
}
