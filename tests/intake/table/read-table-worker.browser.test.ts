import { describe, expect, it } from 'vitest'
import { readTableFile } from '../../../src/intake/read-table-file.ts'
import { computeInitials } from '../../../src/intake/compute-initials.ts'
import { generateRegister } from '../../fixtures/generate-register.ts'
import { registerXlsx } from './spreadsheet-bytes.ts'

describe('reading a spreadsheet in its worker', () => {
  it('reads 10,000 rows, tells how far it is, and ends at once when cancelled', async () => {
    const bytes = await registerXlsx(generateRegister(10_000))
    const file = new File([bytes.slice()], '资产卡片.xlsx')
    const shares: number[] = []
    const read = await readTableFile(file, {
      onProgress: (share) => shares.push(share),
      signal: new AbortController().signal,
    })
    expect(read.ok && read.value.sheets[0]?.rows.length).toBe(10_004)
    expect(shares.length).toBeGreaterThan(1)
    const controller = new AbortController()
    const stopped = readTableFile(file, { onProgress: () => controller.abort(), signal: controller.signal })
    expect(await stopped).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  })

  it('answers a file of 200 MB without reading a byte', async () => {
    const huge = new File([], '台账.xlsx')
    Object.defineProperty(huge, 'size', { value: 200 * 1024 * 1024 })
    Object.defineProperty(huge, 'arrayBuffer', { value: () => Promise.reject(new Error('was read')) })
    const options = { onProgress: () => undefined, signal: new AbortController().signal }
    expect(await readTableFile(huge, options)).toMatchObject({ problem: { code: 'table-too-large' } })
  })
})

describe('computeInitials', () => {
  it('gives the first letters in lower case and keeps letters and digits', async () => {
    const initials = await computeInitials(['台式计算机', '302室', 'HP打印机', '台式计算机'])
    expect([...initials]).toEqual([
      ['台式计算机', 'tsjsj'],
      ['302室', '302s'],
      ['HP打印机', 'hpdyj'],
    ])
  })
})
