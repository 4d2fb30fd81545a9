import { utf16Hex } from './pdf-font.ts'

export interface Bookmark {
  readonly level: number
  readonly text: string
  /** Counted from 1. */
  readonly page: number
  /** Upwards from the foot of the page. */
  readonly top: number
}

export interface ObjectWriter {
  /** Opens the next object and gives its number; numbers follow each other. */
  begin(): number
  write(line: string): void
}

interface Node {
  readonly bookmark: Bookmark
  readonly children: Node[]
  /** 0 is the outline itself. */
  readonly order: number
}

/** Writes the outline (ISO 32000-1, 12.3.3) and gives its object number; null when there are no bookmarks. */
export function outlineObjects(
  bookmarks: readonly Bookmark[],
  pageObject: (page: number) => number,
  writer: ObjectWriter,
): number | null {
  if (bookmarks.length === 0) return null
  const roots = nest(bookmarks)
  const first = writer.begin()
  writer.write(`<< /Type /Outlines ${family(roots, first)} /Count ${bookmarks.length} >>`)
  writer.write('endobj')
  writeNodes(roots, first, first, pageObject, writer)
  return first
}

function nest(bookmarks: readonly Bookmark[]): readonly Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  bookmarks.forEach((bookmark, index) => {
    const node: Node = { bookmark, children: [], order: index + 1 }
    while ((open.at(-1)?.bookmark.level ?? -1) >= bookmark.level) open.pop()
    const siblings = open.at(-1)?.children ?? roots
    siblings.push(node)
    open.push(node)
  })
  return roots
}

function family(children: readonly Node[], first: number): string {
  const [eldest, youngest] = [children[0], children.at(-1)]
  return eldest && youngest ? `/First ${first + eldest.order} 0 R /Last ${first + youngest.order} 0 R` : ''
}

function size(node: Node): number {
  return node.children.reduce((sum, child) => sum + 1 + size(child), 0)
}

/** In the order of the bookmarks, so that object numbers can be foretold. */
function writeNodes(
  siblings: readonly Node[],
  parent: number,
  first: number,
  pageObject: (page: number) => number,
  writer: ObjectWriter,
): void {
  siblings.forEach((node, index) => {
    const [previous, next] = [siblings[index - 1], siblings[index + 1]]
    const own = writer.begin()
    const count = size(node)
    writer.write(
      [
        `<< /Title <FEFF${utf16Hex(node.bookmark.text)}> /Parent ${parent} 0 R`,
        previous ? `/Prev ${first + previous.order} 0 R` : '',
        next ? `/Next ${first + next.order} 0 R` : '',
        count > 0 ? `${family(node.children, first)} /Count ${count}` : '',
        `/Dest [${pageObject(node.bookmark.page)} 0 R /XYZ null ${Math.ceil(node.bookmark.top)} null] >>`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    writer.write('endobj')
    writeNodes(node.children, own, first, pageObject, writer)
  })
}
