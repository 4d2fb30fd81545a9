import type { Block } from '../../../report/document.ts'
import { heading, note, paragraphs } from '../../../report/sections/blocks.ts'
import { notFilled } from '../../../report/wording.ts'
import { addFigures } from '../../balance.ts'
import { useStatusWords } from '../../words.ts'
import { figuresText, percentText, rangeText, yuan } from '../figure-words.ts'
import type { StocktakeContext } from '../report-context.ts'
import { balanceNotes, balanceTable } from './balance-table.ts'

function resultSentence({ reconciliation }: StocktakeContext): string {
  const { balance } = reconciliation
  const counted = balance.book.count - balance.uncounted.count
  const different = addFigures(addFigures(balance.mismatch, balance.loss), balance.damaged)
  return `本次盘点应盘${balance.book.count}项，已盘${counted}项，其中相符${balance.match.count}项、不符${balance.mismatch.count}项、盘亏${balance.loss.count}项、毁损${balance.damaged.count}项，差异合计${different.count}项；另盘盈${figuresText(balance.surplus, '估价')}。实盘${figuresText(balance.actual, '原值')}。`
}

/** 盘点完成率、账实相符率、固定资产利用率, each with what it is worked out from; also under the workbook's summary. */
export function rateSentences({ stocktake, reconciliation }: StocktakeContext): readonly string[] {
  const { balance, statistics } = reconciliation
  const { book, match, uncounted } = balance
  if (book.count === 0) return [`盘点范围内没有资产，各项比率${notFilled}。`]
  const inUse = stocktake.inUse.map((status) => useStatusWords[status]).join('、')
  return [
    `盘点完成率${percentText(statistics.completionRate)}（已盘${book.count - uncounted.count}项，应盘${book.count}项）。`,
    `账实相符率${percentText(statistics.matchRate)}（相符${match.count}项，应盘${book.count}项）。`,
    `固定资产利用率${rangeText(statistics.utilisationRate, uncounted.count)}，其中在用原值${yuan(statistics.inUseValue)}、原值合计${yuan(statistics.totalValue)}，在用口径为${inUse === '' ? notFilled : inUse}。`,
  ]
}

export function unvaluedNote({ stocktake }: StocktakeContext): readonly string[] {
  const unvalued = stocktake.surpluses.filter(({ value }) => value === null).length
  return unvalued === 0 ? [] : [`注：盘盈资产中有${unvalued}项尚未估价，只计项数和数量，未计原值。`]
}

/** 五、盘点结果. */
export function buildOutcome(context: StocktakeContext): readonly Block[] {
  return [
    heading(1, '五、盘点结果'),
    ...paragraphs(resultSentence(context)),
    balanceTable(context),
    ...[...balanceNotes, ...unvaluedNote(context)].map(note),
    ...paragraphs(rateSentences(context).join('')),
  ]
}
