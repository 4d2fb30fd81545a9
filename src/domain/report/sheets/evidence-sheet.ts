import type { ReportContext } from '../sections/blocks.ts'
import type { Sheet, SheetCell } from '../workbook.ts'
import { countCell, textCell } from './cells.ts'
import { evaluationHeading } from './evaluation-heading.ts'

/** 佐证清单: every file, what it proves, and its hash, by which the file handed in can be told. */
export function evidenceSheet(context: ReportContext): Sheet {
  const { evaluation, sheet } = context
  const nameOf = (code: string): string => sheet.byCode.get(code)?.name ?? code
  return {
    name: '佐证清单',
    orientation: 'landscape',
    heading: evaluationHeading(context, '绩效自评佐证材料清单', ''),
    columns: [
      { title: '序号', width: 7, align: 'center' },
      { title: '材料名称', width: 40 },
      { title: '对应指标', width: 44 },
      { title: '大小（KB）', width: 12 },
      { title: '说明', width: 30 },
      { title: 'SHA-256', width: 68 },
    ],
    rows: evaluation.evidence.map((item, index): readonly SheetCell[] => [
      countCell(index + 1),
      textCell(item.name),
      textCell(item.indicators.map(nameOf).join('、')),
      countCell(Math.ceil(item.size / 1024)),
      textCell(item.note.trim()),
      textCell(item.blob),
    ]),
    totals: null,
    notes: [],
  }
}
