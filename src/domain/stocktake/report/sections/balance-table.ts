import type { TableBlock, TableCell } from '../../../report/document.ts'
import type { Balance, Figures } from '../../reconciliation.ts'
import { outcomeWords } from '../../words.ts'
import { figureCells, shareText } from '../figure-words.ts'
import { cells, emphasised, figure, plainTable, text } from '../../../report/plain-table.ts'
import type { StocktakeContext } from '../report-context.ts'
import { captionOf } from './cover.ts'

export const bookName = '应盘（账面）'

/** The parts that make up 应盘, in the order in which they are read; also in the workbook's 盘点汇总. */
export function balanceParts(balance: Balance): readonly (readonly [name: string, figures: Figures])[] {
  return (['match', 'mismatch', 'loss', 'damaged', 'uncounted'] as const).map((outcome) => [
    outcomeWords[outcome],
    balance[outcome],
  ])
}

export const balanceNotes = [
  '注：应盘＝相符＋不符＋盘亏＋毁损＋未盘；实盘＝账面－盘亏－未盘＋盘盈。',
  '注：实存数量不足的资产按数量分拆，项数只计入一类，数量和原值分别计入各类。',
]

/** The balance as finance bureaus set it out: what should be there, its parts, what is there. */
export function balanceTable(context: StocktakeContext): TableBlock {
  const { balance } = context.reconciliation
  const whole = (name: string, figures: Figures, share: string): readonly TableCell[] =>
    emphasised([{ text: name, columnSpan: 2 }, ...cells([...figureCells(figures), share])])
  const parts = balanceParts(balance)
  const table = plainTable({
    caption: captionOf(context, '固定资产盘点结果汇总表'),
    unitNote: '金额单位：元',
    columns: [
      text('', 16),
      text('', 24),
      figure('项数', 22),
      figure('数量', 26),
      figure('账面原值', 40),
      figure('占应盘项数', 28),
    ],
    rows: [],
  })
  const [, , ...titles] = table.header[0] ?? []
  return {
    ...table,
    header: [[{ text: '项目', columnSpan: 2, align: 'center' }, ...titles]],
    rows: [
      whole(bookName, balance.book, shareText(balance.book.count, balance.book.count)),
      ...parts.map(([name, figures], index) => [
        ...(index === 0 ? [{ text: '其中', rowSpan: parts.length, align: 'center' } as const] : []),
        ...cells([name, ...figureCells(figures), shareText(figures.count, balance.book.count)]),
      ]),
      whole('盘盈', balance.surplus, '—'),
      whole('实盘', balance.actual, '—'),
    ],
  }
}
