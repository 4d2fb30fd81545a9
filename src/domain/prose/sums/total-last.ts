import type { ProseFigure, Span } from '../prose-figure.ts'
import { isMeasure } from '../prose-figure.ts'
import type { ProseSum } from './prose-sum.ts'
import { readParts } from './read-parts.ts'

const closing = /(?:^|[，、；])\s*(?:以上)?(合计|共计|总计)(?:为)?\s*$/

/** “基本支出 …，项目支出 …，合计 …”: the clause that says 合计 and nothing else closes what stands before it. */
export function readTotalLast(
  plain: string,
  sentence: Span & { readonly figures: readonly ProseFigure[] },
  announced: readonly ProseSum[],
): readonly ProseSum[] {
  return sentence.figures.flatMap((total, index) => {
    const from = Math.max(sentence.start, sentence.figures[index - 1]?.end ?? 0)
    const words = closing.exec(plain.slice(from, total.start))
    if (!words || !isMeasure(total) || index < 2) return []
    const before = sentence.figures.slice(0, index).filter(({ kind }) => kind === total.kind)
    const earlier = [...announced].filter((sum) => sum.end <= total.start).pop()
    const semicolon = plain.slice(sentence.start, total.start).lastIndexOf('；')
    const start = Math.max(sentence.start, earlier?.end ?? 0, sentence.start + semicolon + 1)
    const parts = readParts(plain, before, { start, end: total.start }).filter(
      ({ figure }) => figure.unit === total.unit,
    )
    const [first] = parts
    if (!first || parts.length < 2) return []
    return [
      {
        kind: total.kind,
        attribute: first.label.attribute,
        claims: 'all' as const,
        connective: words[1] ?? '',
        total,
        parts: parts.map(({ label, figure }) => ({ name: label.name, nameSpan: label.span, figure })),
        announced: null,
        namesBound: true,
        start: first.label.span.start,
        end: total.end,
      },
    ]
  })
}
