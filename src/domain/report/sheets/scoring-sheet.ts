import type { NodeScore } from '../../scoring/score-sheet.ts'
import type { Points } from '../../values/points.ts'
import { addPoints, pointsFromHundredths, subtractPoints } from '../../values/points.ts'
import { ratioOf } from '../../values/ratio.ts'
import { scoreTree } from '../score-groups.ts'
import type { ReportContext } from '../sections/blocks.ts'
import { scoreRemarks } from '../sections/score-remarks.ts'
import { scoringNote } from '../sections/scoring-table.ts'
import type { Sheet, SheetCell } from '../workbook.ts'
import { tight } from '../wording.ts'
import { computedCell, emptyCell, percentCell, pointsCell, strong, textCell } from './cells.ts'
import { evaluationHeading } from './evaluation-heading.ts'

const levelNames = ['一级指标', '二级指标', '三级指标', '四级指标']

interface Line {
  readonly node: NodeScore
  /** Places of its children among the lines; none for a leaf. */
  readonly children: readonly number[]
}

/** 评分表: every indicator in a row of its own, parents and total as sums of the rows below them. */
export function scoringSheet(context: ReportContext): Sheet {
  const lines = linesOf(context)
  const depth = Math.max(1, ...lines.map(({ node }) => node.level))
  const [weight, score] = [depth, depth + 1] as const
  const effects = context.sheet.effects.filter(({ points }) => points > 0)
  const rows = lines.map(({ node, children }): readonly SheetCell[] => {
    const sums = children.map((index) => lines[index]?.node)
    const cells = [
      ...Array.from({ length: depth }, (_, level) =>
        level === node.level - 1 ? textCell(node.name) : emptyCell,
      ),
      summed(
        node.effectiveWeight,
        sums.map((child) => child?.effectiveWeight ?? null),
        children,
      ),
      node.score === null
        ? textCell('未评分')
        : summed(
            node.score,
            sums.map((child) => child?.score ?? null),
            children,
          ),
      node.score === null
        ? emptyCell
        : computedCell(
            { kind: 'difference', columns: [weight, score] },
            pointsCell(subtractPoints(node.effectiveWeight, node.score)),
          ),
      node.score === null || node.effectiveWeight === 0
        ? emptyCell
        : computedCell(
            { kind: 'quotient', columns: [score, weight] },
            percentCell(ratioOf(node.score, node.effectiveWeight)),
          ),
      textCell(node.leaf ? scoreRemarks(node, context) : ''),
    ]
    return node.leaf ? cells : cells.map(strong)
  })
  const roots = lines.flatMap(({ node }, index) => (node.level === 1 ? [index] : []))
  const taken = effects.map((effect): readonly SheetCell[] => [
    textCell(effect.name),
    ...Array.from({ length: depth - 1 }, () => emptyCell),
    emptyCell,
    pointsCell(pointsFromHundredths(-effect.points)),
    pointsCell(effect.points),
    emptyCell,
    textCell(`${tight(effect.why)}。`),
  ])
  const all = [...roots, ...effects.map((_, index) => lines.length + index)]
  const full = addPoints(
    ...roots.map((index) => lines[index]?.node.effectiveWeight ?? pointsFromHundredths(0)),
  )
  const parts = [
    ...roots.map((index) => lines[index]?.node.score ?? null),
    ...effects.map(({ points }) => pointsFromHundredths(-points)),
  ]
  const total: readonly SheetCell[] = [
    textCell('合计'),
    ...Array.from({ length: depth - 1 }, () => emptyCell),
    summed(
      full,
      roots.map((index) => lines[index]?.node.effectiveWeight ?? null),
      roots,
    ),
    ...(parts.every((part) => part === null)
      ? [textCell('未评分'), emptyCell, emptyCell]
      : totalCells(context.sheet.total, full)),
    textCell(context.sheet.complete ? `绩效等级：${context.sheet.grade}` : '尚有指标未评分，总分为暂定'),
  ]
  return {
    name: '评分表',
    orientation: 'landscape',
    heading: evaluationHeading(context, '部门整体支出绩效自评评分表', '单位：分'),
    columns: [
      ...Array.from({ length: depth }, (_, level) => ({
        title: levelNames[level] ?? '指标',
        width: level === depth - 1 ? 34 : 14,
      })),
      { title: '分值', width: 9 },
      { title: '得分', width: 9 },
      { title: '扣分', width: 9 },
      { title: '得分率', width: 10 },
      { title: '扣分原因及说明', width: 56 },
    ],
    rows: [...rows, ...taken, total.map(strong)],
    totals: null,
    notes: [scoringNote(context)],
  }

  function totalCells(value: Points, of: Points): readonly SheetCell[] {
    const lost = pointsCell(subtractPoints(of, value))
    return [
      summed(value, parts, all),
      computedCell({ kind: 'difference', columns: [weight, score] }, lost),
      of === 0
        ? emptyCell
        : computedCell({ kind: 'quotient', columns: [score, weight] }, percentCell(ratioOf(value, of))),
    ]
  }

  /** A sum where the parts add up to it; a plain figure where rounding or a missing part keeps them from it. */
  function summed(
    value: Points,
    parts: readonly (Points | null)[],
    rowsOfParts: readonly number[],
  ): SheetCell {
    const known = parts.filter((part) => part !== null)
    const adds = known.length > 0 && addPoints(...known) === value
    return adds ? computedCell({ kind: 'sum', rows: rowsOfParts }, pointsCell(value)) : pointsCell(value)
  }
}

/** The tree from top to bottom, each parent before its children. */
function linesOf({ system, sheet }: ReportContext): readonly Line[] {
  const tree = scoreTree(system, sheet)
  const lines: { node: NodeScore; children: number[] }[] = []
  const add = (node: NodeScore): number => {
    const line = { node, children: [] as number[] }
    const place = lines.push(line) - 1
    line.children.push(...tree.childrenOf(node.code).map(add))
    return place
  }
  tree.roots.forEach(add)
  return lines
}
