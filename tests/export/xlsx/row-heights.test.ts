import { describe, expect, it } from 'vitest'
import { mergedHeight, wrappedHeight } from '../../../src/export/xlsx/row-heights.ts'

const columns = [
  { title: '指标', width: 20 },
  { title: '说明', width: 40 },
]

describe('heights of rows', () => {
  it('are left alone where every text fits its column', () => {
    expect(wrappedHeight(['资产盘点情况及数据质', ''], columns)).toBeNull()
    expect(wrappedHeight(['ZC20190001', '12'], columns)).toBeNull()
  })

  it('follow the text that needs most lines, of hanzi twice as wide as digits', () => {
    expect(wrappedHeight(['短', '扣'.repeat(40)], columns)).toBe(3 * 15 + 3)
    expect(wrappedHeight(['1'.repeat(36), '短'], columns)).toBe(2 * 15 + 3)
    expect(wrappedHeight(['', '第一条\n第二条'], columns)).toBe(2 * 15 + 3)
  })

  it('end where a spreadsheet allows no more', () => {
    expect(wrappedHeight(['', '长'.repeat(2000)], columns)).toBe(409)
  })

  it('of merged lines count the whole table and the size of the letters', () => {
    expect(mergedHeight('注'.repeat(29), columns, 11)).toBe(15 + 3)
    expect(mergedHeight('注'.repeat(31), columns, 11)).toBe(2 * 15 + 3)
    expect(mergedHeight('题'.repeat(27), columns, 22)).toBe(2 * 30 + 3)
  })
})
