import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import type { RecordEdit } from '../../../src/domain/evaluation/new-evaluation.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import {
  blankEdits,
  blankLine,
  blankTarget,
  evaluationOf,
  fundOf,
  read,
  stateOf,
  statesOf,
  testDocument,
} from './evaluation-of.ts'

const everyFamily: Readonly<Record<string, Json>> = {
  'cover/unit-name': '某局',
  'paragraph/duties': { text: '职能' },
  'target/t1': blankTarget,
  'unit/u1': { name: '中心', order: 'a' },
  'fund/self/general-public': { ...fundOf({ revenue: 1, spent: 2 }) },
  'fund/u1/other': { ...fundOf({ spent: 3 }) },
  'project/p1': {
    name: '项目',
    unit: 'self',
    budget: 100,
    spent: null,
    selfEvaluated: true,
    score: 9800,
    order: 'a',
  },
  'fact/process-lapses': 2,
  'override/A1-3': { points: 1000, reason: '理由' },
  'rating/B7-1': { points: 200, reason: '' },
  'not-applicable/B1-1': { reason: '无新增项目' },
  'adjustment/cap': { enabled: true },
  'ledger/B2-1/line-1': { ...blankLine, points: 50 },
  'problem/q1': { text: '问题', order: 'a' },
  'measure/m1': { problem: 'q1', text: '措施', owner: '', due: '2024-06-30', order: 'a' },
  'evidence/e1': {
    name: '截图',
    blob: 'aa',
    mime: 'image/png',
    size: 10,
    indicators: ['B3-1'],
    note: '',
    order: 'a',
  },
  'meta/finalised': { state: 'final', by: '张三', at: '2024-03-20T01:00:00.000Z', digest: 'aa' },
  'check-acceptance/B14/targets': { reason: '目标已调整', by: '张三', fingerprint: 'ff' },
  'to-confirm/paragraph/duties': { source: '2022年度自评', sentence: '' },
  'rectified/q1': { date: '2024-05-01', note: '已补登' },
  'last-year/B6-3': { points: 100, reason: '未盘点' },
}

