import { describe, expect, it } from 'vitest'
import { lintIndicatorSystem } from '../../../src/domain/indicator-systems/lint-indicator-system.ts'
import { factsJson, indicatorJson, systemOf } from '../scoring/test-system.ts'

type Fields = Readonly<Record<string, unknown>>

const facts = factsJson(
  'count:n',
  'count:m',
  'money:money',
  'money:total',
  'yes-no:yes',
  'date:from',
  'date:to',
  'number:x',
)
const yesNo = { kind: 'yes-no', fact: 'yes' }
const sum = { kind: 'sum-of-children' }

function lint(fields: Fields): readonly string[] {
  return lintIndicatorSystem(systemOf({ facts, ...fields })).map(
    (finding) => `${finding.code}: ${finding.message}`,
  )
}

function lintTree(
  ...indicators: readonly (readonly [string, string | null, number, Fields])[]
): readonly string[] {
  return lint({
    indicators: indicators.map(([code, parent, weight, rule]) =>
      indicatorJson({ code, parent, weight, rule }),
    ),
  })
}

describe('the tree', () => {
  it('holds when sums, order and roles are right', () => {
    expect(
      lintTree(['A', null, 60, sum], ['A1', 'A', 20, yesNo], ['A2', 'A', 40, yesNo], ['B', null, 40, yesNo]),
    ).toEqual([])
  })

  it('refuses the Sichuan form: 70 + 20 + 10 and another 10 make 110 (cases.md 6)', () => {
    const findings = lintTree(
      ['Z', null, 10, yesNo],
      ['C', null, 70, yesNo],
      ['X', null, 20, yesNo],
      ['M', null, 10, yesNo],
    )
    expect(findings).toEqual([
      'roots-sum: 一级指标分值合计 “指标Z”10 分＋“指标C”70 分＋“指标X”20 分＋“指标M”10 分＝110 分，应为 100 分',
    ])
  })

  it('refuses the published 20 + 20 + 20 under 50', () => {
    const printed = lintTree(
      ['A', null, 50, sum],
      ['A1', 'A', 50, sum],
      ['A1-1', 'A1', 20, yesNo],
      ['A1-2', 'A1', 20, yesNo],
      ['A1-3', 'A1', 20, yesNo],
      ['B', null, 50, yesNo],
    )
    expect(printed).toEqual([
      'children-sum: A1“指标A1”：分值 50 分，下级指标分值合计 20 分＋20 分＋20 分＝60 分，两者不等',
    ])
  })

  it.each([
    [
      'duplicate-code',
      [
        ['A', null, 50, yesNo],
        ['A', null, 50, yesNo],
      ],
      'A“指标A”：指标代码重复',
    ],
    [
      'parent-unknown',
      [
        ['A', null, 100, yesNo],
        ['B', 'Q', 1, yesNo],
      ],
      '上级指标 Q 不存在',
    ],
    [
      'parent-unknown',
      [
        ['A', null, 100, yesNo],
        ['B', 'B', 1, yesNo],
      ],
      '上级指标 B 不存在',
    ],
    [
      'parent-order',
      [
        ['A1', 'A', 100, yesNo],
        ['A', null, 100, sum],
      ],
      '上级指标 A 须排在本指标之前',
    ],
    ['leaf-rule', [['A', null, 100, sum]], '须有自己的计分规则'],
    [
      'parent-rule',
      [
        ['A', null, 100, yesNo],
        ['A1', 'A', 100, yesNo],
      ],
      '计分规则须为 sum-of-children',
    ],
    [
      'weight-zero',
      [
        ['A', null, 100, yesNo],
        ['B', null, 0, { ...yesNo, yes: 0 }],
      ],
      '分值须大于 0',
    ],
    ['roots-sum', [], '合计 0 分＝0 分，应为 100 分'],
  ] as const)('%s', (code, tree, message) => {
    const findings = lintTree(...tree)
    expect(
      findings.filter((finding) => finding.startsWith(`${code}: `) && finding.includes(message)),
    ).toHaveLength(1)
  })

  it('holds an optional group to the same sum', () => {
    const group = { kind: 'optional-group' }
    expect(lintTree(['A', null, 100, group], ['A1', 'A', 60, yesNo], ['A2', 'A', 40, yesNo])).toEqual([])
    expect(lintTree(['A', null, 100, group], ['A1', 'A', 60, yesNo])[0]).toContain('children-sum')
  })
})

