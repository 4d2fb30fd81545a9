import { describe, expect, it } from 'vitest'
import { chineseNumber, scoreRate, tight, wanYuan } from '../../../src/domain/report/wording.ts'
import { fenFromInteger } from '../../../src/domain/values/money.ts'
import { pointsFromHundredths } from '../../../src/domain/values/points.ts'

describe('wording', () => {
  it('numbers in Chinese', () => {
    expect([1, 9, 10, 11, 20, 21, 30, 99].map(chineseNumber)).toEqual([
      '一',
      '九',
      '十',
      '十一',
      '二十',
      '二十一',
      '三十',
      '九十九',
    ])
  })

  it('takes the spaces between Chinese and digits away and leaves the others', () => {
    expect(tight('按期 1 个，应公开 4 个，1÷4×2 分＝0.5 分')).toBe('按期1个，应公开4个，1÷4×2分＝0.5分')
    expect(tight('支出 40,036.38 万元÷预算 40,118.72 万元＝99.79%')).toBe(
      '支出40,036.38万元÷预算40,118.72万元＝99.79%',
    )
    expect(tight('Word A and B')).toBe('Word A and B')
  })

  it('writes money with thousands separators, two decimals and its unit', () => {
    expect(wanYuan(fenFromInteger(40_118_720_000))).toBe('40,118.72万元')
    expect(wanYuan(fenFromInteger(0))).toBe('0.00万元')
    expect(wanYuan(null)).toBe('（未填写）')
  })

  it('writes whole rates without decimals', () => {
    const rate = (score: number, weight: number) =>
      scoreRate(pointsFromHundredths(score), pointsFromHundredths(weight))
    expect([
      rate(4400, 5000),
      rate(850, 1000),
      rate(998, 1000),
      rate(100, 300),
      rate(0, 500),
      rate(0, 0),
    ]).toEqual(['88%', '85%', '99.8%', '33.33%', '0%', '—'])
  })
})
