import type { Sheet, SheetCell } from '../../../report/workbook.ts'
import { ratioOf } from '../../../values/ratio.ts'
import type { Figures } from '../../reconciliation.ts'
import type { StocktakeContext } from '../report-context.ts'
import { balanceNotes, balanceParts, bookName } from '../sections/balance-table.ts'
import { rateSentences, unvaluedNote } from '../sections/outcome.ts'
import { approvalSentence } from '../sections/treatment.ts'
import {
  countCell,
  emptyCell,
  moneyCell,
  percentCell,
  quantityCell,
  textCell,
} from '../../../report/sheets/cells.ts'
import { tableSheet } from './table-sheet.ts'

interface SummaryLine {
  readonly name: string
  readonly figures: Figures
  readonly share: SheetCell
}

function shareCell(part: number, whole: number): SheetCell {
  return whole === 0 ? textCell('—') : percentCell(ratioOf(part, whole))
}

/** Lines of the balance; the share is of the 项数 that should be there. */
function linesOf({ reconciliation }: StocktakeContext): readonly SummaryLine[] {
  const { balance } = reconciliation
  const part = (name: string, figures: Figures): SummaryLine => {
    return { name, figures, share: shareCell(figures.count, balance.book.count) }
  }
  return [
    part(bookName, balance.book),
    ...balanceParts(balance).map(([name, figures]) => part(`其中：${name}`, figures)),
    { name: '盘盈', figures: balance.surplus, share: emptyCell },
    { name: '实盘', figures: balance.actual, share: emptyCell },
  ]
}

/** 盘点汇总: the balance, the rates and what they rest on. */
export function summarySheet(context: StocktakeContext): Sheet {
  return tableSheet(context, {
    name: '盘点汇总',
    orientation: 'portrait',
    lines: linesOf(context),
    fields: [
      { title: '项目', width: 22, cell: ({ name }) => textCell(name) },
      { title: '项数', width: 12, cell: ({ figures }) => countCell(figures.count) },
      { title: '数量', width: 14, cell: ({ figures }) => quantityCell(figures.quantity) },
      { title: '账面原值（元）', width: 20, cell: ({ figures }) => moneyCell(figures.value) },
      { title: '占应盘项数', width: 14, cell: ({ share }) => share },
    ],
    notes: [...balanceNotes, ...unvaluedNote(context), ...rateSentences(context), approvalSentence],
  })
}
