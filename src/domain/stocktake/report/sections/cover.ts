import type { Block, ParagraphBlock } from '../../../report/document.ts'
import { placed } from '../../../report/sections/blocks.ts'
import { practiceMark, provisionalMark } from '../../../report/wording.ts'
import { formatChineseDate } from '../../../values/iso-date.ts'
import type { MemberRole } from '../../records.ts'
import { stageWords } from '../../words.ts'
import type { StocktakeContext } from '../report-context.ts'
import { isFinal, places } from '../report-context.ts'
import { outdatedSignatures } from './signatures.ts'

export const unfinishedMark = '未完成，仅供核对'

function centred(text: string): ParagraphBlock {
  return { kind: 'paragraph', text, align: 'center' }
}

/** What a reader must know before the first figure. */
export function warnings(context: StocktakeContext): readonly string[] {
  const { stocktake, reconciliation } = context
  const { uncounted } = reconciliation.balance
  const provisional = reconciliation.results.filter((result) => result.provisional).length
  const outdated = outdatedSignatures(context).length
  const open = uncounted.count > 0 ? `，尚有${uncounted.count}项未盘` : ''
  return [
    ...(stocktake.meta.practice
      ? [`${practiceMark}：本报告仅供练习，所载单位、人员和事项不代表真实情况，不得报送。`]
      : []),
    ...(isFinal(context)
      ? []
      : [`${unfinishedMark}：本次盘点处于“${stageWords[stocktake.stage]}”阶段${open}。`]),
    ...(provisional > 0
      ? [
          `${provisionalMark}稿：有${provisional}项资产的盘点结果不一致，尚待裁定，有关数字为${provisionalMark}。`,
        ]
      : []),
    ...(outdated > 0 ? [`有${outdated}个签名后数据有变化，须重新签名。`] : []),
    ...(stocktake.unreadable.length > 0
      ? [`有${stocktake.unreadable.length}条记录由其他版本写入，本版本无法读取，未计入本报告。`]
      : []),
  ]
}

export function reportTitle({ stocktake }: StocktakeContext): string {
  const { unitName, fiscalYear, practice } = stocktake.meta
  const title = `${unitName.trim()}${fiscalYear}年度固定资产盘点报告`
  return practice ? `${title}（${practiceMark}）` : title
}

/** Said in every caption: a table torn out of the report must not pass for more than it is. */
export function captionOf(context: StocktakeContext, name: string): string {
  const marks = [
    ...(context.stocktake.meta.practice ? [practiceMark] : []),
    ...(isFinal(context) ? [] : [unfinishedMark]),
  ]
  return marks.length === 0 ? name : `${name}（${marks.join('，')}）`
}

export function namesOf({ stocktake }: StocktakeContext, role: MemberRole): string {
  return stocktake.members
    .filter(({ roles }) => roles.includes(role))
    .map(({ name }) => name)
    .join('、')
}

export function buildCover(context: StocktakeContext): readonly Block[] {
  const { meta } = context.stocktake
  return [
    { kind: 'title', text: reportTitle(context) },
    centred(`（基准日：${formatChineseDate(meta.baseDate)}）`),
    ...warnings(context).map(centred),
    ...placed(places.setup, [
      {
        kind: 'fields',
        rows: [
          { label: '单位名称（公章）：', value: meta.unitName.trim() },
          { label: '盘点基准日：', value: formatChineseDate(meta.baseDate) },
          { label: '盘点人：', value: namesOf(context, 'counter') },
          { label: '复核人：', value: namesOf(context, 'reviewer') },
          { label: '监盘人：', value: namesOf(context, 'supervisor') },
        ],
      },
    ]),
    { kind: 'page-break' },
  ]
}
