import { describe, expect, it } from 'vitest'
import type { SubjectKind } from '../../../src/domain/prose/subjects/figure-subject.ts'
import { addMoney, fenFromInteger } from '../../../src/domain/values/money.ts'
import { addPoints, noPoints } from '../../../src/domain/values/points.ts'
import { ratioOf } from '../../../src/domain/values/ratio.ts'
import { fixture, read, tellIndicator, tellMoney } from './open-report.ts'

const reading = read(fixture('corrected'))

function money(what: SubjectKind, source: string): readonly number[] {
  return reading.statements.flatMap(({ figure, what: kind, source: of, section }) =>
    figure.kind === 'money' && kind?.value === what && of?.value === source && section === 'funds'
      ? [figure.value]
      : [],
  )
}

describe('the cover', () => {
  it('is filled; a seal leaves no text', () => {
    const { fields, subUnitCount, date } = reading.cover
    const states = Object.entries(fields).map(([field, { state }]) => [field, state])
    expect(states.filter(([, state]) => state !== 'filled')).toEqual([['seal', 'not-in-text']])
    expect(fields['unit-name'].text).toBe('某区科技工业商务和信息化局（示例）')
    expect(subUnitCount?.value).toBe(1)
    expect(date?.value).toBe('2024-03-15')
    expect(reading.fiscalYear).toMatchObject({ value: 2023, how: 'cover' })
  })

  it('names nobody, and the text has no phone', () => {
    expect(reading.otherNumbers.filter(({ kind }) => kind === 'phone' || kind === 'identity')).toEqual([])
  })
})

describe('the money', () => {
  it('is the same wherever it stands', () => {
    expect(money('annual-budget', 'all')).toEqual([40_118_720_000])
    expect(new Set(money('annual-expenditure', 'all'))).toEqual(new Set([40_036_380_000]))
    expect(tellMoney(reading).filter((one) => one.startsWith('management'))).toEqual([
      'management 37,182.94万元 project all',
      'management 36,799.58万元 project-money',
      'management 383.36万元 ?',
      'management 37,888.34万元 expenditure general-public',
      'management 2,000.00万元 expenditure government-fund',
      'management 0.00万元 expenditure state-capital',
      'management 148.04万元 expenditure other',
      'management 40,036.38万元 expenditure all',
    ])
  })

  it('adds up by source and by kind', () => {
    const sources = ['general-public', 'government-fund', 'other'] as const
    const sum = (what: SubjectKind): number =>
      addMoney(...sources.flatMap((source) => money(what, source).map(fenFromInteger)))
    expect(sum('expenditure')).toBe(40_036_380_000)
    expect(sum('revenue')).toBe(40_118_720_000)
    expect([sum('basic')]).toEqual(money('basic', 'all'))
    expect([sum('project')]).toEqual(money('project', 'all'))
    expect(money('basic', 'general-public')).toEqual([2_817_240_000])
    expect(sum('basic') + sum('project')).toBe(40_036_380_000)
  })

  it('has sums whose parts are the whole', () => {
    const sums = reading.sums.filter(({ total }) => total !== null)
    expect(sums).toHaveLength(10)
    for (const { total, parts } of sums) {
      const whole = parts.reduce((left, { figure }) => left + Number(ratio(figure.value)), 0)
      expect(whole, total?.text).toBe(Number(total ? ratio(total.value) : 0))
    }
  })
})

function ratio(value: number | { readonly numerator: bigint }): bigint {
  return typeof value === 'number' ? BigInt(value) : value.numerator
}

