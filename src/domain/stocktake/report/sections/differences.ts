import type { Block } from '../../../report/document.ts'
import { heading, note, paragraphs, placed } from '../../../report/sections/blocks.ts'
import { formatQuantity } from '../../../values/quantity.ts'
import { roomOf } from '../../asset.ts'
import type { DifferenceLine, ListedLine, SurplusLine } from '../difference-lines.ts'
import { linesOf, sumLines, surplusLines } from '../difference-lines.ts'
import { figuresText, yuanCell } from '../figure-words.ts'
import type { PlainColumn } from '../../../report/plain-table.ts'
import { figure, plainTable, text, word } from '../../../report/plain-table.ts'
import type { StocktakeContext } from '../report-context.ts'
import { longestList, places } from '../report-context.ts'
import { mismatchDetails, nameAndSpec } from '../result-words.ts'
import { captionOf } from './cover.ts'

const noReason = '待说明'

interface List<Line> {
  readonly title: string
  /** The table's name, and that of the workbook's sheet. */
  readonly name: string
  readonly place: string
  readonly lines: readonly Line[]
  readonly columns: readonly PlainColumn[]
  readonly row: (line: Line, number: string) => readonly string[]
  readonly valueName?: string
}

function listBlocks<Line extends ListedLine>(
  context: StocktakeContext,
  { title, name, place, lines, columns, row, valueName }: List<Line>,
): readonly Block[] {
  if (lines.length === 0) return placed(place, [heading(2, title), ...paragraphs('本次盘点未发现此类情形。')])
  const total = sumLines(lines)
  const opening = `共${figuresText(total, valueName)}`
  if (lines.length > longestList)
    return placed(place, [
      heading(2, title),
      ...paragraphs(`${opening}。超过${longestList}项，明细见随附电子表格“${name}”工作表。`),
    ])
  return placed(place, [
    heading(2, title),
    ...paragraphs(`${opening}，明细如下。`),
    plainTable({
      caption: captionOf(context, name),
      unitNote: '金额单位：元',
      columns,
      rows: lines.map((line, index) => row(line, String(index + 1))),
      // Every list ends with quantity, value and reason.
      totals: [formatQuantity(total.quantity), yuanCell(total.value), ''],
    }),
  ])
}

function differenceList(
  context: StocktakeContext,
  part: Pick<List<DifferenceLine>, 'title' | 'name' | 'lines'>,
): readonly Block[] {
  return listBlocks(context, {
    ...part,
    place: places.differences,
    columns: [
      word('序号', 9),
      text('资产编号', 28),
      text('资产名称及规格型号', 34),
      text('存放地点', 22),
      figure('数量', 13),
      figure('账面原值', 24),
      text('原因', 26),
    ],
    row: ({ result: { asset }, quantity, value, reason }, number) => [
      number,
      asset.id,
      nameAndSpec(asset),
      roomOf(asset),
      formatQuantity(quantity),
      yuanCell(value),
      reason === '' ? noReason : reason,
    ],
  })
}

function mismatchList(context: StocktakeContext): readonly Block[] {
  return listBlocks(context, {
    title: '（三）不符',
    name: '不符表',
    place: places.differences,
    lines: linesOf(context, 'mismatch'),
    columns: [
      word('序号', 9),
      text('资产编号', 28),
      text('资产名称及规格型号', 32),
      text('不符情况', 38),
      figure('数量', 12),
      figure('账面原值', 22),
      text('原因', 20),
    ],
    row: ({ result, quantity, value, reason }, number) => [
      number,
      result.asset.id,
      nameAndSpec(result.asset),
      mismatchDetails(result),
      formatQuantity(quantity),
      yuanCell(value),
      reason === '' ? noReason : reason,
    ],
  })
}

function surplusList(context: StocktakeContext): readonly Block[] {
  return listBlocks<SurplusLine>(context, {
    title: '（四）盘盈',
    valueName: '估价',
    name: '盘盈表',
    place: places.surpluses,
    lines: surplusLines(context),
    columns: [
      word('序号', 9),
      text('编号或标签号', 26),
      text('资产名称及规格型号', 32),
      word('类型', 16),
      text('存放地点', 22),
      figure('数量', 12),
      figure('估价', 22),
      text('原因', 22),
    ],
    row: (line, number) => [
      number,
      line.code,
      nameAndSpec(line),
      line.kind,
      line.room,
      formatQuantity(line.quantity),
      line.value === null ? '未估价' : yuanCell(line.value),
      line.reason === '' ? noReason : line.reason,
    ],
  })
}

/** 六、差异明细与原因. */
export function buildDifferences(context: StocktakeContext): readonly Block[] {
  const uncounted = context.reconciliation.balance.uncounted
  return [
    heading(1, '六、差异明细与原因'),
    ...differenceList(context, { title: '（一）盘亏', name: '盘亏表', lines: linesOf(context, 'loss') }),
    ...differenceList(context, { title: '（二）毁损', name: '毁损表', lines: linesOf(context, 'damaged') }),
    ...mismatchList(context),
    ...surplusList(context),
    ...(uncounted.quantity > 0 || uncounted.count > 0
      ? [
          note(
            `注：另有未盘${figuresText(uncounted)}，既未清点也未确认盘亏，不作为差异列示，明细见随附电子表格“未盘表”工作表。`,
          ),
        ]
      : []),
  ]
}
