import type { Block, ParagraphBlock } from '../document.ts'
import { chineseNumber, notFilled, textOr } from '../wording.ts'
import type { ReportContext } from './blocks.ts'
import { heading, placed } from './blocks.ts'

export function numbered(texts: readonly string[]): readonly ParagraphBlock[] {
  return texts.map((text, index) => ({ kind: 'paragraph', text: `（${chineseNumber(index + 1)}）${text}` }))
}

/** 三、存在的主要问题. */
export function buildProblems({ evaluation, sheet }: ReportContext): readonly Block[] {
  const title = heading(1, '三、存在的主要问题')
  if (evaluation.problems.length > 0) {
    return placed('problems', [
      title,
      ...numbered(evaluation.problems.map((problem) => textOr(problem.text))),
    ])
  }
  const deducted = sheet.nodes.some((node) => node.deductions.length > 0)
  const none = sheet.complete && !deducted ? '本次自评各项指标均未扣分，未列报问题。' : notFilled
  return placed('problems', [title, { kind: 'paragraph', text: none }])
}
