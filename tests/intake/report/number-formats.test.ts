import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../src/intake/report/docx/number-formats.ts'

const cases: readonly (readonly [format: string, number: number, text: string])[] = [
  ['decimal', 12, '12'],
  ['decimalZero', 3, '03'],
  ['decimalFullWidth', 10, '１０'],
  ['decimalEnclosedCircle', 1, '①'],
  ['decimalEnclosedCircleChinese', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '㉑'],
  ['decimalEnclosedCircle', 50, '㊿'],
  ['decimalEnclosedCircle', 51, '51'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['decimalEnclosedFullstop', 3, '⒊'],
  ['numberInDash', 4, '- 4 -'],
  ['upperRoman', 1949, 'MCMXLIX'],
  ['lowerRoman', 4, 'iv'],
  ['upperLetter', 26, 'Z'],
  ['lowerLetter', 28, 'bb'],
  ['chineseCounting', 1, '一'],
  ['chineseCounting', 10, '十'],
  ['chineseCountingThousand', 11, '十一'],
  ['chineseCountingThousand', 20, '二十'],
  ['chineseCountingThousand', 21, '二十一'],
  ['japaneseCounting', 100, '一百'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 2024, '二千零二十四'],
  ['chineseCountingThousand', 0, '0'],
  ['ideographDigital', 10, '一〇'],
  ['chineseLegalSimplified', 10, '壹拾'],
  ['chineseLegalSimplified', 23, '贰拾叁'],
  ['ideographTraditional', 10, '癸'],
  ['ideographTraditional', 11, '11'],
  ['ideographZodiac', 12, '亥'],
  ['ideographEnclosedCircle', 3, '㊂'],
  ['none', 3, ''],
  ['ganada', 3, '3'],
]

describe('a number in a list', () => {
  it.each(cases)('%s %i is %s', (format, number, text) => {
    expect(formatNumber(number, format)).toBe(text)
  })
})
