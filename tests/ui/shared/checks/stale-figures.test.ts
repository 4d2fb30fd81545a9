import { describe, expect, it } from 'vitest'
import type { ParagraphPlace } from '../../../../src/domain/checks/check.ts'
import { markedPieces, staleFigures, withCurrent } from '../../../../src/ui/shared/checks/stale-figures.ts'
import { findingOf } from '../../../domain/checks/finding-of.ts'

const text = '全年支出100.00万元，完成率99.79%。'

function placeOf(words: string, current: string | null, record = 'paragraph/funds'): ParagraphPlace {
  const start = text.indexOf(words)
  const end = start + words.length
  return {
    kind: 'paragraph',
    section: 'profile',
    path: 'profile/funds',
    record,
    start,
    end,
    text: words,
    current,
  }
}

function staleIn(...places: readonly ParagraphPlace[]): ReturnType<typeof staleFigures> {
  return staleFigures([findingOf({ places })], 'paragraph/funds', text)
}

describe('stale figures', () => {
  it('are what the records say otherwise, in the order of the text, once each', () => {
    const [rate, money] = [placeOf('99.79%', '98.00%'), placeOf('100.00万元', '200.00万元')]
    expect(staleIn(rate, money, money).map((one) => one.text)).toEqual(['100.00万元', '99.79%'])
  })

  it('are none where the records say nothing, of another paragraph, or of words that have moved', () => {
    const moved = { ...placeOf('99.79%', '98.00%'), start: 3, end: 9 }
    expect(staleIn(placeOf('99.79%', null), placeOf('99.79%', '1%', 'paragraph/duties'), moved)).toEqual([])
  })

  it('cut the text without losing a character, and give way to the current figure', () => {
    const stale = staleIn(placeOf('100.00万元', '200.00万元'), placeOf('99.79%', '98.00%'))
    const pieces = markedPieces(text, stale)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter((piece) => piece.stale)).toHaveLength(2)
    expect(stale[0] && withCurrent(text, stale[0])).toBe('全年支出200.00万元，完成率99.79%。')
  })
})
