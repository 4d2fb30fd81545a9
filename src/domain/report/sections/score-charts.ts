import type { Points } from '../../values/points.ts'
import { addPoints, formatPoints, pointsFromHundredths } from '../../values/points.ts'
import type { Block, ChartBlock, ChartPoint } from '../document.ts'
import { scoreTree } from '../score-groups.ts'
import { practiceMark, scoreRate } from '../wording.ts'
import type { ReportContext } from './blocks.ts'
import { placed } from './blocks.ts'

/** A radar with fewer axes is no shape, one with more is a tangle. */
const radarAxes = { least: 3, most: 16 }
/** More bars than fit beside the text; the ledger in the annex has them all. */
const mostBars = 14

/** 图: how near to full marks each 二级指标 came, and which indicators lost how much. Only of a finished scoring. */
export function buildScoreCharts(context: ReportContext): readonly Block[] {
  if (!context.sheet.complete) return []
  const charts = [ratesRadar(context), deductionBars(context)].flatMap((chart) => chart ?? [])
  const mark = context.evaluation.practice ? `（${practiceMark}）` : ''
  return placed(
    'scoring',
    charts.map((chart, index) => ({ ...chart, caption: `图${index + 1} ${chart.caption}${mark}` })),
  )
}

function ratesRadar({ system, sheet, evaluation }: ReportContext): ChartBlock | null {
  const tree = scoreTree(system, sheet)
  const points = tree.roots
    .flatMap((root) => {
      const children = tree.childrenOf(root.code)
      return children.length > 0 ? children : [root]
    })
    .flatMap(({ name, score, effectiveWeight }): readonly ChartPoint[] =>
      score === null || effectiveWeight === 0
        ? []
        : [{ label: name, text: scoreRate(score, effectiveWeight), share: score / effectiveWeight }],
    )
  if (points.length < radarAxes.least || points.length > radarAxes.most) return null
  const caption = `${evaluation.fiscalYear}年度二级指标得分率`
  const scale = [25, 50, 75, 100].map((percent) => ({ text: `${percent}%`, share: percent / 100 }))
  return { kind: 'chart', shape: 'radar', caption, alternative: spoken(caption, points), points, scale }
}

function deductionBars({ sheet, evaluation }: ReportContext): ChartBlock | null {
  const lost = sheet.nodes
    .filter((node) => node.leaf && node.deductions.length > 0)
    .map(({ name, deductions }) => ({ name, points: addPoints(...deductions.map((line) => line.points)) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
  if (lost.length === 0 || lost.length > mostBars) return null
  const { marks, end } = axisOf(lost[0]?.points ?? 1)
  const points = lost.map((one) => ({
    label: one.name,
    text: formatPoints(one.points),
    share: one.points / end,
  }))
  const caption = `${evaluation.fiscalYear}年度指标扣分情况（单位：分）`
  const scale = marks.map((mark) => ({ text: formatPoints(mark), share: mark / end }))
  return { kind: 'chart', shape: 'bars', caption, alternative: spoken(caption, points), points, scale }
}

function spoken(caption: string, points: readonly ChartPoint[]): string {
  return `${caption}：${points.map(({ label, text }) => `${label}${text}`).join('，')}。`
}

/** Round marks from 0 to beyond the longest bar, five steps at most. */
function axisOf(longest: number): { readonly marks: readonly Points[]; readonly end: number } {
  const steps = [10, 25, 50, 100, 200, 500, 1000, 2000]
  const step = steps.find((one) => longest <= 5 * one) ?? 5000
  const count = Math.ceil(longest / step)
  return {
    marks: Array.from({ length: count + 1 }, (_, index) => pointsFromHundredths(index * step)),
    end: count * step,
  }
}
