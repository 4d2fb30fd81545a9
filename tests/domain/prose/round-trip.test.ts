import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProseFigure } from '../../../src/domain/prose/prose-figure.ts'
import { readFigures } from '../../../src/domain/prose/read-figures.ts'
import { parseChineseNumber } from '../../../src/domain/prose/scan/chinese-number.ts'
import { ratioOf } from '../../../src/domain/values/ratio.ts'
import { arabicAmounts, chinese, chineseAmounts, decimal, grouped } from './spellings.ts'

function only(text: string): ProseFigure | undefined {
  const figures = readFigures(text)
  expect(figures.length, JSON.stringify(text)).toBe(1)
  return figures[0]
}

const around = fc.constantFrom(
  ['', ''],
  ['全年支出', '，收支平衡。'],
  ['其中（', '）用于'],
  ['支出 ', '\n元'],
)

describe('an amount printed in any accepted spelling', () => {
  it('is read back to the fen, at its place, with its text', () => {
    fc.assert(
      fc.property(
        fc.oneof(arabicAmounts, chineseAmounts),
        around,
        ({ text, fen }, [head = '', tail = '']) => {
          const figure = only(head + text + tail)
          expect(figure).toMatchObject({
            kind: 'money',
            value: fen,
            text,
            start: head.length,
            end: head.length + text.length,
          })
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('says how precise it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat({ max: 6 }), (fen, decimals) => {
        const figure = only(`${decimal(BigInt(fen), 6, decimals)}万元`)
        const written = figure?.text.replace('万元', '').split('.')[1]?.length ?? 0
        expect(figure).toMatchObject({ decimals: written, unit: '万元', step: ratioOf(10 ** (6 - written)) })
      }),
    )
  })

  it('torn by a line break anywhere is read exactly or called unclear, never read as another amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999_999_999 }),
        fc.constantFrom(0, 3, 4),
        fc.nat({ max: 30 }),
        (fen, size, at) => {
          const plain = decimal(BigInt(fen), 6, 2)
          const number = size === 0 ? plain : grouped(plain, size, ',')
          const cut = 1 + (at % number.length)
          const text = `全年支出${number.slice(0, cut)}\n${number.slice(cut)}万元。`
          const money = readFigures(text).filter(({ kind }) => kind === 'money')
          expect(
            money.filter((figure) => 'value' in figure && figure.value !== fen),
            text,
          ).toEqual([])
          if (money.length === 0) expect(readFigures(text).map(({ kind }) => kind)).toContain('unclear')
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('rates, scores and counts', () => {
  const hundredths = fc.integer({ min: 0, max: 100_000 })

  it.each(['%', '％', ' %', '\n%', '个百分点'])('are read back with %j', (unit) => {
    fc.assert(
      fc.property(hundredths, (value) => {
        const figure = only(`为${decimal(BigInt(value), 2, 2)}${unit}，`)
        const kind = unit.includes('点') ? 'percentage-points' : 'percent'
        expect(figure).toMatchObject({ kind, value: ratioOf(value, 10_000) })
      }),
    )
  })

  it('百分之 takes Arabic and Chinese digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const digits = String(cents).padStart(2, '0')
        const words = [...digits].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')
        const value = ratioOf(whole * 100 + cents, 10_000)
        expect(only(`完成百分之${chinese(whole)}点${words}。`)).toMatchObject({
          kind: 'percent',
          value,
          decimals: 2,
        })
        expect(only(`完成百分之 ${whole}.${digits}。`)).toMatchObject({ kind: 'percent', value, decimals: 2 })
      }),
    )
  })

  it('points are hundredths', () => {
    fc.assert(
      fc.property(hundredths, (value) => {
        expect(only(`得${decimal(BigInt(value), 2, 0)} 分。`)).toMatchObject({ kind: 'points', value })
      }),
    )
  })

  it('counts keep their classifier, in digits and in words', () => {
    const classifiers = fc.constantFrom('个', '项', '台', '家', '人', '份', '次', '人次', '平方米', '场')
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999 }), classifiers, (value, classifier) => {
        const expected = { kind: 'count', classifier, value: ratioOf(value) }
        expect(only(`共${value}${classifier}。`)).toMatchObject(expected)
        expect(only(`共${chinese(value)}${classifier}。`)).toMatchObject(expected)
      }),
    )
  })
})

describe('parseChineseNumber', () => {
  it('reads every number below 90 亿 as it is written out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000 }), (value) => {
        expect(parseChineseNumber(chinese(value))?.value).toEqual(ratioOf(value))
      }),
    )
  })

  it.each([
    '',
    '百',
    '一百二',
    '三万五',
    '一亿五',
    '七八',
    '二三十',
    '十十',
    '一百十',
    '零零',
    '点五',
    '三点',
    '一二',
  ])('refuses %s', (text) => expect(parseChineseNumber(text)).toBeNull())
})
