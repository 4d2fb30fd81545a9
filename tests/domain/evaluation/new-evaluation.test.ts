import { describe, expect, it } from 'vitest'
import { newEvaluationEdits } from '../../../src/domain/evaluation/new-evaluation.ts'
import { read, statesOf } from './evaluation-of.ts'

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
