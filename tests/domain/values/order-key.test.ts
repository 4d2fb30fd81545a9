import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderKeyBetween } from '../../../src/domain/values/order-key.ts'

describe('order keys', () => {
  it('stay short when rows are appended or put in front', () => {
    let last = orderKeyBetween(null, null)
    let first = last
    for (let i = 0; i < 3000; i += 1) {
      const next = orderKeyBetween(last, null)
      expect(next > last).toBe(true)
      last = next
      const before = orderKeyBetween(null, first)
      expect(before < first).toBe(true)
      first = before
    }
    expect(last.length).toBeLessThanOrEqual(4)
    expect(first.length).toBeLessThanOrEqual(4)
  })

  it('always leave room: any sequence of insertions stays strictly ordered', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
        const keys: string[] = []
        for (const place of places) {
          const at = place % (keys.length + 1)
          keys.splice(at, 0, orderKeyBetween(keys[at - 1] ?? null, keys[at] ?? null))
        }
        expect([...keys].sort()).toEqual(keys)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('stay ordered when a thousand rows are put into the same gap', () => {
    let low = orderKeyBetween(null, null)
    const high = orderKeyBetween(low, null)
    for (let i = 0; i < 1000; i += 1) {
      const key = orderKeyBetween(low, high)
      expect(low < key && key < high).toBe(true)
      low = key
    }
  })

  it('refuse neighbours in the wrong order', () => {
    expect(() => orderKeyBetween('a1', 'a0')).toThrow(RangeError)
  })
})
