import type { CoverField, ParagraphId } from '../evaluation/records.ts'
import type { ReportReading, SectionRole } from '../report-reading/report-reading.ts'
import type { ProposedValue } from './proposed-value.ts'

const coverFields: readonly (readonly [CoverField, string])[] = [
  ['unit-name', '部门名称'],
  ['sub-unit-count', '所属下级预算单位数量'],
  ['filler', '填报人'],
  ['phone', '联系电话'],
  ['date', '填报日期'],
  ['attachment-number', '附件号'],
]

export function proposeCover({ cover }: ReportReading): readonly ProposedValue[] {
  return coverFields.flatMap(([field, label]): ProposedValue[] => {
    const { state, text, place } = cover.fields[field]
    if (state !== 'filled' || !place) return []
    const value = field === 'date' && cover.date ? cover.date.value : text
    return [
      {
        id: `cover/${field}`,
        group: 'cover',
        label,
        target: { kind: 'cover', field },
        options: [{ content: { kind: 'text', value }, place }],
        generated: false,
      },
    ]
  })
}

const paragraphNames: readonly (readonly [ParagraphId, string, generated: boolean])[] = [
  ['duties', '部门职能', false],
  ['annual-work', '年度总体工作和重点工作任务', false],
  ['overall-goal', '部门整体支出绩效目标', false],
  ['funds', '部门整体收支情况', true],
  ['management', '部门整体绩效管理情况', true],
  ['conclusion', '自评结论', true],
  ['effectiveness', '履职效能分析', true],
  ['efficiency', '管理效率分析', true],
]

/** The words of every chapter of one role, numbers and titles of its own parts included. */
function bodiesOf(role: SectionRole, { sections, text }: ReportReading): ProposedValue['options'] {
  return sections.flatMap(({ role: own, chapter }) => {
    const body = text.slice(chapter.body.start, chapter.extent.end).trim()
    if (own !== role || body === '') return []
    return [{ content: { kind: 'text', value: body }, place: chapter.place }]
  })
}

export function proposeParagraphs(reading: ReportReading): readonly ProposedValue[] {
  return paragraphNames.flatMap(([id, label, generated]): ProposedValue[] => {
    const options = bodiesOf(id, reading)
    if (options.length === 0) return []
    return [
      { id: `paragraph/${id}`, group: 'text', label, target: { kind: 'paragraph', id }, options, generated },
    ]
  })
}
