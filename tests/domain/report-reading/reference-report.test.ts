import { describe, expect, it } from 'vitest'
import { ratioOf } from '../../../src/domain/values/ratio.ts'
import { fixture, read, tellIndicator, tellMoney } from './open-report.ts'

const text = fixture('reference')
const reading = read(text)

describe('the cover of the reference report', () => {
  it('tells what is filled from what is blank', () => {
    const { fields, subUnitCount, date } = reading.cover
    expect(Object.entries(fields).map(([field, { state }]) => `${field} ${state}`)).toEqual([
      'unit-name blank',
      'sub-unit-count filled',
      'filler placeholder',
      'phone placeholder',
      'date blank',
      'attachment-number filled',
      'seal blank',
    ])
    expect(fields['attachment-number'].text).toBe('2')
    expect(subUnitCount?.value).toBe(1)
    expect(date).toBeNull()
  })

  it('has a title, and the year stands in the text', () => {
    expect(reading.title?.value).toBe('部门整体支出绩效自评报告')
    expect(reading.fiscalYear).toMatchObject({ value: 2023, how: 'text' })
  })
})

describe('the chapters', () => {
  it('are a tree, with the inline （一）…（二）… of chapters 三 and 四', () => {
    const tree = reading.chapters.map(({ number, title, children }) => [
      `${number}${title}`,
      children.map((child) => `${child.number}${child.title}${child.inline ? ' inline' : ''}`),
    ])
    expect(tree).toEqual([
      [
        '一、部门基本情况',
        [
          '（一）部门职能',
          '（二）年度总体工作和重点工作任务',
          '（三）部门整体支出绩效目标',
          '（四）部门整体收支情况',
          '（五）部门整体绩效管理情况',
        ],
      ],
      ['二、绩效自评情况', ['（一）自评结论', '（二）履职效能分析', '（三）管理效率分析']],
      ['三、存在的主要问题', ['（一）', '（二） inline']],
      ['四、下一步改进措施', ['（一）', '（二） inline']],
    ])
    const duties = reading.chapters[0]?.children[0]?.children ?? []
    expect(duties.map(({ ordinal, level }) => [ordinal, level])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => [n, 3]),
    )
  })

  it('say what they are for', () => {
    expect(reading.sections.map(({ role }) => role)).toEqual([
      'duties',
      'annual-work',
      'overall-goal',
      'funds',
      'management',
      'conclusion',
      'effectiveness',
      'efficiency',
      'problems',
      'measures',
    ])
  })
})

describe('the money', () => {
  it('is read with its subject and its contradictions', () => {
    expect(tellMoney(reading)).toEqual([
      'funds 40,118.72万元 annual-budget all',
      'funds 40,036.38万元 annual-expenditure all',
      'funds 37,888.34万元 revenue general-public',
      'funds 37,888.34万元 expenditure general-public',
      'funds 2,817.24万元 basic general-public',
      'funds 35,071.10万元 project general-public',
      'funds 2,000.00万元 revenue government-fund',
      'funds 0万元 basic government-fund',
      'funds 2,000.00万元 project government-fund',
      'funds 0万元 revenue-and-expenditure state-capital',
      'management 36,799.58万元 project-money',
      'management 40,118.72万元 expenditure general-public',
      'management 0万元 expenditure government-fund',
      'management 0万元 expenditure state-capital',
      'management 40,118.72万元 budgeted-expenditure all',
      'management 40,036.38万元 actual-expenditure all',
    ])
    const value = (written: string): unknown =>
      reading.statements.find(({ figure }) => figure.text.startsWith(written))?.figure.value
    expect(value('40,118.72')).toBe(40_118_720_000)
    expect(value('37,888.34')).toBe(37_888_340_000)
    expect(value('36,799.58')).toBe(36_799_580_000)
    expect(value('2,817.24')).toBe(2_817_240_000)
  })

  it('comes with its rates and counts', () => {
    const told = reading.statements
      .filter(({ figure, what }) => figure.kind === 'percent' || (figure.kind === 'count' && what !== null))
      .map(({ figure, what }) => `${figure.text} ${what?.value ?? '?'}`)
    expect(told).toEqual([
      '10个 projects',
      '99.79% budget-completion',
      '100% expenditure-progress',
      '100% expenditure-progress',
      '24 个 projects',
      '1 个 sub-units',
      '99.79% budget-completion',
      '100% score-rate',
      '88% score-rate',
      '七个 second-level-indicators',
    ])
    const projects = reading.statements.find(({ figure }) => figure.text === '24 个')
    expect(projects).toMatchObject({ scope: { value: 'projects' }, section: 'management' })
  })
})

