import { describe, expect, it } from 'vitest'
import { centreCrop, fit } from '../../../src/platform/camera/crop.ts'

const noBox = { width: 0, height: 0 }

describe('what is decoded', () => {
  it('is the middle of the picture, at most 1,024 pixels long', () => {
    expect(centreCrop({ width: 1280, height: 720 }, noBox)).toEqual({
      x: 128,
      y: 72,
      width: 1024,
      height: 576,
      drawnWidth: 1024,
      drawnHeight: 576,
    })
    expect(centreCrop({ width: 4000, height: 3000 }, noBox)).toMatchObject({
      width: 3200,
      drawnWidth: 1024,
      drawnHeight: 768,
    })
  })

  it('is what an upright phone shows: not the shelves above and below', () => {
    expect(centreCrop({ width: 720, height: 1280 }, { width: 390, height: 220 })).toEqual({
      x: 0,
      y: 437,
      width: 720,
      height: 406,
      drawnWidth: 720,
      drawnHeight: 406,
    })
  })

  it('is what a wide box shows of a wide picture', () => {
    expect(centreCrop({ width: 640, height: 480 }, { width: 390, height: 390 })).toMatchObject({
      x: 80,
      y: 0,
      width: 480,
      height: 480,
    })
  })

  it('is never enlarged', () => {
    expect(fit(100, 50, 1024)).toEqual({ drawnWidth: 100, drawnHeight: 50 })
    expect(fit(0, 0, 1024)).toEqual({ drawnWidth: 1, drawnHeight: 1 })
  })
})
