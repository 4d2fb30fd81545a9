import { describe, expect, it } from 'vitest'
import type { FigureValue } from '../../../src/domain/checks/check.ts'
import { writtenLike } from '../../../src/domain/checks/written-like.ts'
import { fenFromInteger } from '../../../src/domain/values/money.ts'
import { pointsFromHundredths } from '../../../src/domain/values/points.ts'
import { ratioOf } from '../../../src/domain/values/ratio.ts'
import { checkSample, findingsOf } from './subjects.ts'

/** 37,888.34 万元. */
const money: FigureValue = { kind: 'money', value: fenFromInteger(37_888_340_000) }

describe('a figure in place of another', () => {
  it.each<readonly [written: string, figure: FigureValue, becomes: string]>([
    ['40,118.72万元', money, '37,888.34万元'],
    ['40,118.72 万元', money, '37,888.34 万元'],
    ['40118.72万元', money, '37888.34万元'],
    ['40,119万元', money, '37,888万元'],
    ['4.01亿元', money, '3.79亿元'],
    ['401,187,200元', money, '378,883,400元'],
    ['0 万元', money, '37,888.34 万元'],
    ['0.00万元', money, '37,888.34万元'],
    ['四亿元', money, '37,888.34万元'],
    ['93.5分', { kind: 'points', value: pointsFromHundredths(9400) }, '94.0分'],
    ['99.8%', { kind: 'percent', value: ratioOf(997_948, 1_000_000) }, '99.8%'],
    ['99.79%', { kind: 'percent', value: ratioOf(9950, 10_000) }, '99.50%'],
    ['23 项', { kind: 'count', value: ratioOf(24), unit: '个' }, '24 项'],
    ['百分之九十', { kind: 'percent', value: ratioOf(95, 100) }, '95.00%'],
  ])('%s', (written, figure, becomes) => {
    expect(writtenLike(written, figure)).toBe(becomes)
  })

  it.each(['4.11亿元', '41,000 万元', '0 万元'])(
    '%s: once repaired, nothing is found there again',
    (written) => {
      const text = `2023年度，本部门全年支出${written}。`
      const [finding] = findingsOf(checkSample({ 'paragraph/funds': { text } }), 'B-01')
      const [edit] = finding?.repair?.edits ?? []
      if (!edit) throw new Error('no repair')
      expect(findingsOf(checkSample({ [edit.record]: edit.value }), 'B-01')).toEqual([])
    },
  )
})
