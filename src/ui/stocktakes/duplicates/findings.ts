import type { Count } from '../../../domain/stocktake/stocktake.ts'
import { matchWords, useStatusWords } from '../../../domain/stocktake/words.ts'
import { formatQuantity } from '../../../domain/values/quantity.ts'

export interface Finding {
  readonly label: string
  readonly text: string
  /** Not every count says the same. */
  readonly differs: boolean
}

function plainFindings(count: Count): readonly Omit<Finding, 'differs'>[] {
  return [
    { label: '结果', text: matchWords(count) },
    { label: '状况', text: `${useStatusWords[count.useStatus]}${count.damaged ? '、毁损' : ''}` },
    { label: '实存', text: formatQuantity(count.quantity) },
    { label: '地点', text: count.room || '未填' },
    { label: '使用人', text: count.user || '同账面' },
  ]
}

/** What one count says, line by line, each marked where the counts beside it say something else. */
export function findings(count: Count, counts: readonly Count[]): readonly Finding[] {
  const all = counts.map(plainFindings)
  return plainFindings(count).map((line, place) => ({
    ...line,
    differs: all.some((other) => other[place]?.text !== line.text),
  }))
}

/** Only what differs between two counts, in one line: `实存 20，地点 305`. */
export function differingFindings(count: Count, other: Count): string {
  return findings(count, [other])
    .filter(({ differs }) => differs)
    .map(({ label, text }) => `${label} ${text}`)
    .join('，')
}
