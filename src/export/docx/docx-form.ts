import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { FieldsBlock } from '../../domain/report/document.ts'
import { styleIds } from './docx-styles.ts'
import { textRuns, textWidth } from './docx-text.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const
const rowHeight = 680

export interface FormCell {
  readonly width: number
  readonly paragraph: Paragraph
  /** A line to write on. */
  readonly ruled: boolean
}

/** A form without boxes: its cells stand on lines to write on. */
export function formTable(
  rows: readonly (readonly FormCell[])[],
  height: number = rowHeight,
): readonly Table[] {
  const [first] = rows
  if (!first) return []
  const cell = ({ width, paragraph, ruled }: FormCell): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.BOTTOM,
      borders: { top: none, left: none, right: none, bottom: ruled ? rule : none },
      children: [paragraph],
    })
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: first.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
      columnWidths: first.map(({ width }) => width),
      alignment: AlignmentType.CENTER,
      borders: noBorders,
      rows: rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            height: { value: height, rule: 'atLeast' },
            children: cells.map(cell),
          }),
      ),
    }),
  ]
}

/** Half points: 3号, and 小4号 as the smallest that a long name is set in to keep its line. */
const [usual, smallest] = [32, 24] as const
/** What Word keeps free beside a cell's text, left and right together. */
const cellPadding = 216

export function formText(text: string, alignment: 'left' | 'center' | 'right', width?: number): Paragraph {
  const fits = width === undefined ? usual : Math.floor((usual * (width - cellPadding)) / textWidth(text))
  const size = Math.max(smallest, Math.min(usual, fits))
  return new Paragraph({
    style: styleIds.plain,
    alignment,
    children: textRuns(text, size === usual ? {} : { size }),
  })
}

/** Labels in one column, values beside them on a line to write on. */
export function fieldsBlock(block: FieldsBlock, bodyWidth: number): readonly Table[] {
  const widest = Math.max(0, ...block.rows.map(({ label }) => textWidth(label)))
  const width = bodyWidth
  const labelWidth = Math.min(widest + cellPadding + 100, Math.floor(width * 0.5))
  return formTable(
    block.rows.map(({ label, value }) => [
      { width: labelWidth, paragraph: formText(label, 'left'), ruled: false },
      { width: width - labelWidth, paragraph: formText(value, 'center', width - labelWidth), ruled: true },
    ]),
  )
}
