import type { NodeScore } from '../../scoring/score-sheet.ts'
import { addPoints } from '../../values/points.ts'
import type { TableBlock, TableCell, TableColumn } from '../document.ts'
import type { IndicatorTree } from '../score-groups.ts'
import { isPartial, scoreTree } from '../score-groups.ts'
import { chineseNumber, fen, notFilled, provisionalMark, scoreCell, tight } from '../wording.ts'
import type { ReportContext } from './blocks.ts'
import { scoreRemarks } from './score-remarks.ts'

const perLevel = 3

function depthOf(context: ReportContext): number {
  return Math.max(1, ...context.sheet.nodes.map((node) => node.level))
}

function columnsFor(depth: number): readonly TableColumn[] {
  const levels = Array.from({ length: depth }, (_, index): readonly TableColumn[] => [
    { width: index === depth - 1 ? 32 : 17, align: 'start' },
    { width: 13, align: 'end' },
    { width: 13, align: 'end' },
  ])
  return [...levels.flat(), { width: 70, align: 'start' }]
}

function headerFor(depth: number): readonly TableCell[] {
  const levels = Array.from({ length: depth }, (_, index) => [
    { text: `${chineseNumber(index + 1)}级指标` },
    { text: '分值' },
    { text: '得分' },
  ])
  return [...levels.flat(), { text: '扣分原因及说明' }]
}

function nodeCells(node: NodeScore, rowSpan: number): readonly TableCell[] {
  const span = rowSpan > 1 ? { rowSpan } : {}
  return [
    { text: node.name, ...span },
    { text: scoreCell(node.effectiveWeight), ...span },
    { text: `${scoreCell(node.score)}${isPartial(node) ? `（${provisionalMark}）` : ''}`, ...span },
  ]
}

/** Rows of one subtree: a parent's cells begin in its first leaf's row and span all of its leaves. */
function rowsUnder(
  node: NodeScore,
  tree: IndicatorTree,
  context: ReportContext,
  depth: number,
): readonly (readonly TableCell[])[] {
  const children = tree.childrenOf(node.code)
  if (children.length === 0) {
    const deeper = (depth - node.level) * perLevel
    const filler: readonly TableCell[] =
      deeper > 0 ? [{ text: '—', columnSpan: deeper, align: 'center' }] : []
    return [[...nodeCells(node, 1), ...filler, { text: scoreRemarks(node, context) }]]
  }
  const rows = children.flatMap((child) => rowsUnder(child, tree, context, depth))
  const [first = [], ...rest] = rows
  return [[...nodeCells(node, rows.length), ...first], ...rest]
}

function effectRows({ sheet }: ReportContext, depth: number): readonly (readonly TableCell[])[] {
  return sheet.effects
    .filter((effect) => effect.points > 0)
    .map((effect) => [
      { text: effect.name, columnSpan: depth * perLevel - 1 },
      { text: `−${scoreCell(effect.points)}` },
      { text: `${tight(effect.why)}。` },
    ])
}

function totalRow(context: ReportContext, tree: IndicatorTree, depth: number): readonly TableCell[] {
  const { sheet } = context
  const full = addPoints(...tree.roots.map((root) => root.effectiveWeight))
  const open = !sheet.complete
  const mark = open || sheet.provisional ? `（${provisionalMark}）` : ''
  const none = tree.roots.every((root) => root.score === null)
  const cells: readonly TableCell[] = [
    { text: '合计', align: 'center' },
    { text: scoreCell(full) },
    { text: none ? scoreCell(null) : `${scoreCell(sheet.total)}${mark}` },
    {
      text: open ? `绩效等级：${notFilled}` : `绩效等级：${sheet.grade}${mark}`,
      columnSpan: (depth - 1) * perLevel + 1,
    },
  ]
  return cells.map((cell) => ({ ...cell, emphasis: true }))
}

/** 部门整体支出绩效自评评分表: the whole tree with weight, score and the reason of every lost point. */
export function buildScoringTable(context: ReportContext, caption: string): TableBlock {
  const depth = depthOf(context)
  const tree = scoreTree(context.system, context.sheet)
  return {
    kind: 'table',
    caption,
    unitNote: `单位：分`,
    orientation: depth > 1 ? 'landscape' : 'portrait',
    columns: columnsFor(depth),
    header: [headerFor(depth)],
    rows: [
      ...tree.roots.flatMap((root) => rowsUnder(root, tree, context, depth)),
      ...effectRows(context, depth),
      totalRow(context, tree, depth),
    ],
  }
}

/** The paragraph under the table that says where the standard comes from and how far it can be trusted. */
export function scoringNote({ system }: ReportContext): string {
  const status = system.status === 'draft' ? '；该指标体系为草案，待对照当年文件核对' : ''
  return `注：本表按《${system.name}》评定，总分${fen(addPoints(...system.indicators.filter((indicator) => indicator.parent === null).map((indicator) => indicator.weight)))}${status}。`
}
