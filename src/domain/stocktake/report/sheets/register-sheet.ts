import type { Sheet, SheetCell } from '../../../report/workbook.ts'
import type { Fen, MoneyUnit } from '../../../values/money.ts'
import { addMoney } from '../../../values/money.ts'
import type { Quantity } from '../../../values/quantity.ts'
import { addQuantity, noQuantity } from '../../../values/quantity.ts'
import type { Asset, AssetField } from '../../asset.ts'
import { noFigures } from '../../balance.ts'
import type { AssetResult } from '../../reconciliation.ts'
import { methodWords, useStatusWords } from '../../words.ts'
import { minuteText } from '../../../values/china-time.ts'
import type { StocktakeContext } from '../report-context.ts'
import { memberName } from '../report-context.ts'
import { foundQuantity, outcomeText } from '../result-words.ts'
import { emptyCell, moneyCell, quantityCell, sharedTextCells, sumOf } from '../../../report/sheets/cells.ts'
import type { SheetField } from './table-sheet.ts'
import { tableSheet } from './table-sheet.ts'

type Field = SheetField<AssetResult>
type TextCell = (text: string) => SheetCell

function sumMoney(results: readonly AssetResult[], amountOf: (asset: Asset) => Fen | null): Fen {
  return results.reduce(
    (sum, { asset }) => addMoney(sum, amountOf(asset) ?? noFigures.value),
    noFigures.value,
  )
}

function sumQuantity(
  results: readonly AssetResult[],
  quantityOf: (result: AssetResult) => Quantity,
): Quantity {
  return results.reduce((sum, result) => addQuantity(sum, quantityOf(result)), noQuantity)
}

/** Columns of money by the field they hold; what the file left empty or unreadable stays as the file has it. */
const amounts: Readonly<Partial<Record<AssetField, (asset: Asset) => Fen | null>>> = {
  value: ({ value }) => value,
  depreciation: ({ depreciation }) => depreciation,
  'net-value': ({ netValue }) => netValue,
}

/** Half-width characters; the first rows speak for all of them. */
function widthOf(title: string, column: number, results: readonly AssetResult[]): number {
  const texts = [title, ...results.slice(0, 200).map(({ asset }) => asset.cells[column] ?? '')]
  const widest = Math.max(
    ...texts.map((one) => [...one].reduce((sum, character) => sum + (character < '\u2000' ? 1 : 2), 0)),
  )
  return Math.min(32, Math.max(8, widest + 2))
}

/** The register's own column: its cells as imported, figures as numbers. */
function ownField(
  context: StocktakeContext,
  column: number,
  {
    title,
    field,
    text,
    unit,
  }: {
    readonly title: string
    readonly field: AssetField | undefined
    readonly text: TextCell
    readonly unit: MoneyUnit
  },
): Field {
  const { results } = context.reconciliation
  const width = widthOf(title, column, results)
  const asImported = ({ asset }: AssetResult): SheetCell => text(asset.cells[column] ?? '')
  if (field === 'quantity') {
    const total = sumOf(quantityCell(sumQuantity(results, ({ asset }) => asset.quantity)))
    return { title, width, total, cell: ({ asset }) => quantityCell(asset.quantity) }
  }
  const amountOf = field && amounts[field]
  if (!amountOf) return { title, width, cell: asImported }
  return {
    title,
    width: Math.max(width, 16),
    total: sumOf(moneyCell(sumMoney(results, amountOf), unit)),
    cell(result) {
      const amount = amountOf(result.asset)
      return amount === null ? asImported(result) : moneyCell(amount, unit)
    },
  }
}

function resultFields(context: StocktakeContext, text: TextCell): readonly Field[] {
  const { stocktake, reconciliation } = context
  const counted =
    (textOf: (result: AssetResult & { readonly count: NonNullable<AssetResult['count']> }) => string) =>
    (result: AssetResult): SheetCell => {
      const { count } = result
      return count ? text(textOf({ ...result, count })) : emptyCell
    }
  return [
    { title: '盘点结果', width: 18, cell: (result) => text(outcomeText(result)) },
    {
      title: '实存数量',
      width: 10,
      total: sumOf(
        quantityCell(sumQuantity(reconciliation.results, (result) => foundQuantity(result) ?? noQuantity)),
      ),
      cell(result) {
        const found = foundQuantity(result)
        return found === null ? emptyCell : quantityCell(found)
      },
    },
    { title: '实际存放地点', width: 18, cell: counted(({ count }) => count.room) },
    {
      title: '实际使用人',
      width: 12,
      cell: counted(({ count, asset }) => (count.user === '' ? asset.user : count.user)),
    },
    { title: '使用状况', width: 10, cell: counted(({ count }) => useStatusWords[count.useStatus]) },
    { title: '是否毁损', width: 10, cell: counted(({ count }) => (count.damaged ? '是' : '否')) },
    { title: '盘点人', width: 10, cell: counted(({ count }) => memberName(stocktake, count.counter)) },
    { title: '盘点时间', width: 17, cell: counted(({ count }) => minuteText(count.at)) },
    { title: '识别方式', width: 10, cell: counted(({ count }) => methodWords[count.method]) },
    { title: '备注', width: 20, cell: counted(({ count }) => count.note) },
  ]
}

/** 盘点表: the register as it came, every column in its place, and what was found beside it. */
export function registerSheet(context: StocktakeContext): Sheet {
  const { stocktake, register, reconciliation } = context
  const unit = stocktake.source?.moneyUnit ?? '元'
  const text = sharedTextCells()
  const fields = new Map(
    Object.entries(stocktake.source?.mapping ?? {}).map(([field, column]) => [column, field as AssetField]),
  )
  const own = register.columns.map((title, column) =>
    ownField(context, column, { title, field: fields.get(column), text, unit }),
  )
  const taken = new Set(register.columns.map((title) => title.trim()))
  const results = resultFields(context, text).map((field) =>
    taken.has(field.title) ? { ...field, title: `${field.title}（盘点）` } : field,
  )
  return tableSheet(context, {
    name: '盘点表',
    lines: reconciliation.results,
    fields: [...own, ...results],
    moneyUnit: unit,
  })
}
