import type { ParagraphId } from '../../domain/evaluation/records.ts'

export interface ParagraphInfo {
  readonly id: ParagraphId
  readonly number: string
  readonly name: string
  readonly generated: boolean
  /** What belongs in it; for the ones written by hand. */
  readonly hint: string
}

const duties = '写主要职能，可与“三定”规定一致，每条一段。'
const annualWork = '写本年度总体工作安排和重点工作任务。'
const overallGoal = '写年初批复的部门整体支出绩效目标。'

/** 一、部门基本情况 */
export const profileParagraphs: readonly ParagraphInfo[] = [
  { id: 'duties', number: '（一）', name: '部门职能', generated: false, hint: duties },
  {
    id: 'annual-work',
    number: '（二）',
    name: '年度总体工作和重点工作任务',
    generated: false,
    hint: annualWork,
  },
  { id: 'overall-goal', number: '（三）', name: '部门整体支出绩效目标', generated: false, hint: overallGoal },
  { id: 'funds', number: '（四）', name: '部门整体收支情况', generated: true, hint: '' },
  { id: 'management', number: '（五）', name: '部门整体绩效管理情况', generated: true, hint: '' },
]

/** 二、绩效自评情况 */
export const resultParagraphs: readonly ParagraphInfo[] = [
  { id: 'conclusion', number: '（一）', name: '自评结论', generated: true, hint: '' },
  { id: 'effectiveness', number: '（二）', name: '履职效能分析', generated: true, hint: '' },
  { id: 'efficiency', number: '（三）', name: '管理效率分析', generated: true, hint: '' },
]

export function findParagraph(id: string): ParagraphInfo | undefined {
  return [...profileParagraphs, ...resultParagraphs].find((paragraph) => paragraph.id === id)
}

/** Characters as a person counts them: white space is none. */
export function characterCount(text: string): number {
  return [...text.replace(/\s/gu, '')].length
}
