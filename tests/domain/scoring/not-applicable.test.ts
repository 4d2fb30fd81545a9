import { describe, expect, it } from 'vitest'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import type { ScoreSheet } from '../../../src/domain/scoring/score-sheet.ts'
import { evaluationOf } from './evaluation-of.ts'
import { factsJson, factsOf, indicatorJson, linesText, systemOf } from './test-system.ts'

interface Child {
  readonly code: string
  readonly weight: number
  readonly policy?: string
  readonly parent?: string
}

const answers = factsOf({ yes: true })

function sheetOf(
  children: readonly Child[],
  declared: readonly string[],
  rule = 'sum-of-children',
  reason = '无此业务',
): ScoreSheet {
  const sum = (parent: string) =>
    children.filter((c) => (c.parent ?? 'P') === parent).reduce((s, c) => s + c.weight, 0)
  const isGroup = (code: string) => children.some((child) => child.parent === code)
  const system = systemOf({
    facts: factsJson('yes-no:yes'),
    indicators: [
      indicatorJson({ code: 'P', weight: sum('P'), rule: { kind: rule } }),
      ...children.map(({ code, weight, policy = 'redistribute', parent = 'P' }) =>
        indicatorJson({
          code,
          parent,
          weight,
          notApplicable: policy,
          rule: isGroup(code) ? { kind: 'sum-of-children' } : { kind: 'yes-no', fact: 'yes' },
        }),
      ),
    ],
  })
  const notApplicable = new Map(declared.map((code) => [code, { reason }]))
  return scoreEvaluation(evaluationOf({ ...answers, notApplicable }), system)
}

function weights(sheet: ScoreSheet): string {
  return sheet.nodes.map((node) => `${node.code}:${node.effectiveWeight}`).join(' ')
}

describe('not applicable', () => {
  const three = [
    { code: 'a', weight: 2 },
    { code: 'b', weight: 1 },
    { code: 'c', weight: 1 },
  ]

  it('S-05 redistributes to the siblings that apply', () => {
    const sheet = sheetOf(three, ['a'])
    expect(weights(sheet)).toBe('P:400 a:0 b:200 c:200')
    expect(sheet.total).toBe(400)
    expect(sheet.byCode.get('a')).toMatchObject({
      basis: 'not-applicable',
      score: 0,
      complete: true,
      why: '不适用：无此业务，分值 2 分由同级指标分摊',
    })
  })

  it('S-05 gives full marks or none by policy, and keeps the weight', () => {
    const full = sheetOf(
      [
        { code: 'a', weight: 2, policy: 'full' },
        { code: 'b', weight: 1 },
      ],
      ['a'],
    )
    expect(full.byCode.get('a')).toMatchObject({ score: 200, effectiveWeight: 200, basis: 'not-applicable' })
    const none = sheetOf(
      [
        { code: 'a', weight: 2, policy: 'zero' },
        { code: 'b', weight: 1 },
      ],
      ['a'],
    )
    const node = none.byCode.get('a')
    expect(node).toMatchObject({ score: 0, effectiveWeight: 200, complete: true })
    expect(node && linesText(node)).toBe('rule-not-applicable:200')
    expect(node?.deductions[0]?.reason).toBe('无此业务')
  })

  it('S-05 does not hand weight to siblings that keep theirs by policy', () => {
    const mixed = [
      { code: 'a', weight: 2 },
      { code: 'b', weight: 1, policy: 'full' },
      { code: 'c', weight: 1 },
    ]
    expect(weights(sheetOf(mixed, ['a', 'b']))).toBe('P:400 a:0 b:100 c:300')
  })

  it('S-05 refuses where it is forbidden, and asks for a reason', () => {
    const forbidden = sheetOf([{ code: 'a', weight: 2, policy: 'forbidden' }], ['a']).byCode.get('a')
    expect(forbidden).toMatchObject({
      score: 200,
      basis: 'rule',
      warnings: ['本指标不允许声明不适用，该声明未采用'],
    })
    const silent = sheetOf(three, ['a'], 'sum-of-children', ' ')
    expect(silent.byCode.get('a')).toMatchObject({ complete: false, missing: ['声明不适用须填写理由'] })
    expect(silent.complete).toBe(false)
  })

  it('S-05 takes a whole group with it', () => {
    const group = [
      { code: 'a', weight: 2, policy: 'full' },
      { code: 'a1', weight: 1.5, parent: 'a' },
      { code: 'a2', weight: 0.5, parent: 'a' },
      { code: 'b', weight: 1 },
    ]
    const sheet = sheetOf(group, ['a'])
    expect(sheet.byCode.get('a')).toMatchObject({ score: 200, basis: 'not-applicable' })
    expect(sheet.byCode.get('a1')).toMatchObject({ score: 150, basis: 'not-applicable' })
    const gone = sheetOf([{ ...three[0], code: 'a', weight: 2 }, ...group.slice(1)], ['a'])
    expect(weights(gone)).toBe('P:300 a:0 a1:0 a2:0 b:300')
    expect(gone.total).toBe(300)
  })

  it('S-07 keeps everybody when nobody would be left', () => {
    const sheet = sheetOf(three.slice(0, 2), ['a', 'b'])
    expect(weights(sheet)).toBe('P:300 a:200 b:100')
    expect(sheet.byCode.get('a')).toMatchObject({
      score: 200,
      complete: false,
      missing: ['同级指标均已声明不适用，分值无处分摊，至少保留一项'],
    })
    expect(sheet.complete).toBe(false)
  })

  it('S-04 S-08 passes a grown weight down and scales the scores', () => {
    const deep = [
      { code: 'a', weight: 2 },
      { code: 'g', weight: 10 },
      { code: 'g1', weight: 2, parent: 'g' },
      { code: 'g2', weight: 3, parent: 'g' },
      { code: 'g3', weight: 5, parent: 'g' },
    ]
    const sheet = sheetOf(deep, ['a'])
    expect(weights(sheet)).toBe('P:1200 a:0 g:1200 g1:240 g2:360 g3:600')
    expect(sheet.byCode.get('g2')?.why).toBe('yes：是，得 3 分；分值由 3 分分摊调整为 3.6 分，折算 3.6 分')
  })

  it('S-09 lets any child of an optional group be left out', () => {
    const group = ['a', 'b', 'c', 'd'].map((code) => ({ code, weight: 10, policy: 'forbidden' }))
    const sheet = sheetOf(group, ['b'], 'optional-group')
    expect(weights(sheet)).toBe('P:4000 a:1334 b:0 c:1333 d:1333')
    expect(sheet.total).toBe(4000)
  })
})
