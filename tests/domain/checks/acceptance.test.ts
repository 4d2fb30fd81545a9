import { describe, expect, it } from 'vitest'
import { acceptanceEdit, settleFindings } from '../../../src/domain/checks/acceptance.ts'
import { evaluationOf } from '../evaluation/evaluation-of.ts'
import { findingOf, reportOf } from './finding-of.ts'

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

  it('accepts no error, and nothing without a reason', () => {
    const error = findingOf({ severity: 'error' })
    expect(acceptedWith('口径不同', error).open).toEqual([error])
    expect(acceptedWith('  ').open).toEqual([finding])
  })
})
