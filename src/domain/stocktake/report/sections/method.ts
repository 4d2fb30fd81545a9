import type { Block, TableBlock } from '../../../report/document.ts'
import { note, paragraphs, placed } from '../../../report/sections/blocks.ts'
import { notFilled } from '../../../report/wording.ts'
import type { CountMethod, RoundRecord } from '../../records.ts'
import type { WithId } from '../../stocktake.ts'
import { isManual, methodWords } from '../../words.ts'
import { percentText } from '../figure-words.ts'
import { writtenPart } from '../generated-text.ts'
import { figure, plainTable, text, word } from '../../../report/plain-table.ts'
import { progressOf } from '../recounts.ts'
import type { StocktakeContext } from '../report-context.ts'
import { places } from '../report-context.ts'
import { captionOf } from './cover.ts'

function coverageText({ coverage }: RoundRecord): string {
  switch (coverage.kind) {
    case 'all':
      return '盘点范围内全部资产'
    case 'assets':
      return `指定清单${coverage.assets.length}项`
    case 'sample':
      return `随机抽样${coverage.size}项（种子：${coverage.seed}）`
  }
}

function roundRow(round: WithId<RoundRecord>, context: StocktakeContext): readonly string[] {
  const { covered, counted } = progressOf(round, context)
  const way = round.blind ? '盲盘' : '明盘'
  return [round.name, coverageText(round), way, String(covered), String(counted)]
}

function roundsTable(context: StocktakeContext): TableBlock {
  return plainTable({
    caption: captionOf(context, '各轮盘点情况'),
    columns: [
      text('轮次', 20),
      text('覆盖范围', 64),
      word('方式', 16),
      figure('应盘项数', 20),
      figure('已盘项数', 20),
    ],
    rows: context.stocktake.rounds.map((round) => roundRow(round, context)),
  })
}

const methods: readonly CountMethod[] = ['camera', 'gun', 'photo', 'typed', 'list']

/** 手工 entries are named: they prove less than a label that was read. */
function recognition({ reconciliation }: StocktakeContext): string {
  const counts = reconciliation.results.flatMap(({ count }) => (count ? [count] : []))
  if (counts.length === 0) return `截至目前没有盘点记录，盘点情况${notFilled}。`
  const parts = methods.flatMap((method) => {
    const times = counts.filter((count) => count.method === method).length
    return times === 0 ? [] : [`${methodWords[method]}${times}项`]
  })
  const manual = counts.filter(({ method }) => isManual(method)).length
  const share = percentText(reconciliation.statistics.manualRate)
  return `盘到的${counts.length}项资产中，${parts.join('、')}；其中手工识别${manual}项，占${share}。`
}

/** 三、盘点方法. The rounds and how assets were recognised are facts and stay, whatever a person writes. */
export function buildMethod(context: StocktakeContext): readonly Block[] {
  const { rounds } = context.stocktake
  const sampled = rounds.some(({ coverage }) => coverage.kind === 'sample')
  return [
    ...writtenPart('method', '三、盘点方法', context),
    ...placed(places.setup, [
      ...paragraphs(recognition(context)),
      ...(rounds.length === 0 ? [] : [roundsTable(context)]),
      ...(rounds.some(({ blind }) => blind) ? [note('注：盲盘时，盘点人不知晓以前轮次的盘点结果。')] : []),
      ...(sampled
        ? [note('注：抽样取种子与资产编号的SHA-256值最小的若干项，依种子可重新抽取并核对样本。')]
        : []),
    ]),
  ]
}
