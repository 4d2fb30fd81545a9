import { describe, expect, it } from 'vitest'
import { inkBox, isSigned, onWidth } from '../../../../src/ui/shared/signing/strokes.ts'

const line = [
  { x: 20, y: 40 },
  { x: 120, y: 40 },
]

describe('strokes of a signature', () => {
  it('a dot or a slip of the finger is none, several strokes together are one', () => {
    expect(isSigned([])).toBe(false)
    expect(isSigned([[{ x: 5, y: 5 }]])).toBe(false)
    expect(
      isSigned([
        [
          { x: 0, y: 0 },
          { x: 30, y: 0 },
        ],
      ]),
    ).toBe(false)
    expect(
      isSigned([
        [
          { x: 0, y: 0 },
          { x: 30, y: 0 },
        ],
        [
          { x: 0, y: 9 },
          { x: 30, y: 9 },
        ],
      ]),
    ).toBe(true)
  })

  it('the picture is cut to the ink with a white rim', () => {
    expect(inkBox([line, [{ x: 60, y: 90 }]])).toEqual({ left: 8, top: 28, width: 124, height: 74 })
    expect(inkBox([])).toBeNull()
  })

  it('a narrower pad keeps the whole name, a wider one leaves it where it is', () => {
    expect(onWidth([line], 800, 400)).toEqual([
      [
        { x: 10, y: 20 },
        { x: 60, y: 20 },
      ],
    ])
    expect(onWidth([line], 400, 800)).toEqual([line])
    expect(onWidth([line], 0, 400)).toEqual([line])
  })
})
