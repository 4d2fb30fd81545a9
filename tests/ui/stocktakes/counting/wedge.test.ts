import { describe, expect, it } from 'vitest'
import { createWedge } from '../../../../src/ui/stocktakes/counting/scan/wedge.ts'

/** Presses the keys of a text and Enter, `gap` milliseconds apart. */
function press(wedge: ReturnType<typeof createWedge>, keys: readonly string[], gap: number, from = 1000) {
  return keys.map((key, place) => wedge.press(key, from + place * gap)).at(-1)
}

describe('a scanner gun and a person at the keys', () => {
  it('takes a fast burst that ends in Enter as a code', () => {
    expect(press(createWedge(), [...'ZC-0042', 'Enter'], 8)).toBe('ZC-0042')
  })

  it('takes Tab for Enter, and Shift between capitals for nothing', () => {
    const keys = ['Shift', 'Z', 'Shift', 'C', '0', '1', 'Tab']
    expect(press(createWedge(), keys, 20)).toBe('ZC01')
  })

  it('leaves a person alone, however quick', () => {
    expect(press(createWedge(), [...'0042', 'Enter'], 90)).toBeNull()
    expect(press(createWedge(), [...'0042', 'Enter'], 250)).toBeNull()
  })

  it('does not take a short burst for a code', () => {
    expect(press(createWedge(), [...'42', 'Enter'], 5)).toBeNull()
  })

  it('forgets what a person typed before the gun fired', () => {
    const wedge = createWedge()
    press(wedge, [...'12'], 300, 0)
    expect(press(wedge, [...'ZC-0042', 'Enter'], 10, 2000)).toBe('ZC-0042')
  })

  it('takes every code of a gun that kept them while out of reach and sends them in one go', () => {
    const wedge = createWedge()
    const codes = Array.from({ length: 50 }, (_, place) => `ZC-${String(place).padStart(4, '0')}`)
    const keys = codes.flatMap((code) => [...code, 'Enter'])
    const taken = keys.map((key, place) => wedge.press(key, place * 10)).filter((code) => code !== null)
    expect(taken).toEqual(codes)
  })

  it('is no gun when Enter comes late', () => {
    const wedge = createWedge()
    press(wedge, [...'ZC-0042'], 10, 0)
    expect(wedge.bursting).toBe(true)
    expect(wedge.press('Enter', 900)).toBeNull()
    expect(wedge.bursting).toBe(false)
  })
})
