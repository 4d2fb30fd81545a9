import { describe, expect, it } from 'vitest'
import { copyForNextYear, newEvaluationEdits } from '../../../src/domain/evaluation/new-evaluation.ts'
import { blankLine, blankTarget, evaluationOf, fundOf, read, statesOf } from './evaluation-of.ts'

describe('newEvaluationEdits', () => {
  it('writes one record that names system and year', () => {
    const edits = newEvaluationEdits({
      system: { id: 'gd-haizhu-2023', version: 1 },
      fiscalYear: 2023,
      name: '自评',
    })
    expect(edits).toEqual([
      {
        record: 'meta/evaluation',
        value: {
          kind: 'evaluation',
          system: 'gd-haizhu-2023@1',
          fiscalYear: 2023,
          name: '自评',
          origin: null,
          practice: false,
        },
      },
    ])
    expect(read(statesOf(edits)).unreadable).toEqual([])
  })
})

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
    'problem/q1': { text: '问题', order: 'a' },
  })
  const next = read(statesOf(copyForNextYear(last, { fiscalYear: 2024 })))

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
    expect(next.problems).toEqual([])
  })

  it('may change the system', () => {
    const [meta] = copyForNextYear(last, { fiscalYear: 2024, system: 'gd-haizhu-2024@2' })
    expect(meta?.value).toMatchObject({ system: 'gd-haizhu-2024@2' })
  })
})
