import type { Sheet, SheetCell, SheetTotal } from '../../../report/workbook.ts'
import { formatChineseDate } from '../../../values/iso-date.ts'
import type { MoneyUnit } from '../../../values/money.ts'
import { roleWords } from '../../words.ts'
import type { StocktakeContext } from '../report-context.ts'
import { captionOf, namesOf, warnings } from '../sections/cover.ts'
import { emptyCell } from '../../../report/sheets/cells.ts'

export interface SheetField<Line> {
  readonly title: string
  readonly width: number
  readonly cell: (line: Line) => SheetCell
  /** Sum of the column. */
  readonly total?: SheetTotal
}

interface TableSheet<Line> {
  /** Of the tab, and of the table. */
  readonly name: string
  readonly fields: readonly SheetField<Line>[]
  readonly lines: readonly Line[]
  readonly notes?: readonly string[]
  readonly orientation?: Sheet['orientation']
  readonly moneyUnit?: MoneyUnit
}

/** Between two statements of one line. */
const gap = '　　'

/** Who counted: printed below every table, to be signed by hand. */
function teamLine(context: StocktakeContext): string {
  return (['counter', 'reviewer', 'supervisor'] as const)
    .map((role) => `${roleWords[role]}：${namesOf(context, role)}`)
    .join(gap)
}

function totalsOf<Line>(fields: readonly SheetField<Line>[]): readonly SheetTotal[] | null {
  if (!fields.some(({ total }) => total)) return null
  const label = fields.findIndex(({ total }) => !total)
  return fields.map(
    ({ total }, index) => total ?? (index === label ? { kind: 'text', text: '合计' } : emptyCell),
  )
}

/** A table under its name, with base date and unit above, and notes and names below. */
export function tableSheet<Line>(
  context: StocktakeContext,
  { name, fields, lines, notes = [], orientation = 'landscape', moneyUnit = '元' }: TableSheet<Line>,
): Sheet {
  const { unitName, fiscalYear, baseDate } = context.stocktake.meta
  return {
    name,
    orientation,
    heading: [
      captionOf(context, `${unitName.trim()}${fiscalYear}年度固定资产${name}`),
      `盘点基准日：${formatChineseDate(baseDate)}${gap}金额单位：${moneyUnit}`,
    ],
    columns: fields.map(({ title, width }) => ({ title, width })),
    rows: lines.map((line) => fields.map(({ cell }) => cell(line))),
    totals: lines.length === 0 ? null : totalsOf(fields),
    notes: [...(lines.length === 0 ? ['无。'] : []), ...notes, ...warnings(context), teamLine(context)],
  }
}
