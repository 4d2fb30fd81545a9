import { describe, expect, it } from 'vitest'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import { evaluationOf, fundRow, targetRow } from './evaluation-of.ts'
import { indicatorJson, systemOf } from './test-system.ts'

const cap = {
  id: 'cap',
  name: '执行率封顶',
  clause: '某手册',
  confidence: 'memory-medium',
  effect: {
    kind: 'cap-total',
    figure: { name: 'expenditure-rate' },
    steps: [
      { below: '0.6', cap: 69 },
      { below: '0.7', cap: 79 },
      { below: '0.8', cap: 89 },
    ],
  },
}
const penalty = {
  id: 'penalty',
  name: '偏离减分',
  confidence: 'memory-medium',
  effect: { kind: 'penalty-per-target', beyond: '1.3', points: 2 },
}

/** Full marks of 100 from the targets; the funds only feed the caps. */
function sheet(adjustments: readonly object[], parts: Partial<Evaluation>) {
  const system = systemOf({
    indicators: [
      indicatorJson({
        code: 'A',
        weight: 100,
        rule: { kind: 'weighted-completion', categories: ['output'] },
      }),
    ],
    adjustments,
  })
  return scoreEvaluation(evaluationOf({ targets: [targetRow({})], ...parts }), system)
}

const spent = (amount: number): Partial<Evaluation> => ({
  funds: [fundRow({ adjusted: 1000, spent: amount })],
})

describe('S-41 cap-total', () => {
  it.each([
    [599, 6900],
    [600, 7900],
    [699, 7900],
    [700, 8900],
    [799, 8900],
    [800, 10000],
  ])('S-41 %i ‰ spent leaves %i', (amount, total) => {
    expect(sheet([cap], spent(amount)).total).toBe(total)
  })

  it('S-41 says what it took and why, and nothing when the total is lower anyway', () => {
    expect(sheet([cap], spent(650)).effects).toEqual([
      {
        id: 'cap',
        name: '执行率封顶',
        points: 2100,
        why: '全年支出 0.00065 万元÷调整后预算 0.001 万元＝65.00%，低于 70%，总分不超过 79 分，减 21 分（某手册）',
      },
    ])
    const low = sheet([cap], { ...spent(650), targets: [targetRow({ actual: '7' })] })
    expect(low.total).toBe(7000)
    expect(low.effects[0]).toMatchObject({ points: 0 })
    expect(low.effects[0]?.why).toContain('总分未超过')
  })
})

describe('S-42 penalty-per-target', () => {
  const beyond = (...actuals: string[]): Partial<Evaluation> => ({
    targets: actuals.map((actual, index) => targetRow({ id: `t${index}`, name: `甲${index}`, actual })),
  })

  it('S-42 takes its points for each target beyond the multiple', () => {
    const one = sheet([penalty], beyond('13', '14'))
    expect(one.total).toBe(9800)
    expect(one.effects[0]?.why).toBe('“甲1”共 1 项的完成值超过目标的 1.3 倍，每项减 2 分，共减 2 分')
    expect(sheet([penalty], beyond('14', '15', '16')).total).toBe(9400)
    expect(sheet([penalty], beyond('13')).effects[0]).toMatchObject({ points: 0 })
  })

  it('S-42 leaves ≤ and qualitative targets alone, and stops at the floor', () => {
    const targets = [
      targetRow({ id: 'le', direction: 'le', actual: '60', planned: '40' }),
      targetRow({ id: 'q', nature: 'qualitative', band: '达成', bandPercent: '100', actual: '99' }),
    ]
    expect(sheet([penalty], { targets }).effects[0]).toMatchObject({ points: 0 })
    const floored = { ...penalty, effect: { ...penalty.effect, floor: 99 } }
    expect(sheet([floored], beyond('14')).total).toBe(9900)
  })
})

describe('S-43 order', () => {
  const over = { targets: [targetRow({ actual: '14' })], ...spent(750) }

  it('S-43 bites one after the other', () => {
    expect(sheet([penalty, cap], over)).toMatchObject({
      total: 8900,
      effects: [{ points: 200 }, { points: 900 }],
    })
    expect(sheet([cap, penalty], over)).toMatchObject({
      total: 8700,
      effects: [{ points: 1100 }, { points: 200 }],
    })
  })

  it('S-43 applies optional ones only where they are switched on', () => {
    const optional = { ...penalty, optional: true }
    const on = (enabled: boolean) => ({ ...over, adjustments: new Map([['penalty', { enabled }]]) })
    expect(sheet([optional], over)).toMatchObject({ total: 10000, effects: [{ points: 0, why: '未启用' }] })
    expect(sheet([optional], on(false)).total).toBe(10000)
    expect(sheet([optional], on(true)).total).toBe(9800)
  })

  it('S-43 leaves the sheet incomplete while a figure is missing', () => {
    expect(sheet([cap], {})).toMatchObject({ total: 10000, complete: false })
    expect(sheet([{ ...cap, optional: true }], {})).toMatchObject({ complete: true })
    expect(sheet([cap], spent(900))).toMatchObject({ complete: true })
    expect(sheet([cap], { funds: [fundRow({ adjusted: 0, spent: 0 })] })).toMatchObject({
      total: 10000,
      complete: true,
    })
  })

  it('S-40 is provisional over conflicts in its switch, its figure or its targets', () => {
    const conflicts = (record: string) => ({ ...spent(900), conflicts: new Set([record]) })
    expect(sheet([cap], conflicts('fund/self/other')).provisional).toBe(true)
    expect(sheet([{ ...cap, optional: true }], conflicts('fund/self/other')).provisional).toBe(false)
    expect(sheet([{ ...cap, optional: true }], conflicts('adjustment/cap')).provisional).toBe(true)
    expect(sheet([penalty], conflicts('target/t9')).provisional).toBe(true)
  })
})
