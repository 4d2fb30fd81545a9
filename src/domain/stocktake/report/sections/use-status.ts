import type { Block, TableBlock } from '../../../report/document.ts'
import { heading, note, paragraphs, placed } from '../../../report/sections/blocks.ts'
import { formatQuantity } from '../../../values/quantity.ts'
import { addFigures, noFigures } from '../../balance.ts'
import type { Figures } from '../../reconciliation.ts'
import { useStatuses, useStatusWords } from '../../words.ts'
import { idleStatuses, linesByUse } from '../difference-lines.ts'
import { figureCells, figuresText, shareText, yuanCell } from '../figure-words.ts'
import { figure, plainTable, text, word } from '../../../report/plain-table.ts'
import type { StocktakeContext } from '../report-context.ts'
import { longestList, places } from '../report-context.ts'
import { nameAndSpec } from '../result-words.ts'
import { captionOf } from './cover.ts'

function statusTable(context: StocktakeContext): TableBlock {
  const { byUseStatus } = context.reconciliation.statistics
  const lines = useStatuses.map((status) => [status, byUseStatus.get(status) ?? noFigures] as const)
  const total = lines.reduce<Figures>((sum, [, figures]) => addFigures(sum, figures), noFigures)
  const row = (figures: Figures): readonly string[] => [
    ...figureCells(figures),
    shareText(figures.value, total.value),
  ]
  return plainTable({
    caption: captionOf(context, '盘到资产使用状况表'),
    unitNote: '金额单位：元',
    columns: [
      text('使用状况', 40),
      figure('项数', 22),
      figure('数量', 26),
      figure('账面原值', 40),
      figure('占原值比例', 28),
    ],
    rows: lines.map(([status, figures]) => [useStatusWords[status], ...row(figures)]),
    totals: row(total),
  })
}

function idleTable(context: StocktakeContext): readonly Block[] {
  const lines = linesByUse(context, idleStatuses)
  if (lines.length === 0) return []
  if (lines.length > longestList)
    return paragraphs(`上述资产超过${longestList}项，明细见随附电子表格“闲置及待处置表”工作表。`)
  return [
    plainTable({
      caption: captionOf(context, '闲置及待处置表'),
      unitNote: '金额单位：元',
      columns: [
        word('序号', 9),
        text('资产编号', 28),
        text('资产名称及规格型号', 38),
        text('存放地点', 26),
        word('使用状况', 17),
        figure('数量', 14),
        figure('账面原值', 24),
      ],
      rows: lines.map(({ result, quantity, value }, index) => [
        String(index + 1),
        result.asset.id,
        nameAndSpec(result.asset),
        result.count?.room ?? result.asset.room,
        result.useStatus === null ? '' : useStatusWords[result.useStatus],
        formatQuantity(quantity),
        yuanCell(value),
      ]),
    }),
  ]
}

/** 七、闲置、待修、待报废资产. */
export function buildUseStatus(context: StocktakeContext): readonly Block[] {
  const { byUseStatus } = context.reconciliation.statistics
  const found = idleStatuses.flatMap((status) => {
    const figures = byUseStatus.get(status)
    return figures ? [`${useStatusWords[status]}${figuresText(figures)}`] : []
  })
  const sentence =
    found.length === 0 ? '本次盘点未发现闲置、待修或者待报废的资产。' : `经盘点，${found.join('；')}。`
  return placed(places.differences, [
    heading(1, '七、闲置、待修、待报废资产'),
    ...paragraphs(sentence),
    statusTable(context),
    note('注：本表只列盘到且未毁损的资产，毁损资产另见毁损表。'),
    ...idleTable(context),
  ])
}
