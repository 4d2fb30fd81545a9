import type { Span } from '../../prose/prose-figure.ts'
import type { Points } from '../../values/points.ts'
import { parsePoints } from '../../values/points.ts'
import { cellPlaces } from '../cell-places.ts'
import type { JoinedLine } from '../joined-text.ts'
import type { Level, Mention } from './mention.ts'

interface Column {
  readonly index: number
  readonly level: Level
  readonly kind: 'name' | 'weight' | 'score'
}

const levelWords: readonly (readonly [Level, RegExp])[] = [
  [1, /一级指标/],
  [2, /二级指标/],
  [3, /三级指标/],
]

function compact(cell: string): string {
  return cell.replace(/\s/g, '')
}

/** What the columns hold; 分值 and 得分 belong to the level named last before them. */
function columnsOf(header: readonly string[]): readonly Column[] {
  const columns: Column[] = []
  let level: Level | null = null
  header.forEach((cell, index) => {
    const text = compact(cell)
    const named = levelWords.find(([, pattern]) => pattern.test(text))
    if (named && !/分/.test(text)) {
      level = named[0]
      columns.push({ index, level, kind: 'name' })
    } else if (level !== null && /^(?:分值|权重|标准分|满分)/.test(text))
      columns.push({ index, level, kind: 'weight' })
    else if (level !== null && /^(?:自评)?(?:得分|评分|分数)/.test(text))
      columns.push({ index, level, kind: 'score' })
  })
  const has = (kind: Column['kind']): boolean => columns.some((column) => column.kind === kind)
  return has('name') && has('score') ? columns : []
}

const sums = /^(?:合计|总分|总计|小计|得分合计|自评总分)$/

/** Of a row that adds up: the whole table, when nothing stands before that word, or a part of it. */
function sumOf(row: readonly string[], columns: readonly Column[]): 'all' | 'part' | null {
  const cells = row.map(compact)
  const first = cells.find((cell) => cell !== '') ?? ''
  if (sums.test(first)) return first === '小计' ? 'part' : 'all'
  return columns.some(({ kind, index }) => kind === 'name' && sums.test(cells[index] ?? '')) ? 'part' : null
}

export interface ScoreTable {
  readonly mentions: readonly Mention[]
  /** Scores of rows that say 合计 or 总分 of the whole table. */
  readonly totals: readonly { readonly points: Points; readonly at: Span }[]
}

/** Indicators of a scoring table; null when the table is none. A merged cell may be blank or repeated below its first row. */
export function readScoreTable(line: JoinedLine): ScoreTable | null {
  const rows = line.table ?? []
  const head = rows.slice(0, 3).findIndex((row) => columnsOf(row).length > 0)
  const columns = columnsOf(rows[head] ?? [])
  if (head < 0 || columns.length === 0) return null
  const place = cellPlaces(line, line.text, rows)
  const mentions: Mention[] = []
  const totals: { points: Points; at: Span }[] = []
  const current = new Map<Level, string>()
  rows.slice(head + 1).forEach((row, offset) => {
    const index = head + 1 + offset
    const sum = sumOf(row, columns)
    if (sum === 'all') {
      const column = columns.find(({ kind, index: at }) => kind === 'score' && parsePoints(row[at] ?? '').ok)
      const score = parsePoints(row[column?.index ?? -1] ?? '')
      if (column && score.ok) totals.push({ points: score.value, at: place(index, column.index) })
    }
    if (sum !== null) return
    for (const { index: cell, level, kind } of columns) {
      if (kind !== 'name') continue
      const name = compact(row[cell] ?? '')
      if (name === '' || name === current.get(level)) continue
      current.set(level, name)
      for (const below of [2, 3] as const) if (below > level) current.delete(below)
      const parent = level === 1 ? null : (current.get((level - 1) as Level) ?? null)
      const at = place(index, cell)
      const base = { name, at, level, parent }
      mentions.push({ ...base, stated: null })
      for (const value of columns) {
        const points = parsePoints(row[value.index] ?? '')
        if (value.level !== level || value.kind === 'name' || !points.ok) continue
        const stated = { at: place(index, value.index), attribute: value.kind, points: points.value }
        mentions.push({ ...base, stated })
      }
    }
  })
  return { mentions, totals }
}
