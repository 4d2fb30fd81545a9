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
import type { FieldsBlock, SignatureBlock } from '../../domain/report/document.ts'
import { styleIds } from './docx-styles.ts'
import { textRuns, textWidth } from './docx-text.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const rowHeight = 680

/** Labels in one column, values beside them on a line to write on. */
export function fieldsBlock(block: FieldsBlock, bodyWidth: number): readonly Table[] {
  if (block.rows.length === 0) return []
  const widest = Math.max(...block.rows.map(({ label }) => textWidth(label)))
  const width = Math.floor(bodyWidth * 0.9)
  const labelWidth = Math.min(widest + 320, Math.floor(width * 0.5))
  const cell = (text: string, size: number, underlined: boolean): TableCell =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.BOTTOM,
      borders: { top: none, left: none, right: none, bottom: underlined ? rule : none },
      children: [
        new Paragraph({
          style: styleIds.plain,
          alignment: underlined ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: textRuns(text),
        }),
      ],
    })
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: [labelWidth, width - labelWidth],
      alignment: AlignmentType.CENTER,
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      rows: block.rows.map(
        ({ label, value }) =>
          new TableRow({
            cantSplit: true,
            height: { value: rowHeight, rule: 'atLeast' },
            children: [cell(label, labelWidth, false), cell(value, width - labelWidth, true)],
          }),
      ),
    }),
  ]
}

/** 署名 and 成文日期 at the right, four characters in (GB/T 9704-2012, 7.3.5.4), centred on each other, never parted. */
export function signatureBlock(block: SignatureBlock, bodyWidth: number): readonly Paragraph[] {
  const inset = 4 * 320
  const widest = Math.max(0, ...block.lines.map(textWidth))
  const left = Math.max(0, bodyWidth - inset - widest)
  return block.lines.map(
    (line, index) =>
      new Paragraph({
        style: styleIds.plain,
        alignment: AlignmentType.CENTER,
        indent: { left, right: inset },
        keepLines: true,
        keepNext: index < block.lines.length - 1,
        ...(index === 0 ? { spacing: { before: 579 } } : {}),
        children: textRuns(line),
      }),
  )
}
