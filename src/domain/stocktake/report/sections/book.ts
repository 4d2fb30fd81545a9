import type { Block } from '../../../report/document.ts'
import { heading, note, paragraphs, placed } from '../../../report/sections/blocks.ts'
import type { ClassFigures } from '../asset-classes.ts'
import { sumByClass } from '../asset-classes.ts'
import { figureCells, figuresText, yuan, yuanCell } from '../figure-words.ts'
import { figure, plainTable, text } from '../../../report/plain-table.ts'
import type { StocktakeContext } from '../report-context.ts'
import { places } from '../report-context.ts'
import { captionOf } from './cover.ts'

function figuresOf(figures: ClassFigures): readonly string[] {
  return [...figureCells(figures), yuanCell(figures.netValue)]
}

/** 四、账面情况. */
export function buildBook(context: StocktakeContext): readonly Block[] {
  const { classes, total } = sumByClass(context.reconciliation.results.map(({ asset }) => asset))
  const net = total.netValue === null ? '' : `、净值${yuan(total.netValue)}`
  const incomplete = total.netValue === null && total.count > 0
  return placed(places.register, [
    heading(1, '四、账面情况'),
    ...paragraphs(`截至基准日，盘点范围内固定资产账面共${figuresText(total)}${net}，按资产类别列示如下。`),
    plainTable({
      caption: captionOf(context, '固定资产账面情况表'),
      unitNote: '金额单位：元',
      columns: [
        text('资产类别', 48),
        figure('项数', 18),
        figure('数量', 22),
        figure('账面原值', 34),
        figure('净值', 34),
      ],
      rows: classes.map((one) => [one.name, ...figuresOf(one)]),
      totals: figuresOf(total),
    }),
    ...(incomplete ? [note('注：台账未列明部分资产的累计折旧或净值，有关净值无法合计，以“—”表示。')] : []),
  ])
}
