import { describe, expect, it } from 'vitest'
import { createPresence } from '../../../../src/ui/stocktakes/counting/scan/presence.ts'

describe('a label that stays in the picture', () => {
  it('is news once, and again only after it was gone for a while', () => {
    let now = 0
    const isNews = createPresence(() => new Date(now))
    expect(isNews('A')).toBe(true)
    for (now of [2000, 4000, 6000]) expect(isNews('A')).toBe(false)
    now = 9500
    expect(isNews('A')).toBe(true)
  })

  it('is news again after another label', () => {
    const isNews = createPresence(() => new Date(0))
    expect([isNews('A'), isNews('B'), isNews('A')]).toEqual([true, true, true])
  })
})
