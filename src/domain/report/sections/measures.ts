import type { Evaluation } from '../../evaluation/evaluation.ts'
import type { MeasureRecord } from '../../evaluation/records.ts'
import { formatChineseDate } from '../../values/iso-date.ts'
import type { Block } from '../document.ts'
import { chineseNumber, notFilled, textOr, withoutStop } from '../wording.ts'
import type { ReportContext } from './blocks.ts'
import { heading, placed } from './blocks.ts'
import { numbered } from './problems.ts'

function measureText(measure: MeasureRecord): string {
  const parts = [
    ...(measure.owner.trim() === '' ? [] : [`责任部门：${measure.owner.trim()}`]),
    ...(measure.due === '' ? [] : [`完成时限：${formatChineseDate(measure.due)}`]),
  ]
  const text = textOr(measure.text)
  return parts.length === 0 ? text : `${withoutStop(text)}（${parts.join('；')}）。`
}

/** Measures in the order of the problems they answer, so that （一） answers （一） where each has one. */
export function measureTexts({ problems, measures }: Evaluation): readonly string[] {
  const known = new Set(problems.map((problem) => problem.id))
  const answers = problems.flatMap((problem, index) => {
    const own = measures.filter((measure) => measure.problem === problem.id)
    return own.length === 0
      ? [`针对问题（${chineseNumber(index + 1)}）的改进措施${notFilled}`]
      : own.map(measureText)
  })
  return [...answers, ...measures.filter((measure) => !known.has(measure.problem)).map(measureText)]
}

/** 四、下一步改进措施. */
export function buildMeasures({ evaluation, sheet }: ReportContext): readonly Block[] {
  const title = heading(1, '四、下一步改进措施')
  const texts = measureTexts(evaluation)
  if (texts.length > 0) return placed('problems', [title, ...numbered(texts)])
  const deducted = sheet.nodes.some((node) => node.deductions.length > 0)
  const none = sheet.complete && !deducted ? '本次自评未列报问题，无需改进措施。' : notFilled
  return placed('problems', [title, { kind: 'paragraph', text: none }])
}
