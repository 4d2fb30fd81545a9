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

function lintRule(rule: Fields, weight = 100): readonly string[] {
  const rest = weight === 100 ? [] : [indicatorJson({ code: 'R', weight: 100 - weight, rule: yesNo })]
  return lint({ indicators: [indicatorJson({ code: 'X', weight, rule }), ...rest] })
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

describe('points', () => {
  const item = (id: string, points: number) => ({ id, label: id, points, fact: 'yes' })

  it.each([
    [{ kind: 'yes-no', fact: 'yes', yes: 3 }, 'points-above-weight: X“指标X”：规则给出 3 分，超过分值 2 分'],
    [
      { kind: 'yes-no', fact: 'yes', yes: 1 },
      'best-below-weight: X“指标X”：规则最多给出 1 分，达不到分值 2 分',
    ],
    [{ kind: 'compare', left: 'n', operator: 'le', right: 'm', pass: 1 }, 'best-below-weight'],
    [{ kind: 'compare', left: 'n', operator: 'le', right: 'm', fail: 5 }, 'points-above-weight'],
    [
      { kind: 'checklist', items: [item('a', 1), item('b', 2)] },
      'checklist-sum: X“指标X”：清单分值合计 1 分＋2 分＝3 分，应为 2 分',
    ],
    [{ kind: 'checklist', items: [] }, 'checklist-sum: X“指标X”：清单分值合计 0 分＝0 分，应为 2 分'],
    [{ kind: 'checklist', items: [item('a', 1), item('a', 1)] }, 'checklist-items: X“指标X”：清单项 a 重复'],
    [
      { kind: 'deduct-per-item', count: 'n', each: 0, itemLabel: '项' },
      'deduction-size: X“指标X”：每次扣分须大于 0',
    ],
    [
      { kind: 'deduct-per-item', count: 'n', each: 3, itemLabel: '项' },
      'points-above-weight: X“指标X”：每次扣 3 分，超过分值 2 分',
    ],
    [
      { kind: 'deduct-per-item', count: 'n', each: 1, floor: 2, itemLabel: '项' },
      'deduction-size: X“指标X”：保底 2 分',
    ],
    [
      { kind: 'linear-rate', figure: { name: 'expenditure-rate' }, cap: '1.2' },
      'cap-not-full: X“指标X”：完成率上限 1.2',
    ],
    [{ kind: 'weighted-completion', categories: ['output'], cap: '0.9' }, 'cap-not-full'],
    [{ kind: 'weighted-completion', categories: [] }, 'targets-categories'],
    [
      { kind: 'stocktake', completed: 'yes', openDifferences: 'n', partial: '1.5' },
      'partial-share: X“指标X”：差异未处理时的得分比例 1.5',
    ],
  ])('%o: %s', (rule, finding) => {
    const findings = lintRule(rule, 2)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(finding)
  })

  it('wants steps that are wider than nothing', () => {
    const step = {
      kind: 'deduct-per-step',
      figure: { name: 'fact', facts: ['x'] },
      side: 'above',
      threshold: '1',
      perStep: 1,
      stepRounding: 'floor',
    }
    expect(lintRule({ ...step, step: '0' })).toEqual(['deduction-size: X“指标X”：每档幅度 0 须大于 0'])
    expect(lintRule({ ...step, step: '0.01' })).toEqual([])
  })
})

describe('bands', () => {
  const bands = (...list: readonly Fields[]) =>
    lintRule({ kind: 'bands', figure: { name: 'fact', facts: ['x'] }, bands: list }, 2)
  const band = (min: string | null, max: string | null, points: number, more: Fields = {}) => ({
    min,
    max,
    points,
    ...more,
  })

  it('may be listed in any order and be open at the ends', () => {
    expect(bands(band('0.6', null, 2), band(null, '0.6', 0))).toEqual([])
    expect(bands(band(null, '0.6', 0), band('0.6', null, 2))).toEqual([])
    expect(
      bands(band('0', '0', 2, { maxInclusive: true }), band('0', '1', 1, { minInclusive: false })),
    ).toEqual([])
  })

  it('names gaps and overlaps, to the single point', () => {
    expect(bands(band('0', '0.5', 0), band('0.6', '1', 2))).toEqual([
      'bands-gap: X“指标X”：档位 [0, 0.5) 与 [0.6, 1) 之间有空档',
    ])
    expect(bands(band('0', '0.5', 0), band('0.5', '1', 2, { minInclusive: false }))).toEqual([
      'bands-gap: X“指标X”：档位 [0, 0.5) 与 (0.5, 1) 之间有空档',
    ])
    expect(bands(band('0', '0.5', 0, { maxInclusive: true }), band('0.5', '1', 2))).toEqual([
      'bands-overlap: X“指标X”：档位 [0, 0.5] 与 [0.5, 1) 重叠',
    ])
    expect(bands(band('0', '0.7', 0), band('0.5', '1', 2))[0]).toContain('bands-overlap')
    expect(bands(band('0', null, 0), band('0.5', '1', 2))[0]).toContain('bands-overlap')
    expect(bands(band(null, '1', 0), band(null, '2', 2))[0]).toContain('bands-overlap')
  })

  it('refuses bands that hold nothing, and no bands at all', () => {
    expect(bands(band('1', '0', 2))[0]).toContain('bands-order: X“指标X”：档位 [1, 0) 的上下限颠倒或为空')
    expect(bands(band('1', '1', 2))[0]).toContain('bands-order')
    expect(bands().some((finding) => finding.startsWith('bands-gap: X“指标X”：没有计分档位'))).toBe(true)
  })

  it('gives the weight at best and never more', () => {
    expect(bands(band('0', '1', 1))[0]).toContain('best-below-weight')
    expect(bands(band('0', '1', 2), band('1', '2', 2.5))[0]).toContain('points-above-weight')
  })
})

describe('facts and figures', () => {
  it.each([
    [{ kind: 'yes-no', fact: 'none' }, 'fact-unknown: X“指标X”：引用的数据 none 没有在 facts 中声明'],
    [{ kind: 'yes-no', fact: 'n' }, 'fact-kind: X“指标X”：数据 n 是个数，此处须为是否'],
    [{ kind: 'ratio-count', achieved: 'money', required: 'n' }, 'fact-kind'],
    [
      { kind: 'compare', left: 'n', operator: 'le', right: 'money' },
      'fact-kind: X“指标X”：n 与 money 是个数与金额，不能比较',
    ],
    [
      { kind: 'compare', left: 'yes', operator: 'le', right: 'n' },
      'fact-kind: X“指标X”：数据 yes 是是否，此处须为个数或数值或金额或日期',
    ],
    [{ kind: 'stocktake', completed: 'n', openDifferences: 'n', partial: '0' }, 'fact-kind'],
    [{ kind: 'deduct-per-item', count: 'x', each: 1, itemLabel: '项' }, 'fact-kind'],
    [
      { kind: 'linear-rate', figure: { name: 'expenditure-rate', facts: ['n'] } },
      'figure-arity: X“指标X”：取数 expenditure-rate 需要 0 项数据，现有 1 项',
    ],
    [
      { kind: 'linear-rate', figure: { name: 'quotient', facts: ['n'] } },
      'figure-arity: X“指标X”：取数 quotient 需要 2 项数据，现有 1 项',
    ],
    [
      { kind: 'linear-rate', figure: { name: 'adjustment-rate', facts: ['n', 'm'] } },
      'figure-arity: X“指标X”：取数 adjustment-rate 需要 0 至 1 项数据，现有 2 项',
    ],
    [{ kind: 'linear-rate', figure: { name: 'adjustment-rate', facts: ['n'] } }, 'fact-kind'],
    [
      { kind: 'linear-rate', figure: { name: 'quotient', facts: ['money', 'n'] } },
      'fact-kind: X“指标X”：取数 quotient 把金额与非金额相比（money、n）',
    ],
    [{ kind: 'linear-rate', figure: { name: 'fact', facts: ['money'] } }, 'fact-kind'],
    [{ kind: 'linear-rate', figure: { name: 'change-rate', facts: ['n', 'gone'] } }, 'fact-unknown'],
  ])('%o: %s', (rule, finding) => {
    const findings = lintRule(rule)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(finding)
  })

  it('wants deadlines between declared dates', () => {
    const checklist = (deadline: Fields) =>
      lintRule({ kind: 'checklist', items: [{ id: 'i', label: 'i', points: 100, fact: 'yes', deadline }] })
    expect(checklist({ from: 'from', to: 'to', days: 20 })).toEqual([])
    expect(checklist({ from: 'n', to: 'to', days: 20 })).toEqual([
      'fact-kind: X“指标X”：数据 n 是个数，此处须为日期',
    ])
    expect(checklist({ from: 'from', to: 'gone', days: 20 })[0]).toContain('fact-unknown')
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
