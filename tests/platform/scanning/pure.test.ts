import { describe, expect, it } from 'vitest'
import { cameraProblem } from '../../../src/platform/scanning/camera-problem.ts'
import { centreCrop, fit } from '../../../src/platform/scanning/crop.ts'
import { createFrameAgreement } from '../../../src/platform/scanning/frame-agreement.ts'
import { createWatchdog } from '../../../src/platform/scanning/watchdog.ts'

const code = { text: 'ZC-0042', format: 'qr' } as const

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
    agreement.take([{ ...code, text: 'ZC-0O42' }], 0)
    expect(agreement.take([code], 100)).toEqual([])
    expect(agreement.take([], 200)).toEqual([])
    expect(agreement.take([{ ...code, text: 'ZC-0O42' }], 300)).toEqual([])
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
})

describe('the watchdog', () => {
  it('restarts a picture that stands still, with more patience each time, and gives up in the end', () => {
    const watchdog = createWatchdog()
    const verdicts: string[] = []
    for (let now = 0; now <= 120_000; now += 100) {
      const verdict = watchdog.look(now, 1, 0)
      if (verdict !== 'fine') verdicts.push(`${verdict} ${now}`)
      if (verdict === 'failed') break
    }
    expect(verdicts).toEqual([
      'restart 3000',
      'restart 9000',
      'restart 18000',
      'restart 30000',
      'failed 45000',
    ])
  })

  it('leaves a moving picture alone, and forgives once it runs again', () => {
    const watchdog = createWatchdog()
    let now = 0
    for (; now < 60_000; now += 100) expect(watchdog.look(now, now / 1000, 640)).toBe('fine')
    const frozenAt = now / 1000
    const verdicts = Array.from({ length: 31 }, (_, step) => watchdog.look(now + step * 100, frozenAt, 640))
    expect(verdicts.at(-1)).toBe('restart')
  })
})

describe('what is decoded', () => {
  it('is the middle of the picture, never enlarged, at most 1,024 pixels long', () => {
    expect(centreCrop(1280, 720)).toEqual({
      x: 128,
      y: 72,
      width: 1024,
      height: 576,
      drawnWidth: 1024,
      drawnHeight: 576,
    })
    expect(centreCrop(4000, 3000)).toMatchObject({ drawnWidth: 1024, drawnHeight: 768 })
    expect(fit(100, 50, 1024)).toEqual({ drawnWidth: 100, drawnHeight: 50 })
  })
})

describe('why a camera did not open', () => {
  it.each([
    ['NotAllowedError', 'camera-denied'],
    ['NotFoundError', 'camera-missing'],
    ['NotReadableError', 'camera-busy'],
    ['TypeError', 'camera-failed'],
  ])('%s is %s', (name, expected) => {
    const error = new Error('no')
    error.name = name
    expect(cameraProblem(error).code).toBe(expected)
  })
})
