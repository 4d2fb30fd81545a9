import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import guangdong from '../../../src/domain/indicator-systems/data/gd-haizhu-2023.json' with { type: 'json' }
import { parseIndicatorSystem } from '../../../src/domain/indicator-systems/parse-indicator-system.ts'
import { stocktakeFigureKinds } from '../../../src/domain/indicator-systems/stocktake-figures.ts'
import { factsJson, indicatorJson, systemJson, systemOf } from '../scoring/test-system.ts'

const whole = systemJson({
  facts: factsJson('count:n'),
  indicators: [
    indicatorJson({
      code: 'A',
      weight: 100,
      rule: { kind: 'deduct-per-item', count: 'n', each: 0.5, itemLabel: '项' },
    }),
  ],
})

function problem(json: unknown): string {
  const result = parseIndicatorSystem(json)
  if (result.ok) return 'ok'
  const { path, expected, found, others } = result.problem.details ?? {}
  return `${result.problem.code} ${path}: ${expected} / ${found} +${others}`
}

function withIndicator(fields: Readonly<Record<string, unknown>>): unknown {
  return systemJson({ indicators: [indicatorJson({ code: 'A', weight: 1, ...fields })] })
}

describe('parseIndicatorSystem', () => {
  it('fills in what may be left out', () => {
    const system = systemOf({
      indicators: [indicatorJson({ code: 'A', weight: '7.5', rule: { kind: 'yes-no', fact: 'f' } })],
    })
    expect(system.indicators[0]).toMatchObject({
      weight: 750,
      clause: '',
      notApplicable: 'forbidden',
      evidenceHints: [],
      rule: { kind: 'yes-no', fact: 'f', yes: 750, no: 0 },
    })
    expect(system).toMatchObject({ facts: [], adjustments: [], statement: '' })
  })

  it('keeps decimals as text and points as hundredths', () => {
    const rule = {
      kind: 'deduct-per-step',
      figure: { name: 'fact', facts: ['n'] },
      side: 'above',
      threshold: 1,
      step: '0.010',
      perStep: 0.5,
      stepRounding: 'ceil',
    }
    expect(
      systemOf({ indicators: [indicatorJson({ code: 'A', weight: 1, rule })] }).indicators[0]?.rule,
    ).toEqual({
      ...rule,
      threshold: '1',
      perStep: 50,
      floor: 0,
    })
  })

  it.each([
    ['null', null, 'system-field-wrong-type : 对象 {…} / null'],
    ['a list', [], 'system-field-wrong-type : 对象 {…} / []'],
    ['no name', systemJson({ ...whole, name: undefined }), 'system-field-missing name: 非空文字 / 未填写 +0'],
    ['a blank name', { ...whole, name: ' ' }, 'system-field-wrong-type name: 非空文字 / " " +0'],
    ['a version of 0', { ...whole, version: 0 }, 'system-field-wrong-type version: 不小于 1 的整数 / 0 +0'],
    [
      'a misspelt field',
      { ...whole, gradebands: [] },
      'system-field-unknown gradebands: 没有这个字段 / [] +0',
    ],
    [
      'an unknown level',
      { ...whole, level: '乡镇' },
      'system-field-wrong-value level: 国家、省、市、区县 / "乡镇" +0',
    ],
    [
      'a negative weight',
      withIndicator({ weight: -1 }),
      'system-field-wrong-type indicators[0].weight: 不小于 0、最多两位小数的分值 / -1 +0',
    ],
    [
      'three decimals',
      withIndicator({ weight: 1.005 }),
      'system-field-wrong-type indicators[0].weight: 不小于 0、最多两位小数的分值 / 1.005 +0',
    ],
    [
      'an unknown rule',
      withIndicator({ rule: { kind: 'eval' } }),
      'system-field-wrong-value indicators[0].rule.kind: ',
    ],
    [
      'a rule without fields',
      withIndicator({ rule: { kind: 'ratio-count' } }),
      'system-field-missing indicators[0].rule.achieved: 非空文字 / 未填写 +1',
    ],
    [
      'formula text',
      withIndicator({ rule: { kind: 'linear-rate', figure: { name: 'a/b' } } }),
      'system-field-wrong-value indicators[0].rule.figure.name: ',
    ],
    [
      'an unknown category',
      withIndicator({ rule: { kind: 'weighted-completion', categories: ['output', 'x'] } }),
      'system-field-wrong-value indicators[0].rule.categories[1]: output、benefit、satisfaction / "x" +0',
    ],
    [
      'letters for a decimal',
      withIndicator({ rule: { kind: 'weighted-completion', categories: [], cap: '全' } }),
      'system-field-wrong-type indicators[0].rule.cap: 小数 / "全" +0',
    ],
    [
      'a number for a truth',
      withIndicator({ rule: { kind: 'external', providedBy: '财政', allowEstimate: 1 } }),
      'system-field-wrong-type indicators[0].rule.allowEstimate: true 或 false / 1 +0',
    ],
    ['no list', { ...whole, indicators: {} }, 'system-field-wrong-type indicators: 列表 […] / {} +0'],
  ])('names the place and what belongs there: %s', (_what, json, expected) => {
    expect(problem(json)).toContain(expected)
  })

  const withFact = (stocktake: unknown) =>
    systemJson({ facts: [{ id: 'f', label: '数', kind: 'count', stocktake }], indicators: [] })

  it.each(Object.keys(stocktakeFigureKinds))('a fact may take %s from a stocktake', (stocktake) => {
    const result = parseIndicatorSystem(withFact(stocktake))
    expect(result.ok && result.value.facts[0]?.stocktake).toBe(stocktake)
  })

  it.each(['completion', 'Completed', '', 'toString'])(
    'a figure that no stocktake has is refused: “%s”',
    (stocktake) => {
      expect(problem(withFact(stocktake))).toContain('system-field-wrong-value facts[0].stocktake: ')
    },
  )

  it('a fact of no stocktake has none', () => {
    const result = parseIndicatorSystem(withFact(undefined))
    expect(result.ok && Object.keys(result.value.facts[0] ?? {})).not.toContain('stocktake')
  })

  it('does not mistake what every object inherits for a field', () => {
    const { rounding: _rounding, ...rest } = whole
    expect(problem(Object.assign(Object.create({ rounding: whole['rounding'] }), rest))).toContain('rounding')
    expect(problem({ ...whole, level: 'toString' })).toContain('system-field-wrong-value level')
  })

  it('reads the adjustments', () => {
    const confidence = 'memory-low'
    const cap = { kind: 'cap-total', figure: { name: 'expenditure-rate' }, steps: [{ below: 0.5, cap: 59 }] }
    const penalty = { kind: 'penalty-per-target', beyond: '1.3', points: 2 }
    const system = systemOf({
      indicators: [],
      adjustments: [
        { id: 'a', name: 'a', confidence, effect: cap },
        { id: 'b', name: 'b', confidence, optional: true, effect: penalty },
      ],
    })
    expect(system.adjustments.map(({ effect, optional }) => [effect, optional])).toEqual([
      [
        { ...cap, figure: { name: 'expenditure-rate', facts: [] }, steps: [{ below: '0.5', cap: 5900 }] },
        false,
      ],
      [{ ...penalty, points: 200, floor: 0 }, true],
    ])
  })

  it('never throws, whatever it is handed', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => typeof parseIndicatorSystem(json).ok === 'boolean'))
  })

  it('answers with a problem or a system when one value of a real file is replaced', () => {
    const paths: (readonly (string | number)[])[] = []
    const walk = (value: unknown, path: readonly (string | number)[]) => {
      paths.push(path)
      if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]))
      else if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) walk(item, [...path, key])
      }
    }
    walk(guangdong, [])
    const replace = (value: unknown, path: readonly (string | number)[], by: unknown): unknown => {
      const [head, ...rest] = path
      if (head === undefined) return by
      if (Array.isArray(value))
        return value.map((item, index) => (index === head ? replace(item, rest, by) : item))
      const fields = value as Record<string, unknown>
      return { ...fields, [head]: replace(fields[head], rest, by) }
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.constantFrom(null, 7, -1, '', 'x', [], {}, true),
        (path, by) => {
          const result = parseIndicatorSystem(replace(guangdong, path, by))
          if (!result.ok) expect(result.problem.details?.['found']).toBeTruthy()
        },
      ),
      { numRuns: 500 },
    )
  })
})
