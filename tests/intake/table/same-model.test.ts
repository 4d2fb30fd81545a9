import { describe, expect, it } from 'vitest'
import type { Asset } from '../../../src/domain/stocktake/asset.ts'
import { checkRegister } from '../../../src/domain/stocktake/register/check-register.ts'
import { guessHeaderRow } from '../../../src/domain/stocktake/register/guess-header.ts'
import { guessMapping } from '../../../src/domain/stocktake/register/guess-mapping.ts'
import { readRow } from '../../../src/domain/stocktake/register/read-row.ts'
import { readTableBytes } from '../../../src/intake/table/read-table-bytes.ts'
import { asCsv, encodeGb18030, generateRegister } from '../../fixtures/generate-register.ts'
import { registerXlsx } from './spreadsheet-bytes.ts'

/** Cells differ in idle zeros (4500.00 and 4500): what they mean must not. */
type Meaning = Omit<Asset, 'cells'>

async function assetsOf(bytes: Uint8Array): Promise<readonly Meaning[]> {
  const read = await readTableBytes(bytes, '台账')
  const rows = (read.ok && read.value.sheets[0]?.rows) || []
  const headerRow = guessHeaderRow(rows) ?? -1
  const mapping = guessMapping(rows[headerRow] ?? [])
  const { accepted, rejected } = checkRegister(rows, { headerRow, mapping, moneyUnit: '元' })
  expect(rejected).toEqual([])
  return accepted.flatMap((row) => {
    const asset = readRow(row, mapping, '元')
    if (!asset.ok) return []
    const { cells, ...meaning } = asset.value
    expect(cells.length).toBeGreaterThan(10)
    return [meaning]
  })
}

describe('a register of 10,000 rows', () => {
  it('is the same model from .xlsx and from a GB18030 .csv', async () => {
    const register = generateRegister(10_000, 7)
    const fromXlsx = await assetsOf(await registerXlsx(register))
    const fromCsv = await assetsOf(encodeGb18030(asCsv(register)))
    expect(fromXlsx).toHaveLength(10_000)
    expect(fromCsv).toEqual(fromXlsx)
  })
})
