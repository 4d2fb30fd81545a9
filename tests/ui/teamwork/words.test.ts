import { describe, expect, it } from 'vitest'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import type { IndicatorSystem } from '../../../src/domain/indicator-systems/indicator-system.ts'
import { differenceOf } from '../../../src/domain/teamwork/difference.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import type { Points } from '../../../src/domain/values/points.ts'
import { changedPart } from '../../../src/ui/shared/teamwork/changes/changed-part.ts'
import type { FieldLine } from '../../../src/ui/shared/teamwork/changes/field-lines.ts'
import { linesOf, scoreWords, summaryWords } from '../../../src/ui/teamwork/difference-words.ts'

const system = {
  facts: [{ id: 'staff', label: '在职人数', kind: 'count', unit: '人', hint: '' }],
} as unknown as IndicatorSystem

function lines(record: string, before: Json, after: Json): readonly FieldLine[] {
  const at = '2024-03-05T02:00:00.000Z'
  const change = createChange({
    document: 'ev-1',
    record,
    value: after,
    parents: [],
    author: '张三',
    device: 'desk',
    at,
  })
  const difference = differenceOf(change, before, after)
  return difference ? linesOf(difference, system, '万元') : []
}

describe('a difference in words', () => {
  it('old and new of each field, in the words of the history', () => {
    expect(lines('fact/staff', 12, 13)).toEqual([{ label: '', before: '12 人', after: '13 人' }])
    expect(lines('override/B6-3', { points: 50, reason: '' }, { points: 100, reason: '已盘点' })).toEqual([
      { label: '分数', before: '0.5 分', after: '1 分' },
      { label: '原因说明', before: '（未填）', after: '已盘点' },
    ])
  })

  it('what came, what went, and what only can be said to have changed', () => {
    expect(lines('cover/filler', null, '张三')).toEqual([{ label: '', before: null, after: '张三' }])
    expect(lines('cover/filler', '张三', null)).toEqual([{ label: '', before: '张三', after: null }])
    expect(lines('problem/p', { text: '问题', order: 'a' }, { text: '问题', order: 'b' })).toEqual([
      { label: '排列顺序', before: '（原来的）', after: '（有变动）' },
    ])
    const line = { evidence: ['a'], problem: 'p1' }
    expect(lines('ledger/B6-3/x', line, { evidence: ['b'], problem: 'p2' })).toEqual([
      { label: '佐证', before: '1 项', after: '1 项（有更换）' },
      { label: '对应的问题', before: '（原来的）', after: '（有变动）' },
    ])
  })

  it('sums up in places and points', () => {
    const points = (hundredths: number) => hundredths as Points
    expect(scoreWords(points(9400), points(9350))).toBe('−0.5 分')
    expect(scoreWords(points(9350), points(9400))).toBe('+0.5 分')
    expect(summaryWords([], points(9400), points(9400))).toBe('没有改动')
  })
})

describe('where a long text changed', () => {
  const around = '一'.repeat(50)

  it('keeps what a person needs to find the place', () => {
    const part = changedPart(`${around}原文${around}`, `${around}新写的${around}`)
    expect(part).toEqual({
      head: `…${'一'.repeat(30)}`,
      before: '原文',
      after: '新写的',
      tail: `${'一'.repeat(30)}…`,
    })
  })

  it('never cuts a character in two, and finds what was only added or taken', () => {
    expect(changedPart('𠮷甲', '𠮷乙甲')).toEqual({ head: '𠮷', before: '', after: '乙', tail: '甲' })
    expect(changedPart('甲乙', '甲')).toEqual({ head: '甲', before: '乙', after: '', tail: '' })
    expect(changedPart('甲甲', '甲甲甲')).toEqual({ head: '甲甲', before: '', after: '甲', tail: '' })
  })
})
