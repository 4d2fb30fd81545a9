import type { Measure, ProseFigure, Span } from '../prose-figure.ts'
import { isMeasure } from '../prose-figure.ts'
import type { Label } from './labels.ts'
import { readLabel } from './labels.ts'

export interface Part {
  readonly label: Label
  readonly figure: Measure
}

/** Words that begin another thought: what follows is no part of the sum before it. */
const foreign = /合计|共计|总计|可见|收支/
const foreignMoney = /结转|结余|未支出|剩余|余额/

function isForeign(name: string, figure: Measure): boolean {
  return foreign.test(name) || (figure.kind === 'money' && foreignMoney.test(name))
}

const isSide = (figure: ProseFigure): boolean =>
  figure.context.some(({ kind }) => kind !== 'growth' && kind !== 'decline')

/** Parts of one list are measured alike: 8项 and 5项, but not 24个 and 3家. */
export function alike(a: Measure, b: Measure): boolean {
  if (a.kind === 'count' && b.kind === 'count') return a.classifier === b.classifier
  return a.kind === b.kind
}

/** `A 10分（满分15分）`: a bracket behind a figure explains it, one behind a name holds the figure. */
function isExplanation(between: string): boolean {
  const open = Math.max(between.lastIndexOf('（'), between.lastIndexOf('('))
  if (open < 0 || /[）)]/.test(between.slice(open))) return false
  return !/[\u4e00-\u9fff]/.test(between.slice(0, open))
}

/** A list joined by 、 is over where ， follows. */
function isOver(plain: string, parts: readonly Part[], between: string): boolean {
  const [first, second] = parts
  if (!first || !second) return false
  const joint = plain.slice(first.figure.end, second.figure.start).trimStart()
  const next = between.trimStart()
  return /^(?:、|和|及|与)/.test(joint) && /^[，,]/.test(next) && !/^[，,](?:和|及|以及)/.test(next)
}

/** Everything up to the bracket that closes what was opened before `start`. */
function closingBracket(plain: string, extent: Span): number {
  let depth = 0
  for (let at = extent.start; at < extent.end; at += 1) {
    const character = plain[at]
    if (character === '（' || character === '(') depth += 1
    if (character === '）' || character === ')') depth -= 1
    if (depth < 0) return at
  }
  return extent.end
}

/** Name and figure pairs from `extent.start` on, until another kind of statement begins. */
export function readParts(plain: string, figures: readonly ProseFigure[], extent: Span): readonly Part[] {
  const end = closingBracket(plain, extent)
  const parts: Part[] = []
  let cursor = extent.start
  let explained = -1
  for (const figure of figures) {
    if (figure.start < cursor || figure.start >= end) continue
    const between = plain.slice(cursor, figure.start)
    if (explained >= figure.start) continue
    if (parts.length > 0 && isExplanation(between)) {
      explained = closingBracket(plain, { start: figure.end, end })
      cursor = Math.min(end, explained + 1)
      continue
    }
    cursor = figure.end
    const first = parts[0]
    if (!isMeasure(figure) || isSide(figure) || (first && !alike(first.figure, figure))) continue
    const label = readLabel(between, figure.start - between.length, parts.length > 0)
    if (parts.length > 0 && (isForeign(label.name, figure) || isOver(plain, parts, between))) break
    parts.push({ label, figure })
  }
  return parts
}
