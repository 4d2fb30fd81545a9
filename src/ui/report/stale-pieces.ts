import type { Finding } from '../../domain/checks/check.ts'
import type { Evaluation } from '../../domain/evaluation/evaluation.ts'
import type { ParagraphId } from '../../domain/evaluation/records.ts'
import type { ReportDocument } from '../../domain/report/document.ts'
import type { MarkedPiece } from '../shared/checks/stale-figures.ts'
import { markedPieces, staleFigures } from '../shared/checks/stale-figures.ts'

interface Line {
  readonly start: number
  readonly text: string
}

/** The lines of a written text as the report sets them, one paragraph each, with where they stand in it. */
function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: raw, index }) => {
    const line = raw.trim()
    return line === '' ? [] : [{ start: index + raw.length - raw.trimStart().length, text: line }]
  })
}

/** Blocks of the report with stale figures in them, by their index, cut so that each figure can be underlined. */
export function stalePieces(
  { blocks }: ReportDocument,
  { paragraphs }: Evaluation,
  findings: readonly Finding[],
): ReadonlyMap<number, readonly MarkedPiece[]> {
  const seen = new Map<string, number>()
  const marked = new Map<number, readonly MarkedPiece[]>()
  blocks.forEach((block, index) => {
    const id = block.kind === 'paragraph' ? /^profile\/(.+)$/.exec(block.place ?? '')?.[1] : undefined
    if (id === undefined) return
    const position = seen.get(id) ?? 0
    seen.set(id, position + 1)
    const text = paragraphs[id as ParagraphId] ?? ''
    const line = linesOf(text)[position]
    if (!line) return
    const end = line.start + line.text.length
    const own = staleFigures(findings, `paragraph/${id}`, text)
      .filter((one) => one.start >= line.start && one.end <= end)
      .map((one) => ({ ...one, start: one.start - line.start, end: one.end - line.start }))
    if (own.length > 0) marked.set(index, markedPieces(line.text, own))
  })
  return marked
}
