import type { Sheet } from '../../../report/workbook.ts'
import type { AssetResult } from '../../reconciliation.ts'
import type { Count } from '../../stocktake.ts'
import { methodWords } from '../../words.ts'
import { minuteText } from '../../../values/china-time.ts'
import { findingText, recountsOf } from '../recounts.ts'
import type { StocktakeContext } from '../report-context.ts'
import { memberName } from '../report-context.ts'
import { settlementText } from '../sections/recounts.ts'
import { textCell } from '../../../report/sheets/cells.ts'
import type { SheetField } from './table-sheet.ts'
import { tableSheet } from './table-sheet.ts'

/** One count of an asset that has several: a line each, so that they can be compared. */
interface CountLine {
  readonly result: AssetResult
  readonly count: Count
}

function countFields({ stocktake }: StocktakeContext): readonly SheetField<CountLine>[] {
  return [
    { title: '资产编号', width: 22, cell: ({ result }) => textCell(result.asset.id) },
    { title: '资产名称', width: 20, cell: ({ result }) => textCell(result.asset.name) },
    { title: '规格型号', width: 18, cell: ({ result }) => textCell(result.asset.spec) },
    {
      title: '轮次',
      width: 10,
      cell: ({ count }) =>
        textCell(stocktake.rounds.find(({ id }) => id === count.round)?.name ?? count.round),
    },
    { title: '盘点人', width: 10, cell: ({ count }) => textCell(memberName(stocktake, count.counter)) },
    { title: '盘点时间', width: 17, cell: ({ count }) => textCell(minuteText(count.at)) },
    { title: '识别方式', width: 10, cell: ({ count }) => textCell(methodWords[count.method]) },
    { title: '盘点结果', width: 36, cell: ({ count }) => textCell(findingText(count)) },
    { title: '备注', width: 20, cell: ({ count }) => textCell(count.note) },
    {
      title: '是否采用',
      width: 10,
      cell: ({ result, count }) => textCell(result.count?.record === count.record ? '采用' : ''),
    },
  ]
}

/** 重复盘点表: two people, one asset, one round. */
export function duplicateSheet(context: StocktakeContext): Sheet {
  return tableSheet<CountLine>(context, {
    name: '重复盘点表',
    lines: recountsOf(context).duplicates.flatMap((result) =>
      result.counts.map((count) => ({ result, count })),
    ),
    fields: [
      ...countFields(context),
      { title: '裁定', width: 30, cell: ({ result }) => textCell(settlementText(result, context)) },
    ],
  })
}

/** 复盘抽盘差异表: assets whose rounds differ, every count of them in the order of the rounds. */
export function recountSheet(context: StocktakeContext): Sheet {
  return tableSheet<CountLine>(context, {
    name: '复盘抽盘差异表',
    lines: recountsOf(context).differing.flatMap((result) =>
      [...result.earlier, ...result.counts].map((count) => ({ result, count })),
    ),
    fields: countFields(context),
  })
}
