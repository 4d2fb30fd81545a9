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

function lint(fields: Fields): readonly string[] {
  return lintIndicatorSystem(systemOf({ facts, ...fields })).map(
    (finding) => `${finding.code}: ${finding.message}`,
  )
}

function lintRule(rule: Fields, weight = 100): readonly string[] {
  const rest = weight === 100 ? [] : [indicatorJson({ code: 'R', weight: 100 - weight, rule: yesNo })]
  return lint({ indicators: [indicatorJson({ code: 'X', weight, rule }), ...rest] })
}

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

describe('figures of a stocktake', () => {
  const indicators = [indicatorJson({ code: 'X', weight: 100, rule: yesNo })]
  const fact = (kind: string, stocktake: string) => ({ id: 'f', label: '数', kind, stocktake })
  const lintFact = (kind: string, stocktake: string) =>
    lint({ indicators, facts: [...facts, fact(kind, stocktake)] })

  it.each([
    ['yes-no', 'completed'],
    ['count', 'open-differences'],
    ['yes-no', 'accounts-match'],
    ['money', 'in-use-value'],
    ['money', 'total-value'],
    ['number', 'completion-rate'],
    ['number', 'match-rate'],
  ])('a %s may take %s', (kind, stocktake) => {
    expect(lintFact(kind, stocktake)).toEqual([])
  })

  it('are refused where the kind does not fit', () => {
    expect(lintFact('count', 'in-use-value')).toEqual([
      'fact-kind: 数据 f“数”是个数，盘点提供的 in-use-value 是金额',
    ])
  })
})
