import type { Sheet } from '../../../report/workbook.ts'
import { useStatusWords } from '../../words.ts'
import { idleStatuses, linesByUse, linesOf, sumLines, surplusLines } from '../difference-lines.ts'
import type { StocktakeContext } from '../report-context.ts'
import { mismatchDetails } from '../result-words.ts'
import { unvaluedNote } from '../sections/outcome.ts'
import { approvalSentence } from '../sections/treatment.ts'
import { assetFields, reasonFields } from './asset-fields.ts'
import { emptyCell, moneyCell, quantityCell, sumOf, textCell } from '../../../report/sheets/cells.ts'
import { tableSheet } from './table-sheet.ts'

export function lossSheet(context: StocktakeContext): Sheet {
  const lines = linesOf(context, 'loss')
  const { losses } = context.stocktake
  return tableSheet(context, {
    name: '盘亏表',
    lines,
    fields: [
      ...assetFields(lines, '盘亏'),
      { title: '确认人', width: 10, cell: ({ result }) => textCell(losses.get(result.asset.id)?.by ?? '') },
      ...reasonFields,
    ],
    notes: [approvalSentence],
  })
}

export function damagedSheet(context: StocktakeContext): Sheet {
  const lines = linesOf(context, 'damaged')
  return tableSheet(context, {
    name: '毁损表',
    lines,
    fields: [
      ...assetFields(lines, '毁损'),
      { title: '备注', width: 20, cell: ({ result }) => textCell(result.count?.note ?? '') },
      ...reasonFields,
    ],
  })
}

export function mismatchSheet(context: StocktakeContext): Sheet {
  const lines = linesOf(context, 'mismatch')
  return tableSheet(context, {
    name: '不符表',
    lines,
    fields: [
      ...assetFields(lines, '不符'),
      { title: '不符情况', width: 36, cell: ({ result }) => textCell(mismatchDetails(result)) },
      ...reasonFields,
    ],
  })
}

export function surplusSheet(context: StocktakeContext): Sheet {
  const lines = surplusLines(context)
  const { quantity, value } = sumLines(lines)
  return tableSheet(context, {
    name: '盘盈表',
    lines,
    fields: [
      { title: '编号或标签号', width: 22, cell: ({ code }) => textCell(code) },
      { title: '资产名称', width: 20, cell: ({ name }) => textCell(name) },
      { title: '规格型号', width: 18, cell: ({ spec }) => textCell(spec) },
      { title: '计量单位', width: 9, cell: ({ unit }) => textCell(unit) },
      { title: '类型', width: 11, cell: ({ kind }) => textCell(kind) },
      {
        title: '盘盈数量',
        width: 10,
        cell: (line) => quantityCell(line.quantity),
        total: sumOf(quantityCell(quantity)),
      },
      {
        title: '估价（元）',
        width: 16,
        cell: (line) => (line.value === null ? emptyCell : moneyCell(line.value)),
        total: sumOf(moneyCell(value)),
      },
      { title: '存放地点', width: 18, cell: ({ room }) => textCell(room) },
      { title: '使用人', width: 11, cell: ({ user }) => textCell(user) },
      { title: '原因', width: 30, cell: ({ reason }) => textCell(reason) },
    ],
    notes: [...unvaluedNote(context), approvalSentence],
  })
}

export function idleSheet(context: StocktakeContext): Sheet {
  const lines = linesByUse(context, idleStatuses)
  return tableSheet(context, {
    name: '闲置及待处置表',
    lines,
    fields: [
      ...assetFields(lines, '盘到'),
      { title: '实际存放地点', width: 18, cell: ({ result }) => textCell(result.count?.room ?? '') },
      {
        title: '使用状况',
        width: 10,
        cell: ({ result }) => textCell(result.useStatus === null ? '' : useStatusWords[result.useStatus]),
      },
      { title: '备注', width: 24, cell: ({ result }) => textCell(result.count?.note ?? '') },
    ],
  })
}

export function uncountedSheet(context: StocktakeContext): Sheet {
  const lines = linesOf(context, 'uncounted')
  return tableSheet(context, {
    name: '未盘表',
    lines,
    fields: assetFields(lines, '未盘'),
    notes: ['注：本表所列资产既未清点，也未确认盘亏。'],
  })
}
