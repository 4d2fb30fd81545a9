import { describe, expect, it } from 'vitest'
import { sampleRegisterRows } from '../../../src/domain/samples/sample-register.ts'
import { checkRegister } from '../../../src/domain/stocktake/register/check-register.ts'
import { guessHeaderRow } from '../../../src/domain/stocktake/register/guess-header.ts'
import { guessMapping } from '../../../src/domain/stocktake/register/guess-mapping.ts'
import { readRow } from '../../../src/domain/stocktake/register/read-row.ts'

const rows = sampleRegisterRows()
const mapping = guessMapping(rows[0] ?? [])
const check = checkRegister(rows, { headerRow: 0, mapping, moneyUnit: '元' })
const assets = check.accepted.flatMap((row) => {
  const asset = readRow(row, mapping, '元')
  return asset.ok ? [asset.value] : []
})

describe('the practice register', () => {
  it('is read without a question: headings, every row, six rooms', () => {
    expect(guessHeaderRow(rows)).toBe(0)
    expect([check.accepted.length, check.rejected.length, check.rooms]).toEqual([60, 0, 6])
    expect(assets.every(({ useStatus }) => useStatus !== null)).toBe(true)
  })

  it('is in use for 85 to 89 % of its value when everything is found as registered', () => {
    const sum = (of: typeof assets): number => of.reduce((total, { value }) => total + value, 0)
    const share = sum(assets.filter(({ useStatus }) => useStatus === 'in-use')) / sum(assets)
    expect(share).toBeGreaterThan(0.85)
    expect(share).toBeLessThan(0.89)
  })

  it('names no person: users are offices, and said to be made up', () => {
    expect(assets.every(({ user }) => user.endsWith('（虚构）'))).toBe(true)
  })
})
