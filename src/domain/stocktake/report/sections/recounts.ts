import type { Block } from '../../../report/document.ts'
import { heading, paragraphs, placed } from '../../../report/sections/blocks.ts'
import type { AssetResult, Duplicate } from '../../reconciliation.ts'
import { settlementKey } from '../../records.ts'
import { percentText, shareText } from '../figure-words.ts'
import { plainTable, text, word } from '../../../report/plain-table.ts'
import type { Recounts } from '../recounts.ts'
import { countedIn, countText, recountsOf } from '../recounts.ts'
import type { StocktakeContext } from '../report-context.ts'
import { longestList, places } from '../report-context.ts'
import { nameAndSpec } from '../result-words.ts'
import { captionOf } from './cover.ts'

const duplicateWords: Readonly<Record<Exclude<Duplicate, 'none'>, string>> = {
  agreeing: '结果一致',
  differing: '结果不一致，尚待裁定',
  settled: '结果不一致，已裁定',
}

/** How a 重复盘点 was settled, and why; also in the workbook. */
export function settlementText(result: AssetResult, { stocktake }: StocktakeContext): string {
  if (result.duplicate === 'none') return ''
  const settlement = stocktake.settlements.get(settlementKey(result.counts[0]?.round ?? '', result.asset.id))
  if (result.duplicate !== 'settled' || !settlement) return duplicateWords[result.duplicate]
  const take = settlement.take.kind === 'sum' ? '数量相加' : '采用其中一次'
  return `${settlement.by}裁定${take}：${settlement.reason}`
}

function recountSentence({ again, differing }: Recounts, context: StocktakeContext): string {
  const { book } = context.reconciliation.balance
  const [second, sample] = [countedIn('second', context), countedIn('sample', context)]
  const parts = [
    ...(second > 0 ? [`复盘${second}项`] : []),
    ...(sample > 0 ? [`抽盘${sample}项，占应盘项数的${shareText(sample, book.count)}`] : []),
  ]
  if (parts.length === 0 && again === 0) return '本次盘点尚无复盘、抽盘记录。'
  const rate = percentText(context.reconciliation.statistics.discrepancyRate)
  const opening = parts.length === 0 ? '' : `本次盘点${parts.join('；')}。`
  return `${opening}经两轮以上盘点的资产${again}项，其中结果与以前轮次不一致的${differing.length}项，差异率${rate}，均以最后一轮结果为准。`
}

function duplicateSentence({ duplicates }: Recounts): string {
  if (duplicates.length === 0) return '同一轮次中未发生重复盘点。'
  const many = (kind: Duplicate): number => duplicates.filter(({ duplicate }) => duplicate === kind).length
  return `同一轮次中由两人以上盘点的资产${duplicates.length}项，其中结果一致${many('agreeing')}项、不一致经裁定${many('settled')}项、不一致尚待裁定${many('differing')}项。`
}

function differingTable({ differing }: Recounts, context: StocktakeContext): readonly Block[] {
  if (differing.length === 0) return []
  if (differing.length > longestList)
    return paragraphs(`结果不一致的资产超过${longestList}项，各轮结果见随附电子表格“复盘抽盘差异表”工作表。`)
  return [
    plainTable({
      caption: captionOf(context, '复盘抽盘差异表'),
      columns: [
        word('序号', 9),
        text('资产编号', 28),
        text('资产名称及规格型号', 35),
        text('以前轮次结果', 42),
        text('采用结果', 42),
      ],
      rows: differing.map(({ asset, earlier, count }, index) => [
        String(index + 1),
        asset.id,
        nameAndSpec(asset),
        earlier.map((one) => countText(one, context)).join('\n'),
        count ? countText(count, context) : '',
      ]),
    }),
  ]
}

function duplicateTable({ duplicates }: Recounts, context: StocktakeContext): readonly Block[] {
  const open = duplicates.filter(({ duplicate }) => duplicate !== 'agreeing')
  if (open.length === 0) return []
  if (open.length > longestList)
    return paragraphs(`结果不一致的重复盘点超过${longestList}项，明细见随附电子表格“重复盘点表”工作表。`)
  return [
    plainTable({
      caption: captionOf(context, '重复盘点表'),
      columns: [
        word('序号', 9),
        text('资产编号', 28),
        text('资产名称及规格型号', 35),
        text('各人结果', 48),
        text('裁定', 36),
      ],
      rows: open.map((result, index) => [
        String(index + 1),
        result.asset.id,
        nameAndSpec(result.asset),
        result.counts.map((one) => countText(one, context)).join('\n'),
        settlementText(result, context),
      ]),
    }),
  ]
}

/** 八、复盘与抽盘. */
export function buildRecounts(context: StocktakeContext): readonly Block[] {
  const recounts = recountsOf(context)
  return placed(places.duplicates, [
    heading(1, '八、复盘与抽盘'),
    ...paragraphs(recountSentence(recounts, context)),
    ...differingTable(recounts, context),
    ...paragraphs(duplicateSentence(recounts)),
    ...duplicateTable(recounts, context),
  ])
}
