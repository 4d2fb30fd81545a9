import type { Approximation, FigureContext } from './prose-figure.ts'

const before: readonly (readonly [Approximation, RegExp])[] = [
  ['at-least', /(?:不少于|不低于|不小于|至少|≥|>=)\s*$/],
  ['at-most', /(?:不超过|不高于|不多于|不大于|至多|最多|控制在|≤|<=)\s*$/],
  ['over', /(?:超过|超出|突破|逾|多于|高于|大于|(?:^|[^不])超|>)\s*$/],
  ['nearly', /(?:接近|将近|不足|不到|少于|低于|小于|<|(?:^|[^最附靠邻接将新])近)\s*$/],
  ['about', /(?:大约|约为|(?:^|[^节合预违公集制签履特条契大])约)\s*$/],
]

const after: readonly (readonly [Approximation, RegExp])[] = [
  ['about', /^\s*(?:左右|上下)/],
  ['over', /^\s*(?:多|余)(?![\u4e00-\u9fff]{0,2}[万亿元])/],
  ['at-least', /^\s*(?:及)?以上/],
  ['at-most', /^\s*(?:及)?(?:以下|以内|之内)/],
]

/** 最近3年 and 近3年 say which years, not how many roughly. */
const spans = /^(?:年|个月|天|日)$/

/** The last character of every word above: most figures have none of them beside them. */
const mayBefore = /[少低小至于≥=过高多大在≤出破逾超>近足到约为<]\s*$/
const mayAfter = /^\s*[左上多余及以之]/

export function approximationOf(
  head: string,
  tail: string,
  unit: string,
  more: boolean,
): Approximation | null {
  const first = mayBefore.test(head) ? before.find(([, pattern]) => pattern.test(head)) : undefined
  const found = first ?? (mayAfter.test(tail) ? after.find(([, pattern]) => pattern.test(tail)) : undefined)
  const approximation = found?.[0] ?? (more ? 'over' : null)
  return approximation === 'nearly' && spans.test(unit) && /近\s*$/.test(head) ? null : approximation
}

const words =
  /(占比?|比重)|(同比|环比|(?:较|比|与)(?:上年|去年|上一年|20\d\d年)(?:同期|相比)?)|(增长|增加|上升|提高|提升|增幅|增收)(?![了]?[至到])|(下降|减少|降低|压减|缩减|回落|降幅|节约)(?![了]?[至到])/g
const kinds = ['share', 'year-on-year', 'growth', 'decline'] as const

const none: readonly FigureContext[] = []
const mayContain = /[占比环较与增上提下减降压缩回节]/

/** Words of the same clause before the figure; `start` is where `clause` begins in the text. */
export function contextIn(clause: string, start: number): readonly FigureContext[] {
  if (!mayContain.test(clause)) return none
  return [...clause.matchAll(words)].flatMap((match) => {
    const kind = kinds.find((_, index) => match[index + 1] !== undefined)
    const at = start + match.index
    return kind ? [{ kind, word: match[0], start: at, end: at + match[0].length }] : []
  })
}
