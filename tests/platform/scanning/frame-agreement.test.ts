import { describe, expect, it } from 'vitest'
import { createFrameAgreement } from '../../../src/platform/scanning/frame-agreement.ts'

const code = { text: 'ZC-0042', format: 'qr' } as const
const misread = { text: 'ZC-0O42', format: 'qr' } as const

describe('the agreement of frames', () => {
  it('tells a code when two frames in a row agree, and once while it is held', () => {
    const agreement = createFrameAgreement()
    expect(agreement.take([code], 0)).toEqual([])
    expect(agreement.take([code], 100)).toEqual([code])
    expect(agreement.take([code], 200)).toEqual([])
    expect(agreement.take([code], 900)).toEqual([])
  })

  it('a misread that no second frame confirms is never told', () => {
    const agreement = createFrameAgreement()
    agreement.take([misread], 0)
    expect(agreement.take([code], 100)).toEqual([])
    expect(agreement.take([], 200)).toEqual([])
    expect(agreement.take([misread], 300)).toEqual([])
  })

  it('tells it again after it left the picture, or was held for two seconds', () => {
    const agreement = createFrameAgreement()
    agreement.take([code], 0)
    agreement.take([code], 100)
    expect(agreement.take([], 600)).toEqual([])
    agreement.take([code], 1300)
    expect(agreement.take([code], 1400)).toEqual([code])
    for (let now = 1500; now < 3400; now += 100) expect(agreement.take([code], now)).toEqual([])
    expect(agreement.take([code], 3400)).toEqual([code])
  })

  it('a flicker of less than a second is no leaving', () => {
    const agreement = createFrameAgreement()
    agreement.take([code], 0)
    agreement.take([code], 100)
    for (let now = 200; now < 1000; now += 100) agreement.take([], now)
    agreement.take([code], 1050)
    expect(agreement.take([code], 1150)).toEqual([])
  })

  it('the same text in another format is another code, and two labels at once are both told', () => {
    const agreement = createFrameAgreement()
    const printed = { text: 'ZC-0042', format: 'code-128' } as const
    agreement.take([code, printed], 0)
    expect(agreement.take([code, printed], 100)).toEqual([code, printed])
  })

  it('waits for a second frame only while a code lacks one', () => {
    const agreement = createFrameAgreement()
    expect(agreement.waiting).toBe(false)
    agreement.take([code], 0)
    expect(agreement.waiting).toBe(true)
    agreement.take([code], 100)
    expect(agreement.waiting).toBe(false)
    agreement.take([code, misread], 200)
    expect(agreement.waiting).toBe(true)
    agreement.take([], 300)
    expect(agreement.waiting).toBe(false)
  })
})
