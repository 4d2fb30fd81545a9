import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../../../src/domain/values/iso-date.ts'
import { formatChineseDate, naturalDaysBetween, parseIsoDate } from '../../../src/domain/values/iso-date.ts'

describe('iso-date', () => {
  it('accepts days that exist and nothing else', () => {
    expect(parseIsoDate('2024-02-29')).toBe('2024-02-29')
    const wrong = [
      '2023-02-29',
      '2023-13-01',
      '2023-00-10',
      '2023-1-1',
      '2023/01/01',
      '',
      '0000-01-01',
      '9999-99-99',
    ]
    expect(wrong.map(parseIsoDate)).toEqual(wrong.map(() => null))
  })

  it('counts natural days whatever the zone, across leap days and year ends', () => {
    const days = (from: string, to: string) => naturalDaysBetween(from as IsoDate, to as IsoDate)
    expect(days('2023-02-10', '2023-03-02')).toBe(20)
    expect(days('2024-02-10', '2024-03-02')).toBe(21)
    expect(days('2023-12-31', '2024-01-01')).toBe(1)
    expect(days('2024-01-01', '2023-12-31')).toBe(-1)
  })

  it('reads back every day between 1970 and 2099', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47_000 }), (day) => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
        expect(parseIsoDate(text)).toBe(text)
        expect(naturalDaysBetween('1970-01-01' as IsoDate, text as IsoDate)).toBe(day)
      }),
    )
  })

  it('writes 成文日期 without leading zeros', () => {
    expect(formatChineseDate('2024-03-05' as IsoDate)).toBe('2024年3月5日')
  })
})