describe('readEvaluation', () => {
  it('reads a record of every family', () => {
    const evaluation = evaluationOf({ ...everyFamily, 'meta/deleted': true })
    expect(evaluation.unreadable).toEqual([])
    expect(evaluation).toMatchObject({
      document: testDocument,
      system: 'gd-haizhu-2023@1',
      fiscalYear: 2023,
      practice: false,
      deleted: true,
      cover: { 'unit-name': '某局' },
      paragraphs: { duties: '职能' },
      targets: [{ id: 't1', planned: '10' }],
      units: [{ id: 'u1', name: '中心' }],
      funds: [
        { unit: 'self', source: 'general-public', revenue: 100, spent: 200, initial: null },
        { unit: 'u1', source: 'other', spent: 300 },
      ],
      projects: [{ id: 'p1', score: 9800 }],
      problems: [{ id: 'q1' }],
      measures: [{ id: 'm1', due: '2024-06-30' }],
      evidence: [{ id: 'e1', indicators: ['B3-1'] }],
    })
    expect(evaluation.facts.get('process-lapses')).toBe(2)
    expect(evaluation.overrides.get('A1-3')?.points).toBe(1000)
    expect(evaluation.ratings.get('B7-1')?.points).toBe(200)
    expect(evaluation.notApplicable.get('B1-1')?.reason).toBe('无新增项目')
    expect(evaluation.adjustments.get('cap')?.enabled).toBe(true)
    expect(evaluation.ledger.get('B2-1')?.get('line-1')?.points).toBe(50)
    expect(evaluation.finalised).toMatchObject({ state: 'final', by: '张三' })
    expect(evaluation.acceptances.get('B14/targets')?.fingerprint).toBe('ff')
    expect(evaluation.toConfirm.get('paragraph/duties')?.source).toBe('2022年度自评')
    expect(evaluation.rectified.get('q1')?.date).toBe('2024-05-01')
    expect(evaluation.lastYear.get('B6-3')?.points).toBe(100)
  })

  const unreadable: readonly (readonly [string, Json])[] = [
    ['hologram/x', { a: 1 }],
    ['constructor/x', 1],
    ['meta/other', true],
    ['meta/deleted', false],
    ['cover/shoe-size', '42'],
    ['cover/date', 7],
    ['paragraph/poem', { text: '' }],
    ['paragraph/duties', '直接写文字'],
    ['target/t', { ...blankTarget, category: 'dreams' }],
    ['target/t', { ...blankTarget, newField: 1 }],
    ['target/', blankTarget],
    ['unit/u', { name: '中心' }],
    ['fund/self/lottery', { ...fundOf({}) }],
    ['fund/self', { ...fundOf({}) }],
    ['fund/self/other', { ...fundOf({}), spent: 1.5 }],
    ['fund/self/other', { ...fundOf({}), spent: '100' }],
    ['fact/x', 1.5],
    ['fact/x', [1]],
    ['override/A1', { points: -100, reason: '' }],
    ['ledger/B2-1', { ...blankLine }],
    ['ledger/B2-1/x', { ...blankLine, points: -50 }],
    ['ledger/B2-1/x', { ...blankLine, evidence: [1] }],
    ['measure/m', { problem: '', text: '', owner: '', due: '2023-02-30', order: '' }],
    ['evidence/e', null as Json],
    ['meta/finalised', { state: 'sealed', by: '', at: '', digest: '' }],
    ['check-acceptance/B14/x', { reason: '', by: '' }],
    ['to-confirm/target/t', true],
    ['rectified/q', { date: '2024-13-01', note: '' }],
    ['last-year/B1', { points: -100, reason: '' }],
  ].filter(([, value]) => value !== null) as [string, Json][]

  it.each(unreadable)('keeps %s = %j as unreadable', (record, value) => {
    const evaluation = evaluationOf({ [record]: value })
    expect(evaluation.unreadable).toEqual([record])
  })

  it('reads evidence as the first versions of the app wrote it', () => {
    const first = { name: 'a', blob: 'b', mime: 'c', size: 1, indicators: ['B3-1'], note: '', order: 'a' }
    const [evidence] = evaluationOf({ 'evidence/e1': first }).evidence
    const added = { requirements: [], assets: [], thumb: '', takenAt: '', original: '' }
    expect(evidence).toEqual({ id: 'e1', ...first, ...added })
    expect(evaluationOf({ 'evidence/e1': { ...first, thumb: '' } }).unreadable).toEqual(['evidence/e1'])
    const present = { ...first, ...added, thumb: 'd' }
    expect(evaluationOf({ 'evidence/e1': present }).evidence[0]?.thumb).toBe('d')
    const waived = evaluationOf({ 'proof-waiver/B3-1': { hints: ['截图'] } })
    expect(waived.proofWaivers.get('B3-1')).toEqual({ hints: ['截图'] })
  })

  it('leaves removed records out without calling them unreadable', () => {
    const evaluation = evaluationOf({ 'target/t1': null, 'cover/unit-name': null })
    expect(evaluation.targets).toEqual([])
    expect(evaluation.cover).toEqual({})
    expect(evaluation.unreadable).toEqual([])
  })

  it('leaves out the mark of a record that is gone', () => {
    const mark = { source: '2022年度自评', sentence: '' }
    const evaluation = evaluationOf({ 'target/t1': null, 'to-confirm/target/t1': mark })
    expect(evaluation.toConfirm.size).toBe(0)
  })

  it('lets the first head of a conflict count and names the record', () => {
    const states = statesOf(blankEdits)
    states.set('fact/process-lapses', stateOf('fact/process-lapses', 1, 3))
    states.set('cover/unit-name', stateOf('cover/unit-name', null, '某局'))
    const evaluation = read(states)
    expect([...evaluation.conflicts].sort()).toEqual(['cover/unit-name', 'fact/process-lapses'])
    expect(evaluation.facts.get('process-lapses')).toBe(1)
    expect(evaluation.cover['unit-name']).toBeUndefined()
  })

  it('leaves out the money of a unit that was removed', () => {
    const evaluation = evaluationOf({ 'fund/gone/other': { ...fundOf({ spent: 5 }) } })
    expect(evaluation.funds).toEqual([])
    expect(evaluation.unreadable).toEqual([])
  })

  it('asks for the record that describes the document', () => {
    expect(readEvaluation('ev-x', new Map())).toEqual({
      ok: false,
      problem: { code: 'evaluation-meta-missing', details: { document: 'ev-x' } },
    })
    const broken = readEvaluation('ev-x', statesOf([{ record: 'meta/evaluation', value: { kind: 'other' } }]))
    expect(broken).toMatchObject({ ok: false, problem: { code: 'evaluation-meta-unreadable' } })
  })

  it('never throws, whatever a record holds', () => {
    const keys = Object.keys(everyFamily)
    const record = fc.oneof(fc.constantFrom(...keys), fc.string(), fc.constantFrom('__proto__/x', 'toString'))
    const json = fc.jsonValue() as fc.Arbitrary<Json>
    fc.assert(
      fc.property(fc.array(fc.tuple(record, json)), (pairs) => {
        const edits = pairs.map(([key, value]) => ({ record: key, value }))
        expect(() => read(statesOf([...blankEdits, ...edits]))).not.toThrow()
      }),
    )
  })

  it('gives the same evaluation for any order of records', () => {
    const rows = ['a', 'b', 'b', 'c'].map((order, index) => ({
      record: `target/row-${index}`,
      value: { ...blankTarget, order },
    }))
    const rest = Object.entries(everyFamily).map(([record, value]) => ({ record, value }))
    const edits: readonly RecordEdit[] = [...blankEdits, ...rest, ...rows]
    const expected = read(statesOf(edits))
    fc.assert(
      fc.property(fc.shuffledSubarray([...edits], { minLength: edits.length }), (shuffled) => {
        expect(read(statesOf(shuffled))).toEqual(expected)
      }),
    )
  })
})
