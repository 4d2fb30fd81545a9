import { describe, expect, it } from 'vitest'
import {
  buildEvidenceMatrix,
  missingIn,
} from '../../../../src/domain/evaluation/evidence/build-evidence-matrix.ts'
import {
  codeOfRequirement,
  requirementKey,
} from '../../../../src/domain/evaluation/evidence/requirement-key.ts'
import { findSystem } from '../../../../src/domain/indicator-systems/built-in.ts'
import { scoreEvaluation } from '../../../../src/domain/scoring/score-evaluation.ts'
import type { Json } from '../../../../src/domain/values/json.ts'
import { evaluationOf } from '../evaluation-of.ts'
import { blankEvidence } from './some-evidence.ts'

function matrixOf(records: Readonly<Record<string, Json>> = {}) {
  const system = findSystem('gd-haizhu-2023@1')
  if (!system) throw new Error('no system')
  const evaluation = evaluationOf(records)
  return buildEvidenceMatrix(evaluation, system, scoreEvaluation(evaluation, system))
}

function rowOf(code: string, records: Readonly<Record<string, Json>> = {}) {
  const row = matrixOf(records).rows.find((one) => one.code === code)
  if (!row) throw new Error(`no row ${code}`)
  return row
}

const statesOf = (row: ReturnType<typeof rowOf>) => row.cells.map(({ hint, state }) => `${hint} ${state}`)

describe('佐证对照表', () => {
  it('has a row for every scored indicator with what the system asks for, all of it missing at first', () => {
    const matrix = matrixOf()
    expect(matrix.rows).toHaveLength(24)
    expect(statesOf(rowOf('B6-3'))).toEqual([
      '固定资产盘点表 missing',
      '盘点报告 missing',
      '差异处理审批 missing',
    ])
    expect(matrix.gaps).toBe(matrix.rows.reduce((sum, row) => sum + row.cells.length, 0))
  })

  it('fills the cell a proof was given for; what was given for none stands beside', () => {
    const given = {
      ...blankEvidence,
      indicators: ['B6-3'],
      requirements: [requirementKey('B6-3', '盘点报告')],
    }
    const loose = { ...blankEvidence, indicators: ['B6-3'], order: 'b' }
    const row = rowOf('B6-3', { 'evidence/x': given, 'evidence/y': loose })
    expect(statesOf(row)[1]).toBe('盘点报告 proven')
    expect(missingIn(row)).toBe(2)
    expect(row.others.map(({ number }) => number)).toEqual(['B6-3-02'])
  })

  it('an indicator that asks for one thing takes whatever is linked to it', () => {
    const row = rowOf('B5-2', { 'evidence/x': { ...blankEvidence, indicators: ['B5-2'] } })
    expect(statesOf(row)).toEqual(['采购内控制度 proven'])
    expect(row.others).toEqual([])
  })

  it('one proof serves two indicators', () => {
    const both = { 'evidence/x': { ...blankEvidence, indicators: ['B5-2', 'B5-3'] } }
    expect([rowOf('B5-2', both), rowOf('B5-3', both)].map(missingIn)).toEqual([0, 0])
  })

  it('what need not be handed in is no gap, unless it is there all the same', () => {
    const waived = { 'proof-waiver/B5-2': { hints: ['采购内控制度'] } }
    expect(statesOf(rowOf('B5-2', waived))).toEqual(['采购内控制度 not-required'])
    const there = { ...waived, 'evidence/x': { ...blankEvidence, indicators: ['B5-2'] } }
    expect(statesOf(rowOf('B5-2', there))).toEqual(['采购内控制度 proven'])
  })

  it('an indicator that does not apply asks for nothing; evidence for nothing is told apart', () => {
    const matrix = matrixOf({ 'not-applicable/B1-1': { reason: '无新增' }, 'evidence/x': blankEvidence })
    expect(matrix.rows.some(({ code }) => code === 'B1-1')).toBe(false)
    expect(matrix.unlinked.map(({ number }) => number)).toEqual(['其他-01'])
  })

  it('a requirement names its indicator', () => {
    expect(codeOfRequirement(requirementKey('B6-3', '统计/考核数据'))).toBe('B6-3')
  })
})
