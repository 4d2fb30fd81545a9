import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReview } from '../../../src/domain/review/read-review.ts'
import { findingKey, replyKey, settlementKeyOf } from '../../../src/domain/review/records.ts'
import type { FindingReplyRecord } from '../../../src/domain/review/records.ts'
import { at, points, reviewOf, statesOf } from './review-of.ts'

const line = { points: points(1), clause: '', reason: '晚于期限', photos: [], order: 'a0' }
const reply: FindingReplyRecord = { answer: 'accepted', text: '', proofs: [], by: '王某', at }

describe('readReview', () => {
  it('starts with what it checks, nothing planned and nothing found', () => {
    const review = reviewOf()
    expect([review.stage.stage, review.plan, review.deleted]).toEqual(['checking', null, false])
    expect(review.claim.cut.length).toBeGreaterThan(50)
    expect([review.verdicts.size, review.findings.size, review.unreadable]).toEqual([0, 0, []])
  })

  it('keeps lines in their order and rounds ascending, whatever the order of their keys', () => {
    const review = reviewOf({
      'checked-ledger/B5-4/z': { ...line, order: 'a0' },
      'checked-ledger/B5-4/a': { ...line, order: 'a1' },
      [replyKey('score-B5-4', 10)]: reply,
      [replyKey('score-B5-4', 2)]: { ...reply, answer: 'explained' },
    })
    expect([...(review.ledger.get('B5-4')?.keys() ?? [])]).toEqual(['z', 'a'])
    expect(review.replies.get('score-B5-4')?.map(({ round }) => round)).toEqual([2, 10])
  })

  it('reads findings out of the keys, whatever their names hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const review = reviewOf({
          [findingKey(name)]: {
            severity: 'minor',
            text: '无',
            suggestion: '',
            indicators: [],
            photos: [],
            dropped: '',
            order: 'a0',
          },
          [replyKey(name, 1)]: reply,
        })
        expect([...review.findings.keys(), ...review.replies.keys()]).toEqual([
          name.normalize('NFC'),
          name.normalize('NFC'),
        ])
      }),
      { numRuns: 30 },
    )
  })

  it('lists what it cannot read and never drops it', () => {
    const strange = {
      'verdict/B5-4': { verdict: 'maybe', note: '', by: '', at, place: '' },
      'checked-ledger/B5-4': line,
      [replyKey('score-B5-4', 0)]: reply,
      [settlementKeyOf('score-B5-4', 1)]: { outcome: 'adjusted', points: null, text: '', by: '', at },
      'review-signature/neighbour/x': { name: '', blob: '', digest: '', at },
      'review-weather/today': true,
    }
    expect(reviewOf(strange).unreadable).toEqual(Object.keys(strange).sort())
  })

  it('says what is missing: the basic record, a newer version, or the version it checks', () => {
    expect(readReview('rv-1', new Map())).toMatchObject({ problem: { code: 'review-meta-missing' } })
    const newer = statesOf({ 'meta/review': { kind: 'review', planet: 'earth' } })
    expect(readReview('rv-1', newer)).toMatchObject({ problem: { code: 'review-meta-unreadable' } })
    const unpinned = new Map(statesOf({}))
    unpinned.delete('review-claim/current')
    expect(readReview('rv-1', unpinned)).toMatchObject({ problem: { code: 'review-claim-missing' } })
  })
})
