import { describe, expect, it } from 'vitest'
import { newRandomId } from '../../src/platform/ids.ts'

describe('random ids', () => {
  it('are 26 characters that survive a URL, a file name and a record key', () => {
    for (let i = 0; i < 100; i += 1) expect(newRandomId()).toMatch(/^[0-9a-z]{26}$/)
  })

  it('use all 32 letters evenly and do not repeat', () => {
    const ids = Array.from({ length: 2000 }, newRandomId)
    expect(new Set(ids).size).toBe(ids.length)
    const counts = new Map<string, number>()
    for (const letter of ids.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    expect(counts.size).toBe(32)
    // 52,000 letters, 1,625 of each expected; five standard deviations are about 200.
    for (const count of counts.values()) expect(Math.abs(count - 1625)).toBeLessThan(250)
  })
})
