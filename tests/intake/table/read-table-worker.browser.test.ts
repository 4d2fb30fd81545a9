import { describe, expect, it } from 'vitest'
import { readTableFile } from '../../../src/intake/read-table-file.ts'
import { computeInitials } from '../../../src/intake/compute-initials.ts'
import { generateRegister } from '../../fixtures/generate-register.ts'
import { registerXlsx } from './spreadsheet-bytes.ts'

/** With the longest time for which the page could not have drawn or answered while something else works. */
async function withLongestGap<T>(work: () => Promise<T>): Promise<readonly [T, gap: number]> {
  let [longest, last] = [0, performance.now()]
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 10)
  const result = await work()
  clearInterval(beat)
  return [result, Math.max(longest, performance.now() - last)]
}

describe('reading a spreadsheet in its worker', () => {
  it('reads 10,000 rows, tells how far it is, and ends at once when cancelled', async () => {
    const bytes = await registerXlsx(generateRegister(10_000))
    const file = new File([bytes.slice()], '资产卡片.xlsx')
    const shares: number[] = []
    const [read, gap] = await withLongestGap(() =>
      readTableFile(file, {
        onProgress: (share) => shares.push(share),
        signal: new AbortController().signal,
      }),
    )
    expect(read.ok && read.value.sheets[0]?.rows.length).toBe(10_004)
    expect(shares.length).toBeGreaterThan(5)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(gap).toBeLessThan(1000)
    const controller = new AbortController()
    const stopped = readTableFile(file, { onProgress: () => controller.abort(), signal: controller.signal })
    expect(await stopped).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  })

  it('loads the other library for an .xls only, and in the worker', async () => {
    const html = '<html><body><table><tr><td>编号</td></tr><tr><td>0042</td></tr></table></body></html>'
    const read = await readTableFile(new File([html], '台账.xls'), {
      onProgress: () => undefined,
      signal: new AbortController().signal,
    })
    expect(read).toMatchObject({
      ok: true,
      value: { format: 'html', sheets: [{ rows: [['编号'], ['0042']] }] },
    })
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

  it('works out 2,000 names without holding up the page', async () => {
    const names = Array.from(
      { length: 2000 },
      (_, place) => `激光打印机${String.fromCodePoint(0x4e00 + place)}号`,
    )
    const [initials, gap] = await withLongestGap(() => computeInitials(names))
    expect(initials.size).toBe(2000)
    expect(initials.get(names[0] ?? '')).toBe('jgdyjyh')
    expect(gap).toBeLessThan(1000)
  })
})
