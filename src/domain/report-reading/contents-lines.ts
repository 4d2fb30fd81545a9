import { markerAt } from './chapters/markers.ts'

interface Line {
  readonly text: string
  readonly table: unknown
}

function isFirstHeading(line: Line | undefined): line is Line {
  const marker = line && !line.table ? markerAt(line.text) : null
  return marker?.level === 1 && marker.ordinal === 1
}

/** A heading in a list of headings: nothing that could be a sentence. */
function isEntry({ text, table }: Line): boolean {
  return !table && text.length <= 40 && !/[。；;]/.test(text)
}

const heading = ({ text }: Line): string => text.replace(/[\s.…·]|\d+$/g, '')

/**
 * The lines without a table of contents that names no pages: headings and nothing but headings, until the first of them comes
 * again.
 */
export function withoutContents<T extends Line>(lines: readonly T[]): readonly T[] {
  const first = lines.findIndex(isFirstHeading)
  const start = lines[first]
  if (!start) return lines
  const length = lines
    .slice(first + 1)
    .findIndex((line) => !isEntry(line) || heading(line) === heading(start))
  const again = lines[first + 1 + length]
  if (length < 2 || !again || heading(again) !== heading(start)) return lines
  return [...lines.slice(0, first), ...lines.slice(first + 1 + length)]
}
