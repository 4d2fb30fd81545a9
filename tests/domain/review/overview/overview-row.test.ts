import { describe, expect, it } from 'vitest'
import { overviewRow } from '../../../../src/domain/review/overview/overview-row.ts'
import { replyKey } from '../../../../src/domain/review/records.ts'
import { reviewFindings } from '../../../../src/domain/review/review-findings.ts'
import type { Records } from '../review-of.ts'
import { at, lateContracts, outcomeOf, sample } from '../review-of.ts'

const issued = { 'review-stage/current': { stage: 'issued', by: '李某', at, reason: '' } }

function rowOf(records: Records | null) {
  const review = records && outcomeOf(records).review
  return overviewRow({ ...sample, review, handIn: { kind: 'drafting' }, sources: [], remarks: [] })
}

describe('a row of the overview', () => {
  it('RV-63 has the self score alone until somebody reviews', () => {
    expect(rowOf(null)).toMatchObject({ stage: null, self: { total: 9400 }, checked: null, differences: [] })
  })

  it('RV-36 RV-63 says 已反馈 once every finding is answered, as the review itself does', () => {
    const records = { ...lateContracts, ...issued }
    expect(rowOf(records)).toMatchObject({ stage: 'issued', checked: { total: 9200 } })
    const reply = { answer: 'accepted', text: '', proofs: [], by: '王某', at }
    const replies = reviewFindings(outcomeOf(records)).map(({ id }) => [replyKey(id, 1), reply])
    expect(rowOf({ ...records, ...Object.fromEntries(replies) }).stage).toBe('replied')
  })
})
