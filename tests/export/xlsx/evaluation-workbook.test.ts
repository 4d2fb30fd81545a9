import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildEvaluationWorkbook } from '../../../src/domain/report/build-evaluation-workbook.ts'
import type { SheetCell, SheetTotal } from '../../../src/domain/report/workbook.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import { renderWorkbook } from '../../../src/export/xlsx/render-workbook.ts'
import { readSample } from '../../domain/samples/read-sample.ts'
import { convert, officeReady } from '../support/office-tools.ts'
import type { TextLine } from '../support/pdf-tools.ts'
import { pdfToolsReady, savePdf, wordsOf } from '../support/pdf-tools.ts'
import type { Grid } from '../support/read-back.ts'
import { byOther, byWriter } from '../support/read-back.ts'

const { evaluation } = readSample()
const system = findSystem(evaluation.system)
if (!system) throw new Error('no system')
const workbook = buildEvaluationWorkbook(evaluation, system, scoreEvaluation(evaluation, system))
const rendered = await renderWorkbook(workbook, { createdAt: '2024-03-15T00:00:00Z' })
if (!rendered.ok) throw new Error(rendered.problem.code)
const bytes = rendered.value

function expected(cell: SheetCell | SheetTotal): string | number | null {
  return cell.kind === 'empty' ? null : cell.kind === 'text' ? cell.text : Number(cell.decimal)
}

/** Every table as the model has it: rows, then its totals. */
function tableIn(grid: Grid, sheet: (typeof workbook.sheets)[number]) {
  const first = sheet.heading.length + 1
  return grid.slice(first, first + sheet.rows.length + (sheet.totals ? 1 : 0))
}

function compare(sheets: ReadonlyMap<string, Grid>): void {
  for (const sheet of workbook.sheets) {
    const found = tableIn(sheets.get(sheet.name) ?? [], sheet)
    const model = [...sheet.rows, ...(sheet.totals ? [sheet.totals] : [])]
    model.forEach((row, r) =>
      row.forEach((cell, c) => {
        const value = found[r]?.[c]?.value ?? null
        const wanted = expected(cell)
        const where = `${sheet.name} ${r + 1},${c + 1}`
        if (typeof wanted === 'number') expect(Number(value), where).toBeCloseTo(wanted, 9)
        else expect(value === '' ? null : value, where).toBe(wanted)
      }),
    )
  }
}

/** `SUM(D5,D9:D12)`, `D5-E5`, `E5/D5`: computed here from the cells of the file, deepest first. */
function compute(grid: Grid, formula: string): number {
  const cell = (name: string): number => {
    const [, letters = '', row] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    const found = grid[Number(row) - 1]?.[column]
    return found?.formula ? compute(grid, found.formula) : typeof found?.value === 'number' ? found.value : 0
  }
  const sum = /^SUM\((.*)\)$/.exec(formula)
  if (!sum) {
    const [, a = '', operator, b = ''] = /^([A-Z]+\d+)([-/])([A-Z]+\d+)$/.exec(formula) ?? []
    return operator === '-' ? cell(a) - cell(b) : cell(a) / cell(b)
  }
  return (sum[1] ?? '').split(',').reduce((total, part) => {
    const [, letters = '', from, to = from] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(part) ?? []
    let all = total
    for (let row = Number(from); row <= Number(to); row += 1) all += cell(`${letters}${row}`)
    return all
  }, 0)
}

/** Two words in the same place; boxes of neighbouring lines touch, so half a line counts. */
function liesOver(one: TextLine, other: TextLine): boolean {
  if (one === other || one.page !== other.page) return false
  const middle = ({ yMin, yMax }: TextLine) => (yMin + yMax) / 2
  const near = Math.abs(middle(one) - middle(other)) < (one.yMax - one.yMin) / 2
  return near && Math.min(one.xMax, other.xMax) - Math.max(one.xMin, other.xMin) > 1
}

describe('the workbook of the sample as a file', async () => {
  const readers = [
    ['its writer', await byWriter(bytes)],
    ['another reader', byOther(bytes)],
  ] as const

  it.each(readers)('has the figures of the model, read with %s', (_name, sheets) => {
    expect([...sheets.keys()]).toEqual(workbook.sheets.map(({ name }) => name))
    compare(sheets)
  })

  it.each(readers)(
    '%s: every formula, computed from the cells below it, gives the value beside it',
    (_name, sheets) => {
      let formulas = 0
      for (const grid of sheets.values())
        for (const { formula, value } of grid.flat()) {
          if (!formula) continue
          formulas += 1
          expect(compute(grid, formula), formula).toBeCloseTo(Number(value), 6)
        }
      const model = workbook.sheets.flatMap(({ rows, totals }) => [...rows.flat(), ...(totals ?? [])])
      expect(formulas).toBe(model.filter(({ kind }) => kind === 'computed' || kind === 'sum').length)
      expect(formulas).toBeGreaterThan(100)
    },
  )

  it('freezes the header, repeats it in print and prints the table alone', () => {
    const files = unzipSync(bytes)
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/)
    const book = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())
    expect(book.match(/_xlnm\.Print_Titles/g)).toHaveLength(workbook.sheets.length)
    expect(book.match(/_xlnm\.Print_Area/g)).toHaveLength(workbook.sheets.length)
  })

  it.skipIf(!officeReady || !pdfToolsReady)('LibreOffice prints no text over the rows beside it', () => {
    const words = wordsOf(savePdf(convert(bytes, 'xlsx', 'pdf')))
    expect(words.length).toBeGreaterThan(300)
    const covered = words.filter((word) => words.some((other) => liesOver(word, other)))
    expect(covered.map(({ text }) => text)).toEqual([])
  })

  it.skipIf(!officeReady)('LibreOffice, given no computed values, computes the same', () => {
    const files = unzipSync(bytes)
    const bare = Object.fromEntries(
      Object.entries(files).map(([path, data]) => [
        path,
        path.startsWith('xl/worksheets/')
          ? strToU8(strFromU8(data).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
          : data,
      ]),
    )
    expect(strFromU8(bare['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('</f><v>')
    const stripped = zipSync(bare)
    compare(byOther(convert(stripped, 'xlsx', 'xlsx')))
  })
})
