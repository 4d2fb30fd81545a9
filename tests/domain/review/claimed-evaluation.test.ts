import { describe, expect, it } from 'vitest'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { hasMovedOn, readClaimedEvaluation } from '../../../src/domain/review/claimed-evaluation.ts'
import { sampleChanges, sampleDocument } from '../../../src/domain/samples/sample-evaluation.ts'
import { at, reviewOf, sample } from './review-of.ts'

const claimed = sampleChanges()

function corrected() {
  const before = claimed.find(({ record }) => record === 'fact/contracts-signed-in-time')
  return createChange({
    document: sampleDocument,
    record: 'fact/contracts-signed-in-time',
    value: 6,
    parents: before ? [before.id] : [],
    author: '王某',
    device: 'phone-c',
    at,
  })
}

describe('the version that is checked', () => {
  it('RV-01 stays what it was when the department corrects its evaluation later', () => {
    const read = readClaimedEvaluation(reviewOf(), [...claimed, corrected()])
    expect(read.ok && read.value).toEqual(sample.evaluation)
  })

  it('RV-01 a version that is not whole on this device, or not what was pinned, is named and not shown', () => {
    expect(readClaimedEvaluation(reviewOf(), claimed.slice(1))).toMatchObject({
      problem: { code: 'review-claim-incomplete', details: { missing: '1' } },
    })
    const review = reviewOf()
    const fewer = { ...review, claim: { ...review.claim, cut: review.claim.cut.slice(1) } }
    expect(readClaimedEvaluation(fewer, claimed)).toMatchObject({
      problem: { code: 'review-claim-altered' },
    })
  })

  it('RV-02 says that the department has moved on', () => {
    expect(hasMovedOn(reviewOf(), recordStates(claimed))).toBe(false)
    expect(hasMovedOn(reviewOf(), recordStates([...claimed, corrected()]))).toBe(true)
  })
})
