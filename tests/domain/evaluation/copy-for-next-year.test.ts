import { describe, expect, it } from 'vitest'
import { copyForNextYear } from '../../../src/domain/evaluation/copy-for-next-year.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import { blankLine, blankTarget, evaluationOf, fundOf, read, statesOf } from './evaluation-of.ts'

describe('copyForNextYear', () => {
  const last = evaluationOf({
    'cover/unit-name': '某局',
    'cover/date': '2024-03-15',
    'paragraph/duties': { text: '职能' },
    'paragraph/conclusion': { text: '2023年得94分' },
    'unit/u1': { name: '中心', order: 'a' },
    'target/t1': { ...blankTarget, actual: '9', reason: '原因' },
    'target/t2': { ...blankTarget, nature: 'qualitative', band: '达成', bandPercent: '100', order: 'b' },
    'fund/self/other': { ...fundOf({ spent: 3 }) },
    'fact/process-lapses': 2,
    'override/A1-3': { points: 1000, reason: '理由' },
    'rating/B7-1': { points: 200, reason: '' },
    'ledger/B2-1/x': { ...blankLine, points: 50 },
    'problem/q1': { text: '盘点未做', order: 'a' },
    'problem/q2': { text: '公开不及时', order: 'b' },
    'measure/m1': { problem: 'q1', text: '补做', owner: '', due: '2024-06-30', order: 'a' },
    'measure/m2': { problem: 'q2', text: '按时公开', owner: '', due: '', order: 'b' },
    'rectified/q2': { date: '2024-02-01', note: '' },
  })
  const system = findSystem(last.system)
  if (!system) throw new Error(last.system)
  const sheet = scoreEvaluation(last, system)
  const next = read(statesOf(copyForNextYear(last, { fiscalYear: 2024, sheet })))

  it('takes over units, targets as planned and prose that outlasts the year', () => {
    expect(next).toMatchObject({
      fiscalYear: 2024,
      name: '2024年度自评',
      origin: 'ev-test',
      system: 'gd-haizhu-2023@1',
      cover: { 'unit-name': '某局' },
      paragraphs: { duties: '职能' },
      units: [{ id: 'u1', name: '中心' }],
    })
    expect(
      next.targets.map(({ planned, actual, band, bandPercent, reason }) => [
        planned,
        actual,
        band,
        bandPercent,
        reason,
      ]),
    ).toEqual([
      ['10', '', '', '', ''],
      ['10', '', '', '', ''],
    ])
  })

  it('leaves behind what belongs to the year', () => {
    expect(next.cover.date).toBeUndefined()
    expect(next.paragraphs.conclusion).toBeUndefined()
    expect(next.funds).toEqual([])
    for (const records of [next.facts, next.overrides, next.ratings, next.ledger])
      expect(records.size).toBe(0)
  })

  it('takes over problems that were not declared rectified, with their measures', () => {
    expect(next.problems.map(({ text }) => text)).toEqual(['盘点未做'])
    expect(next.measures.map(({ text }) => text)).toEqual(['补做'])
  })

  it('marks targets, prose, problems and measures 待确认, with the year they come from', () => {
    expect([...next.toConfirm.keys()].sort()).toEqual([
      'measure/m1',
      'paragraph/duties',
      'problem/q1',
      'target/t1',
      'target/t2',
    ])
    expect(next.toConfirm.get('problem/q1')).toEqual({ source: '2023年度自评', sentence: '' })
  })

  it('remembers what each indicator lost', () => {
    const lost = sheet.nodes.find(({ code }) => code === 'B2-1')?.deductions ?? []
    expect(lost.length).toBeGreaterThan(0)
    expect(next.lastYear.get('B2-1')?.points).toBe(lost.reduce((sum, { points }) => sum + points, 0))
    expect(next.lastYear.has('B3-1')).toBe(false)
  })

  it('may change the system', () => {
    const [meta] = copyForNextYear(last, { fiscalYear: 2024, system: 'gd-haizhu-2024@2', sheet })
    expect(meta?.value).toMatchObject({ system: 'gd-haizhu-2024@2' })
  })
})
