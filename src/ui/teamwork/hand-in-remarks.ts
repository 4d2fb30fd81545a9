import { sectionStates } from '../../domain/evaluation/completeness.ts'
import type { Draft } from '../shared/use-draft.ts'
import { sectionNames } from '../shared/section-names.ts'

/** What an approver would find open: said before the hand-in, in the way of none. */
export function handInRemarks({ evaluation, system, sheet }: Draft, errors: number): readonly string[] {
  const open = sectionStates(evaluation.value, system, sheet.value).filter(
    ({ missing }) => missing.length > 0,
  )
  const { conflicts, finalised } = evaluation.value
  return [
    ...open.map(({ section, summary }) => `${sectionNames[section]}：${summary}。`),
    ...(conflicts.size > 0 ? [`还有 ${conflicts.size} 处内容冲突没有选定。`] : []),
    ...(errors > 0 ? [`体检还有 ${errors} 处错误。`] : []),
    ...(finalised?.state === 'final' ? [] : ['尚未定稿。']),
  ]
}
