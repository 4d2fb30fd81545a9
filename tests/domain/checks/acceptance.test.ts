import { describe, expect, it } from 'vitest'
import {
  acceptanceEdit,
  acceptanceRecord,
  lapsedReason,
  settleFindings,
} from '../../../src/domain/checks/acceptance.ts'
import { evaluationOf } from '../evaluation/evaluation-of.ts'
import { findingOf, reportOf } from './finding-of.ts'
import { checkSample, findingsOf } from './subjects.ts'

const finding = findingOf()
const by = '张三'

function acceptedWith(reason: string, found = finding): ReturnType<typeof settleFindings> {
  const { record, value } = acceptanceEdit(finding, { reason, by })
  return settleFindings(reportOf(found), evaluationOf({ [record]: value }).acceptances)
}

describe('acceptance of a finding', () => {
  it('takes a warning out of what is open, with reason and name', () => {
    const { open, accepted } = acceptedWith(' 口径不同 ')
    expect(open).toEqual([])
    expect(accepted).toMatchObject([{ finding, acceptance: { reason: '口径不同', by } }])
  })

  it('falls away when a figure behind the finding changes', () => {
    const changed = findingOf({ fingerprint: 'f2' })
    expect(acceptedWith('口径不同', changed)).toEqual({ open: [changed], accepted: [] })
  })

  it('offers the lapsed reason for the same thing in the same place, and for nothing else', () => {
    const { record, value } = acceptanceEdit(finding, { reason: '口径不同', by })
    const { acceptances } = evaluationOf({ [record]: value })
    expect(lapsedReason(findingOf({ fingerprint: 'f2' }), acceptances)).toBe('口径不同')
    expect(lapsedReason(finding, acceptances)).toBe('')
    expect(lapsedReason(findingOf({ about: 'a2', fingerprint: 'f2' }), acceptances)).toBe('')
  })

  it('knows the thing again in a real draft whose figures change', () => {
    const [first] = findingsOf(checkSample(), 'A-15')
    const [second] = findingsOf(checkSample({ 'project/hall': null }), 'A-15')
    expect(first).toBeDefined()
    expect(first?.about).toBe(second?.about)
    expect(first?.fingerprint).not.toBe(second?.fingerprint)
  })

  it('tells two findings of one check apart', () => {
    const measure = { problem: '', text: '完善制度', owner: '', due: '', order: 'a' }
    const { findings } = checkSample({ 'measure/m1': measure, 'measure/m2': measure })
    const records = findings.map(acceptanceRecord)
    expect(new Set(records).size).toBe(records.length)
    expect(records.filter((record) => record.startsWith('check-acceptance/C-04/'))).toHaveLength(4)
  })

  it('accepts no error, and nothing without a reason', () => {
    const error = findingOf({ severity: 'error' })
    expect(acceptedWith('口径不同', error).open).toEqual([error])
    expect(acceptedWith('  ').open).toEqual([finding])
  })
})
