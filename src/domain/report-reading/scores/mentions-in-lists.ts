import type { Measure, Span } from '../../prose/prose-figure.ts'
import type { Attribute, ProseSum } from '../../prose/sums/prose-sum.ts'
import type { ScoreContext } from './context.ts'
import { isIndicatorName } from './indicator-names.ts'
import type { Level, Mention, StatedFigure } from './mention.ts'

export function statedFigure(figure: Measure, attribute: Attribute | null): StatedFigure | null {
  const at: Span = { start: figure.start, end: figure.end }
  if (attribute === 'rate') return figure.kind === 'percent' ? { at, attribute, rate: figure.value } : null
  return attribute !== null && figure.kind === 'points' ? { at, attribute, points: figure.value } : null
}

/** The few words that close a list: “…七个二级指标”. The next sentence speaks of something else. */
function wordsBehind(text: string, { end }: ProseSum): string {
  return /^[^。\n]*/.exec(text.slice(end, end + 16))?.[0] ?? ''
}

/** What is said of the parts as a whole: behind the total, or from the sentence on, and the words that close the list. */
function wordsAround(text: string, sum: ProseSum): string {
  const first = sum.parts[0]?.nameSpan.start ?? sum.start
  const sentence = Math.max(text.lastIndexOf('。', first), text.lastIndexOf('\n', first)) + 1
  const from = sum.total && sum.total.end <= first ? sum.total.end : sentence
  return text.slice(Math.max(from, first - 200), sum.end) + wordsBehind(text, sum)
}

/** “一级指标包括甲50分、乙50分” and “…2个一级指标构成”; “管理效率”一级指标 …, 其中 … speaks of the one above the parts. */
function saysFirstLevel(text: string, sum: ProseSum): boolean {
  const first = sum.parts[0]?.nameSpan.start ?? sum.start
  const head = text.slice(Math.max(0, first - 12), first)
  return wordsBehind(text, sum).includes('一级指标') || /(?:^|[^”"])一级指标[^，。；：]{0,6}$/.test(head)
}

function levelOf(
  text: string,
  sum: ProseSum,
  context: ScoreContext,
): { readonly level: Level | null; readonly parent: string | null } {
  const words = wordsAround(text, sum)
  const root = context.rootAt(sum.start)
  const branch = context.onlyBranchAt(sum.start)
  if (words.includes('三级指标')) return { level: 3, parent: branch }
  if (words.includes('二级指标')) return { level: 2, parent: root }
  if (saysFirstLevel(text, sum)) return { level: 1, parent: null }
  // The parts of a root with one branch are that branch's.
  return branch === null ? { level: null, parent: root } : { level: 3, parent: branch }
}

/** Indicators that a list names with their 分值, 得分, 扣分 or 得分率. */
export function mentionsInLists(
  text: string,
  sums: readonly ProseSum[],
  context: ScoreContext,
): readonly Mention[] {
  return sums.flatMap((sum) => {
    const indicators = sum.kind === 'points' || (sum.kind === 'percent' && sum.attribute === 'rate')
    if (!indicators || sum.attribute === null) return []
    const { level, parent } = levelOf(text, sum, context)
    return sum.parts.flatMap(({ name, nameSpan, figure }) => {
      const stated = statedFigure(figure, sum.attribute)
      return stated && isIndicatorName(name) ? [{ name, at: nameSpan, level, parent, stated }] : []
    })
  })
}
