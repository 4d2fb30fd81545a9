import { textsOf } from './block-texts.ts'
import type { ReportDocument } from './document.ts'

/** Where entries of the contents end in the text of the document: there a renderer prints a page number. */
export function contentsEnds(document: ReportDocument, plain: (text: string) => string): readonly number[] {
  const ends: number[] = []
  let position = 0
  for (const block of document.blocks) {
    const texts = textsOf(block)
    if (block.kind === 'contents') {
      texts.forEach((text, index) => {
        position += plain(text).length
        if (index > 0) ends.push(position)
      })
    } else position += plain(texts.join('\n')).length
  }
  return ends
}

/**
 * The text of a page that begins at `position`, without the page numbers of the contents. Digits go only right behind an
 * entry, and only when what follows them goes on as the document does.
 */
export function withoutContentsNumbers(
  page: string,
  position: number,
  expected: string,
  ends: readonly number[],
): string {
  let kept = ''
  let rest = page
  ends.forEach((end, index) => {
    const before = end - position - kept.length
    if (before < 0 || before > rest.length || end < position) return
    kept += rest.slice(0, before)
    rest = rest.slice(before)
    const digits = /^\d*/.exec(rest)?.[0].length ?? 0
    const next = Math.min(24, (ends[index + 1] ?? Number.POSITIVE_INFINITY) - end)
    for (let count = digits; count > 0; count -= 1) {
      if (!expected.startsWith(rest.slice(count, count + next), end)) continue
      rest = rest.slice(count)
      break
    }
  })
  return kept + rest
}
