import type { CoverField, ParagraphId } from '../records.ts'
import type { CompletenessContext, SectionFindings } from './section-state.ts'
import { isBlank } from './section-state.ts'

const coverFields: Readonly<Partial<Record<CoverField, string>>> = {
  'unit-name': '部门名称',
  'sub-unit-count': '所属下级预算单位数量',
  filler: '填报人',
  phone: '联系电话',
  date: '填报日期',
}

export function coverFindings({ evaluation }: CompletenessContext): SectionFindings {
  const fields = Object.entries(coverFields) as [CoverField, string][]
  const blank = fields.filter(([field]) => isBlank(evaluation.cover[field]))
  return {
    started: blank.length < fields.length,
    missing: blank.map(([, label]) => ({ text: `${label}未填写`, path: 'cover', group: '项未填写' })),
  }
}

const departmentParagraphs: readonly (readonly [ParagraphId, string])[] = [
  ['duties', '部门职能'],
  ['annual-work', '年度总体工作和重点工作任务'],
  ['overall-goal', '部门整体支出绩效目标'],
]

/** The form of domain.md §4.3 has two boxes of prose: what was aimed at and what came of it. */
const projectParagraphs: readonly (readonly [ParagraphId, string])[] = [
  ['overall-goal', '年度总体目标（预期目标）'],
  ['annual-work', '年度总体目标实际完成情况'],
]

export function profileFindings({ evaluation, system }: CompletenessContext): SectionFindings {
  const paragraphs = system.subject === 'project' ? projectParagraphs : departmentParagraphs
  return {
    started: Object.values(evaluation.paragraphs).some((text) => !isBlank(text)),
    missing: paragraphs
      .filter(([id]) => isBlank(evaluation.paragraphs[id]))
      .map(([id, label]) => ({ text: `${label}未填写`, path: `profile/${id}`, group: '部分未填写' })),
  }
}
