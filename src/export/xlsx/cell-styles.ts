const side = { style: 'thin' } as const
const border = { top: side, right: side, bottom: side, left: side } as const

export const baseFont = { name: '宋体', size: 11 } as const
const bold = { ...baseFont, bold: true } as const

/** The first line above a table, and those after it. */
export const titleStyle = {
  font: { ...baseFont, size: 16, bold: true },
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
export function cellStyle(format: string | null) {
  const alignment = { vertical: 'center', wrapText: true } as const
  return format === null ? { border, alignment } : { border, alignment, numFmt: format }
}

export function totalStyle(format: string | null) {
  return { ...cellStyle(format), font: bold }
}