describe('the scores', () => {
  it('are those of the text, 20 + 20 + 20 of 50 included', () => {
    expect(reading.indicators.map(tellIndicator)).toEqual([
      '1 履职效能: 50 50 ·',
      '2 整体效能 < 履职效能: · · ·',
      '3 部门整体绩效目标产出指标完成情况 < 整体效能: · 20 ·',
      '3 部门整体绩效目标效益指标完成情况 < 整体效能: · 20 ·',
      '3 部门预算资金支出率 < 整体效能: · 20 ·',
      '1 管理效率: 50 44 ·',
      '2 预算编制 < 管理效率: 3 3 ·',
      '2 预算执行 < 管理效率: 4 4 ·',
      '2 信息公开 < 管理效率: 4 4 ·',
      '2 绩效管理 < 管理效率: 15 13 ·',
      '2 采购管理 < 管理效率: 10 8.5 ·',
      '2 资产管理 < 管理效率: 10 7.5 ·',
      '2 运行成本 < 管理效率: 4 4 ·',
    ])
    const rates = reading.indicators.flatMap(({ name, rates: all }) => all.map(({ value }) => [name, value]))
    expect(rates).toEqual([
      ['履职效能', ratioOf(1)],
      ['管理效率', ratioOf(88, 100)],
    ])
  })

  it('add up to one total and two words for the grade', () => {
    expect(reading.totals.map(({ value }) => value)).toEqual([9400])
    expect(reading.grades.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '评价等级 优',
      '绩效等级 优',
    ])
  })

  it('stand in sums that the text announces', () => {
    const sums = reading.sums.filter(({ kind }) => kind === 'points')
    expect(
      sums.map(({ total, parts, claims, announced }) => [total?.text, parts.length, claims, announced?.text]),
    ).toEqual([
      ['50 分', 3, 'all', undefined],
      ['50 分', 7, 'all', '七个'],
      ['44 分', 7, 'all', undefined],
    ])
  })
})

describe('the lists', () => {
  it('are five reasons without points, two problems and two measures', () => {
    expect(reading.deductions.map(({ number, points }) => [number, points])).toEqual(
      ['1.', '2.', '3.', '4.', '5.'].map((number) => [number, null]),
    )
    expect(reading.deductions[4]?.text).toBe('固定资产利用率不高')
    expect(reading.deductions.map(({ indicator }) => indicator)).toEqual([
      { name: '绩效管理', how: 'contained' },
      null,
      null,
      { name: '资产管理', how: 'contained' },
      null,
    ])
    expect(reading.problems.map(({ number }) => number)).toEqual(['（一）', '（二）'])
    expect(reading.problems[1]?.text).toBe('政府采购工作还需加强。')
    expect(reading.measures.map(({ number, owner, due }) => [number, owner, due])).toEqual([
      ['（一）', null, null],
      ['（二）', null, null],
    ])
  })

  it('hold two different goals', () => {
    expect(reading.goals.map(({ section, value }) => `${section ?? ''} ${value.slice(0, 8)}`)).toEqual([
      'overall-goal 2023年坚持稳',
      'management 保持主要经济指标',
    ])
  })

  it('leave nothing over', () => expect(reading.notUnderstood).toEqual([]))
})

describe('every value', () => {
  it('carries its sentence and its place in what was handed in', () => {
    const budget = reading.statements.find(({ what }) => what?.value === 'annual-expenditure')?.place
    expect(budget?.sentence).toContain('全年支出为40,036.38万元，预算完成率为 99.79%')
    expect(reading.text.slice(budget?.start, budget?.end)).toBe('40,036.38万元')
    expect(text.slice(budget?.offset).startsWith('40,036.38万\n\n元')).toBe(true)
    expect(budget?.sentence).toBe(reading.text.slice(budget?.sentenceStart).slice(0, budget?.sentence.length))
  })
})
