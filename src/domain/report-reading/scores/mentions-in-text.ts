import type { PointsFigure, ProseFigure } from '../../prose/prose-figure.ts'
import type { FigureSubject } from '../../prose/subjects/figure-subject.ts'
import type { Attribute } from '../../prose/sums/prose-sum.ts'
import { readLabel } from '../../prose/sums/labels.ts'
import type { ScoreContext } from './context.ts'
import { isIndicatorName, withoutLevel } from './indicator-names.ts'
import type { Level, Mention } from './mention.ts'
import { statedFigure } from './mentions-in-lists.ts'

export interface TextMentions {
  readonly mentions: readonly Mention[]
  /** Scores of the report as a whole. */
  readonly totals: readonly PointsFigure[]
  /** Points that the report as a whole has lost. */
  readonly totalDeductions: readonly PointsFigure[]
  /** Points of which nothing tells whose they are. */
  readonly open: readonly PointsFigure[]
}

const scored = new Set(['conclusion', 'effectiveness', 'efficiency', 'management', null])
const ofWhole = /总分|总得分|综合|最终|整体支出|绩效自评|自评|评价/
const kinds: Readonly<Partial<Record<string, Attribute>>> = {
  'total-score': 'score',
  weight: 'weight',
  score: 'score',
  deduction: 'deduction',
  'score-rate': 'rate',
}

interface Named {
  readonly name: string
  readonly level: Level | null
  readonly sentence: number
}

/** Reads points and 得分率 that stand in no list: `“履职效能”一级指标总分值50分`, `管理效率得分率为88%`, `固定资产利用率扣1分`. */
export function mentionsInText(
  text: string,
  subjects: readonly FigureSubject[],
  figures: readonly ProseFigure[],
  listed: ReadonlySet<number>,
  sentenceStart: (at: number) => number,
  context: ScoreContext,
): TextMentions {
  const mentions: Mention[] = []
  const [totals, totalDeductions, open]: [PointsFigure[], PointsFigure[], PointsFigure[]] = [[], [], []]
  const before = new Map(figures.map((figure, index) => [figure.start, figures[index - 1]?.end ?? 0]))
  let last = null as Named | null
  for (const { figure, what } of subjects) {
    const rate = figure.kind === 'percent' && what?.value === 'score-rate'
    if (!(figure.kind === 'points' || rate) || listed.has(figure.start)) continue
    const sentence = sentenceStart(figure.start)
    const from = Math.max(sentence, before.get(figure.start) ?? 0)
    const words = text.slice(from, figure.start)
    const label = readLabel(words, from, false)
    const attribute = label.attribute ?? kinds[what?.value ?? ''] ?? null
    const { name, level } = withoutLevel(label.name)
    const stated = statedFigure(figure, attribute)
    const role = context.roleAt(figure.start)
    if (!stated || !scored.has(role)) {
      if (figure.kind === 'points' && scored.has(role)) open.push(figure)
      continue
    }
    if (isIndicatorName(name) && (label.attribute !== null || level !== null)) {
      // “一级指标中的A得分率为…，B得分率为…”: the level said once holds for the row.
      const sameRow = attribute === 'rate' && last?.sentence === sentence ? last.level : null
      last = { name, level: level ?? sameRow, sentence }
      mentions.push({ name, at: label.span, level: last.level, parent: null, stated })
      continue
    }
    const carried = label.name === '' && last?.sentence === sentence ? last : null
    const root = context.rootAt(figure.start)
    const owner = carried?.name ?? root
    if (owner !== null)
      mentions.push({
        name: owner,
        at: { start: figure.start, end: figure.start },
        level: null,
        parent: null,
        stated,
      })
    else if (figure.kind !== 'points') continue
    else if (attribute === 'score' && ofWhole.test(words)) totals.push(figure)
    else if (attribute === 'deduction' && /[^公]共扣|合计|总/.test(words)) totalDeductions.push(figure)
    else open.push(figure)
  }
  return { mentions, totals, totalDeductions, open }
}