describe('the scores', () => {
  it('agree with each other on every level', () => {
    expect(reading.indicators.map(tellIndicator)).toEqual([
      '1 履职效能: 50 50 ·',
      '2 整体效能 < 履职效能: · · ·',
      '3 部门整体绩效目标产出指标完成情况 < 整体效能: · 20 ·',
      '3 部门整体绩效目标效益指标完成情况 < 整体效能: · 20 ·',
      '3 部门预算资金支出率 < 整体效能: · 10 ·',
      '1 管理效率: 50 44 ·',
      '2 绩效管理 < 管理效率: 15 13 2',
      '2 采购管理 < 管理效率: 10 8.5 1.5',
      '2 资产管理 < 管理效率: 10 7.5 2.5',
      '2 预算编制 < 管理效率: 3 3 ·',
      '2 预算执行 < 管理效率: 4 4 ·',
      '2 信息公开 < 管理效率: 4 4 ·',
      '2 运行成本 < 管理效率: 4 4 ·',
      '? 绩效管理制度建设: · · 2',
      '? 采购意向公开合规性: · · 1.5',
      '? 资产盘点情况: · · 1',
      '? 资产管理合规性: · · 0.5',
      '? 固定资产利用率: · · 1',
    ])
    expect(reading.totals.map(({ value }) => value)).toEqual([9400])
    expect(reading.totalDeductions.map(({ value }) => value)).toEqual([600])
    expect(reading.grades.map(({ label, value }) => [label, value])).toEqual([['绩效等级', '优']])
    const efficiency = reading.indicators.find(({ name }) => name === '管理效率')
    expect(efficiency?.rates.map(({ value }) => value)).toEqual([ratioOf(88, 100)])
  })
})

describe('reasons, problems and measures', () => {
  it('are five each, and the points add up to 6', () => {
    const points = reading.deductions.map((reason) => reason.points?.value ?? noPoints)
    expect(points).toEqual([200, 150, 100, 50, 100])
    expect(addPoints(...points)).toBe(600)
    expect(reading.deductions.map(({ indicator }) => indicator)).toEqual(
      ['绩效管理制度建设', '采购意向公开合规性', '资产盘点情况', '资产管理合规性', '固定资产利用率'].map(
        (name) => ({
          name,
          how: 'stated',
        }),
      ),
    )
    expect(reading.problems).toHaveLength(5)
    expect(reading.measures.map(({ owner, due }) => [owner?.value, due?.value])).toEqual([
      ['财务科', '2024-06-30'],
      ['办公室', '2024-04-30'],
      ['办公室', '2024-12-31'],
      ['办公室', '2024-05-31'],
      ['办公室', '2024-09-30'],
    ])
  })

  it('a claim of low utilisation has its number', () => {
    const found = reading.statements.filter(({ what }) => /utilisation|original/.test(what?.value ?? ''))
    expect(found.map(({ figure, what }) => [what?.value, figure.value])).toEqual([
      ['original-value', 2_000_000_000],
      ['original-value-in-use', 1_374_400_000],
      ['utilisation', ratioOf(6872, 10_000)],
    ])
  })

  it('there is one goal, and 24 projects', () => {
    expect(reading.goals).toHaveLength(1)
    const projects = reading.statements.filter(({ what }) => what?.value === 'projects')
    expect(projects.map(({ figure, scope }) => [figure.text, scope?.value])).toEqual([
      ['24个', 'projects'],
      ['24个', 'projects'],
    ])
  })

  it('lists the amounts that no word of the vocabulary explains', () => {
    const left = reading.notUnderstood.map(({ code, place }) => [
      code,
      reading.text.slice(place.start, place.end),
    ])
    expect(left).toEqual([
      ['money-without-subject', '8,600.00万元'],
      ['money-without-subject', '383.36万元'],
      ['money-without-subject', '8,600.00万元'],
    ])
  })
})

describe('a single figure that is changed', () => {
  it('changes in the reading, and no other does', () => {
    const told = (text: string): readonly string[] =>
      read(text).statements.map(
        ({ figure, what }) => `${String(what?.value)} ${Number(ratio(figure.value))} ${figure.text}`,
      )
    const { text, statements } = reading
    const before = told(text)
    for (const [index, { figure }] of statements.entries()) {
      const digit = /\d(?=\D*$)/.exec(figure.text)
      if (!digit) continue
      const at = figure.start + digit.index
      const after = told(text.slice(0, at) + String((Number(digit[0]) + 1) % 10) + text.slice(at + 1))
      const changed = after.flatMap((one, place) => (one === before[place] ? [] : [place]))
      expect(changed, figure.text).toEqual([index])
    }
  })
})
