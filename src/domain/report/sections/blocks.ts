import type { Evaluation } from '../../evaluation/evaluation.ts'
import type { ParagraphId } from '../../evaluation/records.ts'
import type { IndicatorSystem } from '../../indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../../scoring/score-sheet.ts'
import type { Block, HeadingBlock, ParagraphBlock } from '../document.ts'
import { generateParagraph } from '../generated-text.ts'
import { notFilled } from '../wording.ts'

export interface ReportContext {
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly sheet: ScoreSheet
}

export function heading(level: HeadingBlock['level'], text: string): HeadingBlock {
  return { kind: 'heading', level, text }
}

export function annexHeading(text: string): HeadingBlock {
  return { ...heading(1, text), annex: true }
}

/** The same blocks, each with the page where its content is written. */
export function placed(place: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    ['title', 'figure', 'contents', 'page-break'].includes(block.kind) ? block : { ...block, place },
  )
}

/** One block per line a person wrote; blank text becomes the placeholder. */
export function paragraphs(text: string): readonly ParagraphBlock[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return (lines.length === 0 ? [notFilled] : lines).map((line) => ({ kind: 'paragraph', text: line }))
}

export function note(text: string): ParagraphBlock {
  return { kind: 'paragraph', text, tone: 'note', align: 'start' }
}

/** A section: the person's own text when there is one, otherwise the text the data gives. */
export function writtenOrGenerated(
  title: string,
  id: ParagraphId,
  { evaluation, system, sheet }: ReportContext,
): readonly Block[] {
  const written = evaluation.paragraphs[id]?.trim() ?? ''
  const text = written === '' ? generateParagraph(id, evaluation, system, sheet) : written
  return placed(`profile/${id}`, [heading(2, title), ...paragraphs(text)])
}
