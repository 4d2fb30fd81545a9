import { jsPDF } from 'jspdf'
import type { FontName } from './fonts/faces.ts'
import type { Glyph } from './fonts/font-set.ts'
import type { Drawing, Page } from './layout/page.ts'
import { PdfFont } from './pdf-font.ts'
import type { PdfAttachment } from './contract.ts'
import { attachmentObjects } from './pdf-attachment.ts'
import type { Bookmark, ObjectWriter } from './pdf-outline.ts'
import { outlineObjects } from './pdf-outline.ts'
import { shapeOperators } from './pdf-shapes.ts'
import { textOperators } from './pdf-text.ts'

/**
 * The only file that knows jsPDF, which does what it does well: objects, streams, compression, images, cross-references.
 * Text and fonts are ours, because its own drop and truncate characters in silence. jsPDF's font table is taken over through
 * its `addFonts` and `putFont` events; tests in tests/export watch these internals.
 */
export interface PdfInformation {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** UTC instant, ISO 8601. */
  readonly createdAt: string
  /** 32 hexadecimal digits. */
  readonly fileId: string
}

interface FontSlot {
  id: string
  objectNumber?: number
  isAlreadyPutted?: boolean
}

interface Internals {
  readonly events: {
    subscribe(topic: string, callback: (payload: FontEvent) => void): void
  }
  write(...content: readonly (string | number)[]): void
  newObject(): number
  getPageInfo(page: number): { readonly objId: number }
}

interface FontEvent {
  readonly font: FontSlot
  readonly out: (line: string) => void
  readonly newObject: () => number
  readonly putStream: (options: { data: string; addLength1: boolean; objectId: number }) => void
}

type FontTable = Record<string, FontSlot>
type Link = Extract<Drawing, { kind: 'link' }>

/** The font table of the jsPDF object being built: its constructor announces it, synchronously, through a global hook. */
let announced: FontTable | null = null
jsPDF.API.events.push([
  'addFonts',
  (payload: { readonly fonts: FontTable }) => {
    announced = payload.fonts
  },
])

export class PdfCanvas {
  private readonly pdf: jsPDF
  private readonly internals: Internals
  private readonly fontTable: FontTable
  private readonly fonts = new Map<FontName, PdfFont>()
  private readonly bookmarks: Bookmark[] = []
  private readonly pictures = new Map<Uint8Array, string>()
  private readonly links: { readonly link: Link; readonly page: number }[] = []
  private readonly pageNumbers = new Map<Page, number>()
  private pages = 0
  private attachment: PdfAttachment | undefined
  private failure: unknown = null

