import { formatChineseDate, parseIsoDate } from '../../values/iso-date.ts'
import type { Block, ParagraphBlock } from '../document.ts'
import { practiceMark, provisionalMark } from '../wording.ts'
import type { ReportContext } from './blocks.ts'

function centred(text: string): ParagraphBlock {
  return { kind: 'paragraph', text, align: 'center' }
}

function dateText(text: string): string {
  const date = parseIsoDate(text.trim())
  return date ? formatChineseDate(date) : text.trim()
}

/** What a reader must know before the first figure: practice data, or a total that is not final. */
export function warnings({ evaluation, sheet }: ReportContext): readonly string[] {
  const incomplete = sheet.nodes.filter((node) => node.leaf && node.score === null).length
  return [
    ...(evaluation.practice
      ? [`${practiceMark}：本报告仅供练习，所载单位、人员和事项不代表真实情况，不得报送。`]
      : []),
    ...(incomplete > 0 ? [`${provisionalMark}稿：尚有${incomplete}个指标未评分。`] : []),
    ...(sheet.provisional
      ? [`${provisionalMark}稿：评分依据中有内容冲突待选定，得分为${provisionalMark}。`]
      : []),
    ...(evaluation.unreadable.length > 0
      ? [`有${evaluation.unreadable.length}条记录由其他版本写入，本版本无法读取，未计入本报告。`]
      : []),
  ]
}

export function reportTitle({ evaluation, system }: ReportContext): string {
  const name = system.subject === 'project' ? '项目支出绩效自评表' : '部门整体支出绩效自评报告'
  return evaluation.practice ? `${name}（${practiceMark}）` : name
}

export function buildCover(context: ReportContext): readonly Block[] {
  const { cover, units, fiscalYear } = context.evaluation
  const attachment = cover['attachment-number']?.trim() ?? ''
  const unitCount = cover['sub-unit-count']?.trim() ?? ''
  return [
    ...(attachment === ''
      ? []
      : [
          {
            kind: 'paragraph',
            text: `附件${attachment}`,
            align: 'start',
            tone: 'mark',
            place: 'cover',
          } as const,
        ]),
    { kind: 'title', text: reportTitle(context) },
    centred(`（${fiscalYear}年度）`),
    ...warnings(context).map(centred),
    {
      kind: 'fields',
      place: 'cover',
      rows: [
        { label: '部门名称（公章）：', value: cover['unit-name']?.trim() ?? '' },
        {
          label: '所属下级预算单位数量：',
          value: unitCount === '' && units.length > 0 ? String(units.length) : unitCount,
        },
        { label: '填报人：', value: cover.filler?.trim() ?? '' },
        { label: '联系电话：', value: cover.phone?.trim() ?? '' },
        { label: '填报日期：', value: dateText(cover.date ?? '') },
      ],
    },
    { kind: 'page-break' },
  ]
}
