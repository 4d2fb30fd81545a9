import type { Block, TableBlock } from '../../../report/document.ts'
import { heading, note, paragraphs } from '../../../report/sections/blocks.ts'
import { formatQuantity } from '../../../values/quantity.ts'
import type { Figures } from '../../reconciliation.ts'
import { addFigures, noFigures } from '../../balance.ts'
import { useStatusWords } from '../../words.ts'
import { figureCells, yuanCell } from '../figure-words.ts'
import { figure, plainTable, text, word } from '../../../report/plain-table.ts'
import type { StocktakeContext } from '../report-context.ts'
import { longestList, memberName } from '../report-context.ts'
import { foundQuantity, outcomeText } from '../result-words.ts'
import { captionOf } from './cover.ts'

function fullTable(context: StocktakeContext): TableBlock {
  const { stocktake, reconciliation } = context
  const { book } = reconciliation.balance
  return plainTable({
    caption: captionOf(context, `${stocktake.meta.fiscalYear}年度固定资产盘点表`),
    unitNote: '金额单位：元',
    orientation: 'landscape',
    columns: [
      word('序号', 10),
      text('资产编号', 25),
      text('资产名称', 25),
      text('规格型号', 20),
      word('单位', 9),
      figure('账面数量', 11),
      figure('账面原值', 19),
      text('存放地点', 25),
      text('使用人', 19),
      figure('实存数量', 11),
      text('盘点结果', 18),
      word('使用状况', 13),
      text('盘点人', 14),
    ],
    rows: reconciliation.results.map((result, index) => {
      const { asset, count, useStatus } = result
      const found = foundQuantity(result)
      return [
        String(index + 1),
        asset.id,
        asset.name,
        asset.spec,
        asset.unit,
        formatQuantity(asset.quantity),
        yuanCell(asset.value),
        asset.room,
        asset.user,
        found === null ? '' : formatQuantity(found),
        outcomeText(result),
        useStatus === null ? '' : useStatusWords[useStatus],
        count ? memberName(stocktake, count.counter) : '',
      ]
    }),
    totals: [formatQuantity(book.quantity), yuanCell(book.value), '', '', '', '', '', ''],
  })
}

interface DepartmentFigures {
  book: Figures
  open: number
  different: number
}

/** By 使用部门, where a list of every asset would be longer than anybody reads on paper. */
function summaryTable(context: StocktakeContext): TableBlock {
  const departments = new Map<string, DepartmentFigures>()
  for (const { asset, outcome } of context.reconciliation.results) {
    const name = asset.department === '' ? '未登记使用部门' : asset.department
    const sum = departments.get(name) ?? { book: noFigures, open: 0, different: 0 }
    sum.book = addFigures(sum.book, { count: 1, quantity: asset.quantity, value: asset.value })
    if (outcome === 'uncounted') sum.open += 1
    else if (outcome !== 'match') sum.different += 1
    departments.set(name, sum)
  }
  const { book, uncounted, match } = context.reconciliation.balance
  const row = ({ book: own, open, different }: DepartmentFigures): readonly string[] => [
    ...figureCells(own),
    String(own.count - open),
    String(own.count - open - different),
    String(different),
    String(open),
  ]
  return plainTable({
    caption: captionOf(context, `${context.stocktake.meta.fiscalYear}年度固定资产盘点表（分部门汇总）`),
    unitNote: '金额单位：元',
    columns: [
      text('使用部门', 36),
      figure('应盘项数', 17),
      figure('数量', 19),
      figure('账面原值', 30),
      figure('已盘', 13),
      figure('相符', 13),
      figure('差异', 13),
      figure('未盘', 13),
    ],
    rows: [...departments].map(([name, sum]) => [name, ...row(sum)]),
    totals: row({
      book,
      open: uncounted.count,
      different: book.count - uncounted.count - match.count,
    }),
  })
}

/** 附表: every asset, or a summary that says where every asset is. */
export function buildAnnex(context: StocktakeContext): readonly Block[] {
  const { results, balance } = context.reconciliation
  const count = results.length
  if (count === 0) return []
  const title = heading(1, '附表：盘点表')
  if (count <= longestList)
    return [
      { kind: 'page-break' },
      title,
      fullTable(context),
      ...(balance.uncounted.count > 0 ? [note('注：实存数量为空的，表示该项资产未盘。')] : []),
    ]
  return [
    { kind: 'page-break' },
    title,
    ...paragraphs(
      `本次盘点应盘${count}项，超过${longestList}项，本报告只附汇总，逐项盘点结果见随附电子表格“盘点表”工作表。`,
    ),
    summaryTable(context),
  ]
}
