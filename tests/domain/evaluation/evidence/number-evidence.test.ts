import { describe, expect, it } from 'vitest'
import { numberEvidence } from '../../../../src/domain/evaluation/evidence/number-evidence.ts'
import { findSystem } from '../../../../src/domain/indicator-systems/built-in.ts'
import type { Json } from '../../../../src/domain/values/json.ts'
import { blankLine, evaluationOf } from '../evaluation-of.ts'
import { blankEvidence } from './some-evidence.ts'

function numbersOf(records: Readonly<Record<string, Json>>) {
  const system = findSystem('gd-haizhu-2023@1')
  if (!system) throw new Error('no system')
  const numbered = numberEvidence(evaluationOf(records), system)
  return numbered.map(({ number, item, codes }) => [number, item.id, ...codes].join(' '))
}

describe('附件编号', () => {
  const first = { ...blankEvidence, indicators: ['B6-3'], order: 'a' }
  const second = { ...blankEvidence, indicators: ['B4-1', 'B6-3'], order: 'b' }

  it('follows the order of the report, once for each evidence, under the first indicator it proves', () => {
    expect(numbersOf({ 'evidence/x': first, 'evidence/y': second })).toEqual([
      'B4-1-01 y B4-1 B6-3',
      'B6-3-01 x B6-3',
    ])
  })

  it('of other indicators stays when one is added', () => {
    const added = { 'evidence/z': { ...blankEvidence, indicators: ['A1-1'], order: 'c' } }
    expect(numbersOf({ 'evidence/x': first, 'evidence/y': second, ...added })).toEqual([
      'A1-1-01 z A1-1',
      'B4-1-01 y B4-1 B6-3',
      'B6-3-01 x B6-3',
    ])
  })

  it('counts what a line of 扣分台账 names, and sets what proves nothing last', () => {
    const line = { ...blankLine, evidence: ['y'] }
    const records = { 'evidence/x': blankEvidence, 'evidence/y': { ...blankEvidence, order: 'b' } }
    expect(numbersOf({ ...records, 'ledger/B2-1/l1': line })).toEqual(['B2-1-01 y B2-1', '其他-01 x'])
  })

  it('sets an indicator that the system does not have aside', () => {
    expect(numbersOf({ 'evidence/x': { ...blankEvidence, indicators: ['Z9'] } })).toEqual(['其他-01 x'])
  })
})
