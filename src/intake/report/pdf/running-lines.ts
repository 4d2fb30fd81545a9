import type { PageItem, PageItems } from './page-lines.ts'

/** Numbers of pages: — 3 —, 3/12, 第3页 共12页. */
const pageNumber =
  /^(?:[-—–―·.\s]*[0-9０-９]{1,4}[-—–―·.\s]*|第\s*\d+\s*页[，,\s]*(?:共\s*\d+\s*页)?|\d+\s*[/／]\s*\d+|[Pp]age\s*\d+(?:\s*of\s*\d+)?|[ivxIVX]{1,5})$/
/** The head and foot of a page, in parts of its height. */
const margin = 0.1
const enoughPages = 3
/** Left and right pages may have heads of their own. */
const often = 0.4

export interface CleanPage {
  readonly width: number
  readonly items: readonly PageItem[]
}

export interface CleanPages {
  readonly pages: readonly CleanPage[]
  /** Lines left out because they stand on page after page. */
  readonly repeated: readonly string[]
}

/** Without page numbers, and without lines that run along at the head or foot of most pages. */
export function withoutRunningLines(pages: readonly PageItems[]): CleanPages {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const text of new Set(page.items.filter((item) => isMarginal(item, page)).map(keyOf)))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  const repeated = new Set<string>()
  const clean = pages.map((page) => ({
    width: page.width,
    items: page.items.filter((item) => {
      if (item.kind !== 'line' || !isMarginal(item, page)) return true
      if (pageNumber.test(item.line.text)) return false
      const count = counts.get(keyOf(item)) ?? 0
      if (count < enoughPages || count < often * pages.length) return true
      repeated.add(item.line.text)
      return false
    }),
  }))
  return { pages: clean, repeated: [...repeated].slice(0, 10) }
}

function isMarginal(item: PageItem, { height }: PageItems): boolean {
  return (
    item.kind === 'line' && (item.line.baseline < margin * height || item.line.top > (1 - margin) * height)
  )
}

/** The same but for the number of the page in it. */
function keyOf(item: PageItem): string {
  return item.kind === 'line' ? item.line.text.replace(/\d+/g, '#') : ''
}
