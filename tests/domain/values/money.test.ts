import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fen } from '../../../src/domain/values/money.ts'
import {
  addMoney,
  fenFromInteger,
  formatMoney,
  moneyAsInput,
  moneyRate,
  parseMoney,
} from '../../../src/domain/values/money.ts'

const anyFen = fc.maxSafeInteger().map((value) => value as Fen)
const units = fc.constantFrom('元' as const, '万元' as const)

function fen(text: string, unit: '元' | '万元' = '元'): number | string {
  const result = parseMoney(text, unit)
  return result.ok ? result.value : result.problem.code
}

describe('formatMoney', () => {
  it('groups thousands and keeps two decimals', () => {
    expect(formatMoney(40_118_720_000 as Fen, '万元')).toBe('40,118.72')
    expect(formatMoney(40_118_720_000 as Fen, '元')).toBe('401,187,200.00')
    expect(formatMoney(12 as Fen, '元')).toBe('0.12')
    expect(formatMoney(99_999 as Fen, '元')).toBe('999.99')
    expect(formatMoney(100_000 as Fen, '元')).toBe('1,000.00')
  })

  it('groups negative amounts without a comma after the sign', () => {
    expect(formatMoney(-12_345 as Fen, '元')).toBe('-123.45')
    expect(formatMoney(-123_456_789 as Fen, '元')).toBe('-1,234,567.89')
  })

  it('rounds half-up in 万元', () => {
    expect(formatMoney(4_999 as Fen, '万元')).toBe('0.00')
    expect(formatMoney(5_000 as Fen, '万元')).toBe('0.01')
    expect(formatMoney(-5_000 as Fen, '万元')).toBe('-0.01')
  })

  it('reads back what it wrote in 元', () => {
    fc.assert(fc.property(anyFen, (amount) => fen(formatMoney(amount, '元')) === amount))
  })
})

describe('moneyAsInput', () => {
  it('loses nothing and shows no idle zeros', () => {
    expect(moneyAsInput(10_000 as Fen, '元')).toBe('100')
    expect(moneyAsInput(10_050 as Fen, '元')).toBe('100.50')
    expect(moneyAsInput(100 as Fen, '万元')).toBe('0.0001')
    expect(moneyAsInput(1 as Fen, '万元')).toBe('0.000001')
    expect(moneyAsInput(40_118_720_000 as Fen, '万元')).toBe('40118.72')
    expect(moneyAsInput(1_000_000 as Fen, '万元')).toBe('1')
    expect(moneyAsInput(0 as Fen, '万元')).toBe('0')
    expect(moneyAsInput(-150_000 as Fen, '万元')).toBe('-0.15')
  })

  it('reads back exactly in either unit', () => {
    fc.assert(fc.property(anyFen, units, (amount, unit) => fen(moneyAsInput(amount, unit), unit) === amount))
  })
})

describe('parseMoney', () => {
  it.each([
    ['1234.56', 123_456],
    ['１２３４．５６', 123_456],
    ['1,234.56', 123_456],
    ['1，234.56', 123_456],
    ['￥1,234.56元', 123_456],
    [' 1 234.56 ', 123_456],
    ['1,2345.00', 1_234_500],
    ['12.', 1_200],
    ['.5', 50],
    ['-3.20', -320],
    ['－3.20', -320],
    ['−3.20', -320],
    ['(1,234.00)', -123_400],
    ['（1,234.00）', -123_400],
    ['+8', 800],
    ['0', 0],
  ])('reads %s as 元', (text, expected) => expect(fen(text)).toBe(expected))

  it('lets a written unit overrule the chosen one', () => {
    expect(fen('40118.72', '万元')).toBe(40_118_720_000)
    expect(fen('40,118.72万元', '元')).toBe(40_118_720_000)
    expect(fen('40118.72 万', '元')).toBe(40_118_720_000)
    expect(fen('401187200元', '万元')).toBe(40_118_720_000)
  })

  it.each(['', 'abc', '12a', '1.2.3', '1,5', '12,34', ',5', '1.2亿元', '--5', '1e3', '元', '（5'])(
    'refuses %s',
    (text) => expect(fen(text)).toBe('money-not-a-number'),
  )

  it('refuses what is finer than one fen and what no integer holds', () => {
    expect(fen('0.001')).toBe('money-too-precise')
    expect(fen('0.0000001', '万元')).toBe('money-too-precise')
    expect(fen('90071992547409.92')).toBe('money-too-large')
    expect(fen('90071992547409.91')).toBe(Number.MAX_SAFE_INTEGER)
  })
})

describe('money arithmetic', () => {
  it('throws on fractions of a fen and on overflow', () => {
    expect(() => fenFromInteger(0.5)).toThrow(RangeError)
    expect(() => addMoney(Number.MAX_SAFE_INTEGER as Fen, 1 as Fen)).toThrow(RangeError)
  })

  it('has no rate over zero', () => {
    expect(moneyRate(5 as Fen, 0 as Fen)).toBeNull()
    expect(moneyRate(1 as Fen, 4 as Fen)).toEqual({ numerator: 1n, denominator: 4n })
  })
})
