import type { ProjectRecord } from '../../domain/evaluation/records.ts'
import type { Fen, MoneyUnit } from '../../domain/values/money.ts'
import { parseMoney } from '../../domain/values/money.ts'
import { cleanPastedLine } from '../shared/clean-paste.ts'

/** One pasted line: taken, or named by its number with what is wrong. Nothing is taken silently. */
export type PastedRow =
  | { readonly line: number; readonly ok: true; readonly project: Omit<ProjectRecord, 'order'> }
  | { readonly line: number; readonly ok: false; readonly text: string; readonly why: string }

const headerWords = ['项目名称', '项目', '名称', '序号']

/** Columns 项目名称, 预算, 支出, separated by tabs (a spreadsheet) or commas; a leading 序号 is passed over. */
export function parsePastedProjects(text: string, unit: MoneyUnit): readonly PastedRow[] {
  return text
    .split(/\r?\n/)
    .map((content, place) => ({ content, line: place + 1 }))
    .filter(({ content }) => content.trim() !== '')
    .filter(({ content }, place) => place > 0 || !isHeader(content))
    .map(({ content, line }) => parseLine(content, line, unit))
}

function isHeader(content: string): boolean {
  const [first = '', second = ''] = cellsOf(content)
  return headerWords.includes(first) && !/\d/.test(second)
}

/**
 * A comma also stands inside amounts such as 1,234.50: with tabs in the line only tabs part the cells, and a cell in
 * quotation marks, as spreadsheets write them, is one cell.
 */
function cellsOf(content: string): readonly string[] {
  const cells = content.includes('\t')
    ? content.split('\t')
    : content.split(/[，,;；](?=(?:[^"]*"[^"]*")*[^"]*$)(?!\d{3}(?!\d))/)
  return cells.map((cell) => {
    const plain = cleanPastedLine(cell)
    return /^".*"$/.test(plain) ? plain.slice(1, -1).replaceAll('""', '"').trim() : plain
  })
}

function parseLine(content: string, line: number, unit: MoneyUnit): PastedRow {
  const cells = cellsOf(content)
  const numbered =
    /^\d{1,4}[.、]?$/.test(cells[0] ?? '') && cells.length > 2 && !/^[\d.,]+$/.test(cells[1] ?? '')
  const [name = '', budgetText = '', spentText = ''] = numbered ? cells.slice(1) : cells
  const wrong = (why: string): PastedRow => ({ line, ok: false, text: content.trim(), why })
  if (name === '') return wrong('没有项目名称')
  if (/^合计|^总计|^小计/.test(name)) return wrong('合计行不作为项目录入')
  const budget = amountOf(budgetText, unit)
  if (budget === undefined) return wrong(`预算“${budgetText}”不是金额`)
  const spent = amountOf(spentText, unit)
  if (spent === undefined) return wrong(`支出“${spentText}”不是金额`)
  return { line, ok: true, project: { name, unit: 'self', budget, spent, selfEvaluated: true, score: null } }
}

/** Null for an empty cell, undefined for what is no amount. */
function amountOf(text: string, unit: MoneyUnit): Fen | null | undefined {
  if (text === '' || text === '-' || text === '—') return null
  const amount = parseMoney(text, unit)
  return amount.ok ? amount.value : undefined
}
