import { strFromU8, unzipSync } from 'fflate'

export interface DocxParagraph {
  readonly style: string
  readonly text: string
}

/** The parts of a .docx by their paths. */
export function docxParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]))
}

export function paragraphsOf(xml: string): readonly DocxParagraph[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(inner)?.[1] ?? '',
    text: textOf(inner),
  }))
}

export interface DocxCell {
  readonly text: string
  readonly columnSpan: number
  readonly merge: 'restart' | 'continue' | null
}

/** Tables as rows of cells; the format repeats a spanned cell in every row it covers, as `continue`. */
export function tablesOf(xml: string): readonly (readonly (readonly DocxCell[])[])[] {
  return [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => ({
        text: textOf(cell),
        columnSpan: Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
        merge: (/<w:vMerge w:val="(restart|continue)"/.exec(cell)?.[1] ?? null) as DocxCell['merge'],
      })),
    ),
  )
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([whole, text]) => (whole === '<w:br/>' ? '\n' : (text ?? '')))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
