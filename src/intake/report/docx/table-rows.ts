import type { XmlElement } from './xml-elements.ts'
import { childOf, childrenOf, elementsIn, valueOf } from './xml-elements.ts'

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])
/** No sheet of paper has more; a file that says so would only cost memory. */
const mostColumns = 200

/** Content controls and the like may stand around rows and cells. */
function unwrapped(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === name) return [child]
    return wrappers.has(child.name) ? unwrapped(child, name) : []
  })
}

function span(properties: XmlElement | undefined, name: string): number {
  const count = Number(valueOf(properties, name) ?? 0)
  return Number.isInteger(count) && count > 0 ? Math.min(count, mostColumns) : 0
}

/** The rows of a table, one text for each column of its grid; deleted rows are not there. */
export function tableRows(
  table: XmlElement,
  textOf: (cell: XmlElement) => string,
): readonly (readonly string[])[] {
  return unwrapped(table, 'w:tr').flatMap((row) => {
    const properties = childOf(row, 'w:trPr')
    if (childOf(properties, 'w:del')) return []
    const cells: string[] = Array.from({ length: span(properties, 'w:gridBefore') }, () => '')
    for (const cell of unwrapped(row, 'w:tc')) {
      const cellProperties = childOf(cell, 'w:tcPr')
      if (childOf(cellProperties, 'w:cellDel')) continue
      // Read also where it is not shown, for the numbers of its lists.
      const text = textOf(cell)
      cells.push(isContinued(cellProperties) ? '' : text)
      for (let more = span(cellProperties, 'w:gridSpan'); more > 1; more -= 1) cells.push('')
    }
    return [cells]
  })
}

/** Goes on with a merged cell above or before it. */
function isContinued(properties: XmlElement | undefined): boolean {
  return ['w:vMerge', 'w:hMerge'].some((name) =>
    childrenOf(properties, name).some(
      (merge) => (merge.attributes.get('w:val') ?? 'continue') === 'continue',
    ),
  )
}
