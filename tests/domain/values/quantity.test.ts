import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../../src/domain/values/quantity.ts'
import { formatQuantity, parseQuantity } from '../../../src/domain/values/quantity.ts'

describe('quantity', () => {
  it.each([
    ['1', 1000],
    ['１２０．５', 120_500],
    ['1,200', 1_200_000],
    [' 0.125 ', 125],
    ['0', 0],
  ])('reads %s', (text, thousandths) => {
    expect(parseQuantity(text)).toEqual({ ok: true, value: thousandths })
  })

  it.each([
    ['一台', 'quantity-not-a-number'],
    ['', 'quantity-not-a-number'],
    ['1,5', 'quantity-not-a-number'],
    ['-1', 'quantity-negative'],
    ['0.0001', 'quantity-too-precise'],
    ['99999999999999', 'quantity-too-large'],
  ])('refuses %s: %s', (text, code) => {
    expect(parseQuantity(text)).toMatchObject({ ok: false, problem: { code } })
  })

  it('prints what it read, without idle zeros', () => {
    expect(formatQuantity(120_500 as Quantity)).toBe('120.5')
    expect(formatQuantity(2000 as Quantity)).toBe('2')
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 12 }), (thousandths) => {
        expect(parseQuantity(formatQuantity(thousandths as Quantity))).toEqual({
          ok: true,
          value: thousandths,
        })
      }),
    )
  })
})
