import { countCell, emptyCell, pointsCell, textCell } from '../../report/sheets/cells.ts'
import type { Sheet, SheetCell, SheetColumn, Workbook } from '../../report/workbook.ts'
import { stateWord } from '../../teamwork/state-word.ts'
import type { Points } from '../../values/points.ts'
import { formatPoints } from '../../values/points.ts'
import { reviewStageWords } from '../words.ts'
import type { OverviewIndicator, OverviewRow, OverviewScore } from './overview-row.ts'
import { remarkSentence } from './remark-sentence.ts'

/** A file or document that makes no row, and why. */
export interface OverviewGap {
  readonly name: string
  readonly reason: string
}

const title = '部门整体支出绩效自评核查汇总表'

function scoreCell(score: Points | null): SheetCell {
  return score === null ? emptyCell : pointsCell(score)
}

function totalCell(score: OverviewScore | null): SheetCell {
  return scoreCell(score && score.total)
}

function signed(points: Points): string {
  return points > 0 ? `＋${formatPoints(points)}` : `－${formatPoints(-points as Points)}`
}

/** `采购合同签订时效性 －2、固定资产利用率 －0.5` */
export function differencesText(differences: readonly OverviewIndicator[]): string {
  return differences.map(({ name, change }) => `${name} ${signed(change)}`).join('、')
}

function remarksOf({ self, checked, practice, remarks }: OverviewRow): readonly string[] {
  return [
    ...(practice ? ['演练数据'] : []),
    ...(self.complete ? [] : ['自评未填完']),
    ...(self.provisional || checked?.provisional ? ['得分暂定'] : []),
    ...remarks.map(remarkSentence),
  ]
}

interface Field {
  readonly column: SheetColumn
  readonly cell: (row: OverviewRow) => SheetCell
}

const fields: readonly Field[] = [
  { column: { title: '单位', width: 30 }, cell: ({ unit }) => textCell(unit) },
  {
    column: { title: '年度', width: 8, align: 'center' },
    cell: ({ fiscalYear }) => textCell(String(fiscalYear)),
  },
  {
    column: { title: '填报状态', width: 14, align: 'center' },
    cell: ({ handIn }) => textCell(stateWord(handIn)),
  },
  {
    column: { title: '核查状态', width: 14, align: 'center' },
    cell: ({ stage }) => textCell(stage ? reviewStageWords[stage] : '未核查'),
  },
  { column: { title: '自评得分', width: 11 }, cell: ({ self }) => totalCell(self) },
  { column: { title: '自评等级', width: 10, align: 'center' }, cell: ({ self }) => textCell(self.grade) },
  { column: { title: '核查得分', width: 11 }, cell: ({ checked }) => totalCell(checked) },
  { column: { title: '核定得分', width: 11 }, cell: ({ final }) => totalCell(final) },
  {
    column: { title: '核定等级', width: 10, align: 'center' },
    cell: ({ final }) => textCell(final?.grade ?? ''),
  },
  { column: { title: '体检问题', width: 10 }, cell: ({ checkFindings }) => countCell(checkFindings) },
  {
    column: { title: '主要差异', width: 44 },
    cell: ({ differences }) => textCell(differencesText(differences.slice(0, 3))),
  },
  { column: { title: '说明', width: 44 }, cell: (row) => textCell(remarksOf(row).join('；')) },
]

function summarySheet(rows: readonly OverviewRow[]): Sheet {
  return {
    name: '汇总',
    orientation: 'landscape',
    heading: [title],
    columns: fields.map(({ column }) => column),
    rows: rows.map((row) => fields.map(({ cell }) => cell(row))),
    totals: null,
    notes: rows.length === 0 ? ['无。'] : [],
  }
}

/** One line per indicator and department, so that Excel can sort and filter by either. */
function indicatorSheet(rows: readonly OverviewRow[]): Sheet {
  const lines = rows.flatMap((row) => row.indicators.map((indicator) => ({ row, indicator })))
  return {
    name: '指标对比',
    orientation: 'landscape',
    heading: [`${title}：指标对比`],
    columns: [
      { title: '指标编号', width: 12 },
      { title: '指标', width: 34 },
      { title: '单位', width: 30 },
      { title: '自评得分', width: 11 },
      { title: '核查得分', width: 11 },
      { title: '核定得分', width: 11 },
      { title: '核查比自评', width: 12 },
    ],
    rows: lines
      .sort((left, right) => order(left.indicator.code, right.indicator.code))
      .map(({ row, indicator: { code, name, self, checked, final, change } }) => [
        textCell(code),
        textCell(name),
        textCell(row.unit),
        scoreCell(self),
        scoreCell(checked),
        scoreCell(final),
        row.review === null ? emptyCell : pointsCell(change),
      ]),
    totals: null,
    notes: [],
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function gapSheet(gaps: readonly OverviewGap[]): Sheet {
  return {
    name: '未列入',
    orientation: 'portrait',
    heading: [`${title}：未列入的文件`],
    columns: [
      { title: '文件', width: 40 },
      { title: '原因', width: 60 },
    ],
    rows: gaps.map(({ name, reason }) => [textCell(name), textCell(reason)]),
    totals: null,
    notes: [],
  }
}

/** [RV-64] The overview as a spreadsheet: the departments, their indicators, and what could not be taken in with the reason. */
export function buildOverviewWorkbook(
  rows: readonly OverviewRow[],
  gaps: readonly OverviewGap[],
  author: string,
): Workbook {
  return {
    title,
    author,
    sheets: [summarySheet(rows), indicatorSheet(rows), ...(gaps.length > 0 ? [gapSheet(gaps)] : [])],
  }
}
