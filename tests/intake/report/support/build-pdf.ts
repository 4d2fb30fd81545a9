import { strToU8, zlibSync } from 'fflate'

/** A page as its content stream; `resources` goes into its dictionary. */
export interface PdfPage {
  readonly content: string
  readonly resources?: string
  readonly width?: number
  readonly height?: number
  readonly rotate?: number
}

/** Objects besides, as they stand in the file, numbered from 10. */
export type PdfObject = string | { readonly dictionary: string; readonly stream: Uint8Array | string }

/** A PDF by hand, for what our own renderer never writes. */
export function buildPdf(pages: readonly PdfPage[], objects: readonly PdfObject[] = []): Uint8Array {
  const first = 10 + objects.length
  const numbered = new Map<number, Uint8Array>()
  const put = (number: number, object: PdfObject): void => {
    numbered.set(number, typeof object === 'string' ? latin(object) : streamOf(object))
  }
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`)
  put(1, '<< /Type /Catalog /Pages 2 0 R >>')
  put(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`)
  objects.forEach((object, index) => put(10 + index, object))
  pages.forEach(({ content, resources = '', width = 595, height = 842, rotate = 0 }, index) => {
    const number = first + 2 * index
    put(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << ${resources} >> /Contents ${number + 1} 0 R >>`,
    )
    put(number + 1, { dictionary: '', stream: content })
  })
  return written(numbered)
}

function latin(text: string): Uint8Array {
  return strToU8(text, true)
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function streamOf({ dictionary, stream }: Exclude<PdfObject, string>): Uint8Array {
  const data = typeof stream === 'string' ? latin(stream) : stream
  return joined(latin(`<< ${dictionary} /Length ${data.length} >>\nstream\n`), data, latin('\nendstream'))
}

function written(objects: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const pieces = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')]
  const places = new Map<number, number>()
  let at = pieces[0]?.length ?? 0
  for (const [number, body] of objects) {
    const piece = joined(latin(`${number} 0 obj\n`), body, latin('\nendobj\n'))
    places.set(number, at)
    pieces.push(piece)
    at += piece.length
  }
  const last = Math.max(...objects.keys())
  const table = Array.from({ length: last + 1 }, (_, number) => {
    const place = places.get(number)
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const trailer = `trailer\n<< /Size ${last + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return joined(...pieces, latin(`xref\n0 ${last + 1}\n${table.join('')}${trailer}`))
}

/** `/F1 10 0 R`: Song without a file, as WPS and older printers leave it; codes are GBK. */
export const gbkFont: readonly PdfObject[] = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [11 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 12 0 R /DW 1000 /W [814 939 500] >>',
  '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
]
export const gbkResources = '/Font << /F1 10 0 R >>'

/** A string of codes at a place, counted from the lower left corner; `hex` comes from `gbkHex`. */
export function shownAt(x: number, y: number, hex: string, size = 16): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td <${hex}> Tj ET\n`
}

/** One grey pixel stretched over the page: what a scanner leaves. */
export function scannedPage(): { readonly page: PdfPage; readonly objects: readonly PdfObject[] } {
  return {
    page: { content: 'q 595 0 0 842 0 0 cm /Im1 Do Q', resources: '/XObject << /Im1 10 0 R >>' },
    objects: [
      {
        dictionary:
          '/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
        stream: zlibSync(new Uint8Array(64 * 64).fill(0xcc)),
      },
    ],
  }
}

/** The GBK codes of a text, by asking the decoder for every code: there is no encoder at hand. */
export function gbkHex(text: string): string {
  return [...text].map((character) => gbkCodes().get(character) ?? fault(character)).join('')
}

function fault(character: string): never {
  throw new Error(`no GBK code for ${character}`)
}

let codes: ReadonlyMap<string, string> | null = null

function gbkCodes(): ReadonlyMap<string, string> {
  if (codes) return codes
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, string>()
  for (let byte = 0x20; byte < 0x7f; byte += 1) found.set(String.fromCharCode(byte), byte.toString(16))
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (!found.has(character)) found.set(character, lead.toString(16) + trail.toString(16))
    }
  codes = found
  return found
}