  constructor(information: PdfInformation) {
    announced = null
    this.pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true, floatPrecision: 2 })
    if (!announced) throw new Error('jsPDF no longer announces its fonts')
    this.fontTable = announced
    this.internals = this.pdf.internal as unknown as Internals
    this.pdf.setDocumentProperties({ ...information, creator: '绩简' })
    this.pdf.setCreationDate(pdfDate(information.createdAt))
    this.pdf.setFileId(information.fileId.toUpperCase())
    this.subscribe()
  }

  addPage(page: Page): void {
    const { width, height, orientation } = page.geometry
    this.pdf.addPage([width, height], orientation)
    this.pages += 1
    this.pageNumbers.set(page, this.pages)
    if (this.pages === 1) this.pdf.deletePage(1)
    for (const drawing of page.drawings) this.draw(drawing, height)
  }

  finish(attachment?: PdfAttachment): Uint8Array {
    this.attachment = attachment
    this.putLinks()
    for (const id of Object.keys(this.fontTable)) Reflect.deleteProperty(this.fontTable, id)
    for (const font of this.fonts.keys()) this.fontTable[resourceName(font)] = { id: font }
    const bytes = new Uint8Array(this.pdf.output('arraybuffer'))
    if (this.failure) throw this.failure
    return bytes
  }

  private draw(drawing: Drawing, pageHeight: number): void {
    switch (drawing.kind) {
      case 'line': {
        const position = { x: drawing.x, y: pageHeight - drawing.baseline }
        const encode = (glyph: Glyph): string => this.fontOf(glyph.font).code(glyph)
        for (const operators of textOperators(drawing.line, position, encode, resourceName))
          this.internals.write(operators)
        break
      }
      case 'rule': {
        const [y1, y2] = [pageHeight - drawing.y1, pageHeight - drawing.y2]
        const path = `${number(drawing.x1)} ${number(y1)} m ${number(drawing.x2)} ${number(y2)} l S`
        this.internals.write(`${number(drawing.width)} w 2 J ${path}`)
        break
      }
      case 'boxes': {
        const paths = drawing.boxes.map(({ x, y, width, height }) =>
          [x, pageHeight - y - height, width, height].map(number).join(' '),
        )
        this.internals.write(`${paths.join(' re ')} re f`)
        break
      }
      case 'shape':
      case 'dots':
        this.internals.write(shapeOperators(drawing, pageHeight))
        break
      case 'link':
        this.links.push({ link: drawing, page: this.pages })
        break
      case 'picture':
        this.drawPicture(drawing)
        break
      case 'bookmark':
        this.bookmarks.push({
          level: drawing.level,
          text: drawing.text,
          page: this.pages,
          top: pageHeight - drawing.y,
        })
        break
    }
  }

  /** Only when all pages are there: a link may lead forward. */
  private putLinks(): void {
    for (const { link, page } of this.links) {
      this.pdf.setPage(page)
      const pageNumber = this.pageNumbers.get(link.page)
      if (pageNumber !== undefined) this.pdf.link(link.x, link.y, link.width, link.height, { pageNumber })
    }
  }

  private drawPicture(picture: Extract<Drawing, { kind: 'picture' }>): void {
    const { jpeg, x, y, width, height } = picture
    // By a name of ours: jsPDF takes two pictures for one when the first halves of their bytes agree.
    const name = this.pictures.get(jpeg) ?? `picture${this.pictures.size + 1}`
    this.pictures.set(jpeg, name)
    this.pdf.addImage(jpeg, 'JPEG', x, y, width, height, name, 'NONE')
  }

  private fontOf(name: FontName): PdfFont {
    const font = this.fonts.get(name) ?? new PdfFont(name)
    this.fonts.set(name, font)
    return font
  }

  private subscribe(): void {
    const { events } = this.internals
    // jsPDF logs what its subscribers throw and goes on; a PDF without its fonts must not pass for one.
    const guarded = <T>(work: (payload: T) => void) => {
      return (payload: T): void => {
        try {
          work(payload)
        } catch (error) {
          this.failure ??= error
        }
      }
    }
    events.subscribe(
      'putFont',
      guarded((event: FontEvent) => this.putFont(event)),
    )
    let outline: number | null = null
    let attached = ''
    events.subscribe(
      'postPutResources',
      guarded(() => {
        outline = this.putOutline()
        if (this.attachment) attached = attachmentObjects(this.attachment, this.objectWriter())
      }),
    )
    events.subscribe(
      'putCatalog',
      guarded(() => {
        this.internals.write('/Lang (zh-CN)')
        this.internals.write('/ViewerPreferences << /DisplayDocTitle true >>')
        if (attached !== '') this.internals.write(attached)
        if (outline !== null) this.internals.write(`/Outlines ${outline} 0 R /PageMode /UseOutlines`)
      }),
    )
  }

  private putOutline(): number | null {
    const pageObject = (page: number): number => this.internals.getPageInfo(page).objId
    return outlineObjects(this.bookmarks, pageObject, this.objectWriter())
  }

  private objectWriter(): ObjectWriter {
    return {
      begin: () => this.internals.newObject(),
      write: (line) => this.internals.write(line),
    }
  }

  private putFont({ font: slot, out, newObject, putStream }: FontEvent): void {
    const font = this.fonts.get(slot.id as FontName)
    if (!font) return
    const put = (lines: readonly string[]): number => {
      const object = newObject()
      out(lines.join('\n'))
      out('endobj')
      return object
    }
    const stream = (data: string, addLength1: boolean): number => {
      const object = newObject()
      putStream({ data, addLength1, objectId: object })
      out('endobj')
      return object
    }
    const file = stream(binaryString(font.file()), true)
    const toUnicode = stream(font.toUnicode(), false)
    const name = font.subsetName
    const descriptor = put([
      `<< /Type /FontDescriptor /FontName /${name} /FontFile2 ${file} 0 R /Flags 4`,
      '/FontBBox [-100 -200 1100 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    ])
    const descendant = put([
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /FontDescriptor ${descriptor} 0 R`,
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
      `/CIDToGIDMap /Identity /DW 1000 /W ${font.widths()} >>`,
    ])
    slot.objectNumber = put([
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H`,
      `/DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
    ])
    slot.isAlreadyPutted = true
  }
}

function resourceName(font: FontName): string {
  return `J${font.replace('-', '')}`
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function pdfDate(instant: string): string {
  const digits = new Date(instant).toISOString().replace(/\D/g, '').slice(0, 14)
  return `D:${digits}+00'00'`
}

/** jsPDF's streams are strings of bytes; pieces keep the call stack small. */
function binaryString(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += 32_768)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 32_768)))
  return pieces.join('')
}
