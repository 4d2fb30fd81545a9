import type { Block } from '../../../report/document.ts'
import { paragraphs, placed } from '../../../report/sections/blocks.ts'
import { linesOf } from '../difference-lines.ts'
import { writtenPart } from '../generated-text.ts'
import { plainTable, text, word } from '../../../report/plain-table.ts'
import type { StocktakeContext } from '../report-context.ts'
import { longestList, places } from '../report-context.ts'
import { nameAndSpec, outcomeText } from '../result-words.ts'
import { captionOf } from './cover.ts'

/** 条例第三十八、三十九条: the stocktake proposes, it never writes the ledger. Stands whatever a person writes. */
export const approvalSentence =
  '盘盈盘亏须按《行政事业性国有资产管理条例》第三十八、三十九条履行审批程序，经批准后方可调整账目，本报告不自动调账。'

/** 处理意见 given for single assets. */
function treatmentTable(context: StocktakeContext): readonly Block[] {
  const results = new Set(
    (['loss', 'damaged', 'mismatch'] as const)
      .flatMap((outcome) => linesOf(context, outcome))
      .filter(({ treatment }) => treatment !== '')
      .map(({ result }) => result),
  )
  if (results.size === 0) return []
  if (results.size > longestList)
    return paragraphs(`逐项处理意见超过${longestList}项，见随附电子表格各差异表。`)
  return [
    plainTable({
      caption: captionOf(context, '逐项处理意见表'),
      columns: [
        word('序号', 9),
        text('资产编号', 30),
        text('资产名称及规格型号', 42),
        text('盘点结果', 25),
        text('处理意见', 50),
      ],
      rows: [...results].map((result, index) => [
        String(index + 1),
        result.asset.id,
        nameAndSpec(result.asset),
        outcomeText(result),
        context.stocktake.differences.get(result.asset.id)?.treatment.trim() ?? '',
      ]),
    }),
  ]
}

/** 九、处理意见. */
export function buildTreatment(context: StocktakeContext): readonly Block[] {
  return [
    ...writtenPart('treatment', '九、处理意见', context),
    ...paragraphs(approvalSentence),
    ...placed(places.differences, treatmentTable(context)),
  ]
}
