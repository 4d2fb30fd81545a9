import { describe, expect, it } from 'vitest'
import { isBlankPicture } from '../../../src/platform/photos/blank-picture.ts'

function picture(light: (place: number) => number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(64 * 64 * 4)
  for (let place = 0; place < 64 * 64; place += 1) pixels.fill(light(place), place * 4, place * 4 + 3)
  return pixels
}

describe('isBlankPicture', () => {
  it('a white, a black and a hardly noisy picture are blank; anything with a shape in it is not', () => {
    expect(isBlankPicture(picture(() => 255))).toBe(true)
    expect(isBlankPicture(picture(() => 0))).toBe(true)
    expect(isBlankPicture(picture((place) => 128 + (place % 3)))).toBe(true)
    expect(isBlankPicture(picture((place) => (place % 64 < 8 ? 30 : 220)))).toBe(false)
    expect(isBlankPicture(new Uint8ClampedArray())).toBe(true)
  })
})
