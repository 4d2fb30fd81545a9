import type { CoverField } from '../../evaluation/records.ts'

const words: readonly (readonly [CoverField, string])[] = [
  ['unit-name', '(?:预算)?(?:部门|单位)(?:[（(]单位[）)])?(?:名称|全称)|填报单位|填报部门|预算部门'],
  [
    'sub-unit-count',
    '(?:所属)?(?:下级|下属|所属)?预算单位(?:数量|个数|数)|(?:下级|下属|所属)单位(?:数量|个数|数)',
  ],
  ['filler', '填报人|填表人|经办人|联系人'],
  ['phone', '联系电话|联系方式|电话'],
  ['date', '填报日期|填报时间|填表日期|报告日期'],
]

export const sealMark = /[（(]\s*(?:加盖公章|公章|盖章|签章)\s*[）)]/

/** A label with its colon, in a cell of its own, or with a blank before digits; a mark for the seal may stand before or behind the colon. */
const pattern = new RegExp(
  `(?:${words.map(([, word]) => `(${word})`).join('|')})\\s*(?:[（(]\\s*(?:加盖公章|公章|盖章|签章)\\s*[）)])?\\s*(?:[：:]|\\t|\\s(?=\\s*\\d))`,
  'g',
)

export interface CoverLabel {
  readonly field: CoverField
  readonly start: number
  readonly end: number
}

/** Labels of one line in their order: two fields often share a line. */
export function labelsIn(line: string): readonly CoverLabel[] {
  return [...line.matchAll(pattern)].flatMap((match) => {
    const field = words.find((_, index) => match[index + 1] !== undefined)?.[0]
    return field ? [{ field, start: match.index, end: match.index + match[0].length }] : []
  })
}
