import type { SheetColumn } from '../../domain/report/workbook.ts'

const side = { style: 'thin' } as const
const border = { top: side, right: side, bottom: side, left: side } as const

export const baseFont = { name: '宋体', size: 11 } as const
const bold = { ...baseFont, bold: true } as const

export const titleSize = 16

/** The first line above a table, and those after it. */
export const titleStyle = {
  font: { ...baseFont, size: titleSize, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
} as const
export const lineStyle = { alignment: { vertical: 'center', wrapText: true } } as const

export const headerStyle = {
  font: bold,
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
} as const

/** A cell of the table; null is the general format. */
export function cellStyle(format: string | null, align?: SheetColumn['align']) {
  const alignment = { vertical: 'center', wrapText: true, ...(align && { horizontal: align }) } as const
  return format === null ? { border, alignment } : { border, alignment, numFmt: format }
}

export function totalStyle(format: string | null, align?: SheetColumn['align']) {
  return { ...cellStyle(format, align), font: bold }
}