describe('grades, names and adjustments', () => {
  const indicators = [indicatorJson({ code: 'A', weight: 100, rule: yesNo })]
  const lintWith = (fields: Fields) => lint({ indicators, ...fields })
  const grades = (...bands: readonly (readonly [string, number])[]) =>
    lintWith({ gradeBands: bands.map(([grade, min]) => ({ grade, min })) })

  it('wants grades from the highest down to 0', () => {
    expect(grades(['合格', 60], ['不合格', 0])).toEqual([])
    expect(grades(['良', 80], ['优', 90], ['差', 0])).toEqual([
      'grade-bands: 等级须从高到低排列：“良”80 分、“优”90 分',
    ])
    expect(grades(['优', 90], ['良', 60])).toEqual(['grade-bands: 最低等级“良”从 60 分起，应从 0 分起'])
    expect(grades(['优', 90], ['优', 0])).toEqual(['grade-bands: 等级“优”重复'])
    expect(grades(['优', 101], ['差', 0])).toEqual(['grade-bands: 最高等级“优”从 101 分起，超过 100 分'])
    expect(grades()).toEqual(['grade-bands: 没有等级划分'])
  })

  it('wants ids that can stand in a record key', () => {
    expect(lint({ indicators: [indicatorJson({ code: 'A/1', weight: 100, rule: yesNo })] })).toEqual([
      'identifier-shape: 指标代码“A/1”只能用字母、数字和 . _ -，并以字母或数字开头',
    ])
    expect(lintWith({ facts: [...facts, ...factsJson('count:n')] })).toEqual([
      'duplicate-fact: 数据 n 声明了两次',
    ])
    expect(lintWith({ id: 'gd@2023' })[0]).toContain('体系代码“gd@2023”')
  })

  it('wants a draft to say what is unchecked, and a step to round to', () => {
    expect(lintWith({ status: 'draft' })).toEqual([
      'draft-without-statement: 草案须写明哪些内容待核对（statement）',
    ])
    const rounding = { scoreStep: 0, percentDecimals: 2, rateDecimalsBeforeScoring: null }
    expect(lintWith({ rounding })).toEqual(['score-step: 得分步长（scoreStep）须大于 0'])
  })

  it('wants caps and penalties that can bite', () => {
    const adjust = (...effects: readonly Fields[]) =>
      lintWith({
        adjustments: effects.map((effect) => ({ id: 'a', name: '甲', confidence: 'sourced', effect })),
      })
    const figure = { name: 'expenditure-rate' }
    const cap = (...steps: readonly Fields[]) => ({ kind: 'cap-total', figure, steps })
    expect(adjust(cap({ below: '0.6', cap: 69 }, { below: '0.7', cap: 79 }))).toEqual([])
    expect(adjust(cap({ below: '0.7', cap: 79 }, { below: '0.6', cap: 69 }))[0]).toContain(
      '封顶档次须从低到高排列',
    )
    expect(adjust(cap())).toEqual(['adjustment-effect: 调整项“甲”：没有封顶档次'])
    expect(adjust(cap({ below: '0.6', cap: 101 }))[0]).toContain('封顶分超过 100 分')
    expect(
      adjust({ ...cap({ below: '1', cap: 9 }), figure: { name: 'quotient', facts: ['n', 'gone'] } })[0],
    ).toContain('fact-unknown: 调整项“甲”')
    const penalty = { kind: 'penalty-per-target', beyond: '1.3', points: 2 }
    expect(adjust(penalty)).toEqual([])
    expect(adjust({ ...penalty, beyond: '1' })).toEqual([
      'adjustment-effect: 调整项“甲”：偏离倍数 1 须大于 1',
    ])
    expect(adjust({ ...penalty, points: 0 })).toEqual(['adjustment-effect: 调整项“甲”：每项减分须大于 0'])
    expect(adjust(penalty, penalty)).toEqual(['duplicate-adjustment: 调整项“甲”：代码 a 重复'])
  })
})
