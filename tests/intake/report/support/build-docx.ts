import { strToU8, zipSync } from 'fflate'

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface DocxParts {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  /** Files besides, by their path; one of these names replaces the part of that name. */
  readonly files?: Readonly<Record<string, string>>
}

/** A real zip with the parts Word writes; header and footer are always there, since they must never be read. */
export function buildDocx({
  body,
  numbering = '',
  styles = '',
  footnotes = '',
  files = {},
}: DocxParts): Uint8Array {
  const part = (root: string, content: string): string => `${head}<w:${root} ${spaces}>${content}</w:${root}>`
  const related = ['numbering', 'styles', 'footnotes', 'header', 'footer'].map(
    (type, index) => `<Relationship Id="rId${index + 1}" Type="${relation}/${type}" Target="${type}.xml"/>`,
  )
  const all: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationships(related.join('')),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/numbering.xml': part('numbering', numbering),
    'word/styles.xml': part('styles', styles),
    'word/footnotes.xml': part('footnotes', footnotes),
    'word/header.xml': part('hdr', paragraph('页眉上的单位名称')),
    'word/footer.xml': part('ftr', paragraph('— 1 —')),
    ...files,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
}

export function relationships(content: string): string {
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

interface ParagraphLook {
  readonly style?: string
  readonly list?: readonly [id: number, level?: number]
  /** Inside the paragraph's properties, after style and list. */
  readonly properties?: string
}

export function paragraphOf(content: string, { style, list, properties = '' }: ParagraphLook = {}): string {
  const level = list?.[1] === undefined ? '' : `<w:ilvl w:val="${list[1]}"/>`
  const place = list ? `<w:numPr>${level}<w:numId w:val="${list[0]}"/></w:numPr>` : ''
  const name = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
  return `<w:p><w:pPr>${name}${place}${properties}</w:pPr>${content}</w:p>`
}

export function paragraph(text: string, look: ParagraphLook = {}): string {
  return paragraphOf(text === '' ? '' : run(text), look)
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
}

export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
}

export function textRow(...texts: readonly string[]): string {
  return row(texts.map((text) => cell(paragraph(text))))
}

export interface LevelLook {
  readonly format: string
  readonly text: string
  readonly start?: number
  readonly more?: string
}

/** One list definition with its levels from 0, and lists that follow it. */
export function definition(id: number, levels: readonly LevelLook[], more = ''): string {
  const all = levels.map(
    ({ format, text, start = 1, more: rest = '' }, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${text}"/></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${more}${all.join('')}</w:abstractNum>`
}

export function list(id: number, definitionId: number, more = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${more}</w:num>`
}

/** The levels of an official document: 一、（一）1.（1） */
export const officialLevels: readonly LevelLook[] = [
  { format: 'chineseCountingThousand', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）' },
]
