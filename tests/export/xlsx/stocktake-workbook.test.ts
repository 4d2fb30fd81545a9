import { describe, expect, it } from 'vitest'
import type { SheetCell, SheetTotal } from '../../../src/domain/report/workbook.ts'
import { buildStocktakeWorkbook } from '../../../src/domain/stocktake/report/build-stocktake-workbook.ts'
import { renderWorkbook } from '../../../src/export/xlsx/render-workbook.ts'
import { contextOf, registerOf } from '../../domain/stocktake/report/counted-stocktake.ts'
import { byOther, byWriter, valuesOf } from '../support/read-back.ts'

function expected(cell: SheetCell | SheetTotal): string | number | null {
  return cell.kind === 'empty' ? null : cell.kind === 'text' ? cell.text : Number(cell.decimal)
}

describe('the workbook of a stocktake as a file', async () => {
  const { stocktake, register, reconciliation } = contextOf(registerOf(24), {
    'stage/current': { stage: 'counting', reason: '' },
  })
  const workbook = buildStocktakeWorkbook(stocktake, register, reconciliation)
  const rendered = await renderWorkbook(workbook, { createdAt: '2024-03-15T00:00:00Z' })
  if (!rendered.ok) throw new Error(rendered.problem.code)
  const readers = [
    ['its writer', await byWriter(rendered.value)],
    ['another reader', byOther(rendered.value)],
  ] as const

  it.each(readers)('reads back whole with %s', (_name, sheets) => {
    expect([...sheets.keys()]).toEqual(workbook.sheets.map(({ name }) => name))
    for (const sheet of workbook.sheets) {
      const found = valuesOf(sheets.get(sheet.name))
      const table = [...sheet.rows, ...(sheet.totals ? [sheet.totals] : [])].map((row) => row.map(expected))
      const first = sheet.heading.length + 1
      expect(found[first - 1]).toEqual(sheet.columns.map(({ title }) => title))
      expect(found.slice(first, first + table.length)).toEqual(table)
    }
  })

  it.each(readers)('%s: every formula gives what it says', (_name, sheets) => {
    let formulas = 0
    for (const grid of sheets.values())
      for (const { formula, value } of grid.flat()) {
        if (formula === null) continue
        formulas += 1
        const [, column = '', from, to] = /^SUM\(([A-Z]+)(\d+):[A-Z]+(\d+)\)$/.exec(formula) ?? []
        const index = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
        const summed = grid
          .slice(Number(from) - 1, Number(to))
          .reduce((sum, row) => sum + Number(row[index]?.value ?? 0), 0)
        expect(summed).toBeCloseTo(Number(value), 6)
      }
    expect(formulas).toBe(15)
  })
})
