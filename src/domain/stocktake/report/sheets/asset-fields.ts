import { roomOf } from '../../asset.ts'
import type { DifferenceLine } from '../difference-lines.ts'
import { sumLines } from '../difference-lines.ts'
import { moneyCell, quantityCell, sumOf, textCell } from '../../../report/sheets/cells.ts'
import type { SheetField } from './table-sheet.ts'

type Field = SheetField<DifferenceLine>

/** What names an asset in every table, and the part of its line that the table is about. */
export function assetFields(lines: readonly DifferenceLine[], part: string): readonly Field[] {
  const { quantity, value } = sumLines(lines)
  return [
    { title: '资产编号', width: 22, cell: ({ result }) => textCell(result.asset.id) },
    { title: '资产名称', width: 20, cell: ({ result }) => textCell(result.asset.name) },
    { title: '规格型号', width: 18, cell: ({ result }) => textCell(result.asset.spec) },
    { title: '计量单位', width: 9, cell: ({ result }) => textCell(result.asset.unit) },
    { title: '账面数量', width: 10, cell: ({ result }) => quantityCell(result.asset.quantity) },
    {
      title: `${part}数量`,
      width: 10,
      cell: (line) => quantityCell(line.quantity),
      total: sumOf(quantityCell(quantity)),
    },
    {
      title: `${part}原值（元）`,
      width: 16,
      cell: (line) => moneyCell(line.value),
      total: sumOf(moneyCell(value)),
    },
    { title: '登记存放地点', width: 18, cell: ({ result }) => textCell(roomOf(result.asset)) },
    { title: '使用部门', width: 14, cell: ({ result }) => textCell(result.asset.department) },
    { title: '登记使用人', width: 11, cell: ({ result }) => textCell(result.asset.user) },
  ]
}

export const reasonFields: readonly Field[] = [
  { title: '原因', width: 24, cell: ({ reason }) => textCell(reason) },
  { title: '处理意见', width: 24, cell: ({ treatment }) => textCell(treatment) },
]
