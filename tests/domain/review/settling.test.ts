import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreFinding } from '../../../src/domain/review/final-evaluation.ts'
import type {
  FindingReplyRecord,
  FindingSettlementRecord,
  SettlementOutcome,
} from '../../../src/domain/review/records.ts'
import { replyKey, settlementKeyOf } from '../../../src/domain/review/records.ts'
import { findingState, replyRound, roundsOf, settlementRound } from '../../../src/domain/review/rounds.ts'
import { formatPointsFixed } from '../../../src/domain/values/points.ts'
import { at, idleAssets, lateContracts, outcomeOf, points, reviewOf, sample } from './review-of.ts'
import type { Records } from './review-of.ts'

const late = scoreFinding('B5-4')

function reply(answer: FindingReplyRecord['answer']): FindingReplyRecord {
  return { answer, text: '合同签订日期以系统为准', proofs: [], by: '王某', at }
}

function settlement(outcome: SettlementOutcome, value: number | null = null): FindingSettlementRecord {
  return { outcome, points: value === null ? null : points(value), text: '经复核', by: '李某', at }
}

function finalOf(records: Records, evaluation = sample.evaluation) {
  return outcomeOf({ ...lateContracts, ...idleAssets, ...records }, evaluation).final
}

describe('反馈和复核', () => {
  it('RV-30 RV-31 RV-33 rounds are kept beside each other, and the last one says where the finding stands', () => {
    const steps: readonly (readonly [Records, string, number, number])[] = [
      [{}, 'open', 1, 1],
      [{ [replyKey(late, 1)]: reply('explained') }, 'explained', 1, 1],
      [{ [settlementKeyOf(late, 1)]: settlement('upheld') }, 'upheld', 2, 1],
      [{ [replyKey(late, 2)]: reply('accepted') }, 'accepted', 2, 2],
    ]
    let records: Records = {}
    for (const [added, state, nextReply, nextSettlement] of steps) {
      records = { ...records, ...added }
      const rounds = roundsOf(reviewOf(records), late)
      expect([findingState(rounds), replyRound(rounds), settlementRound(rounds)]).toEqual([
        state,
        nextReply,
        nextSettlement,
      ])
    }
    expect(roundsOf(reviewOf(records), late).map(({ reply: one }) => one?.answer)).toEqual([
      'explained',
      'accepted',
    ])
  })

  it('RV-34 without settlements, or when it is upheld or accepted, the checked score is final', () => {
    for (const records of [
      {},
      { [replyKey(late, 1)]: reply('accepted') },
      { [settlementKeyOf(late, 1)]: settlement('upheld') },
    ])
      expect(formatPointsFixed(finalOf(records).total)).toBe('91.50')
  })

  it('RV-34 what is withdrawn gets its self score back, what is adjusted the points agreed on', () => {
    const withdrawn = finalOf({ [settlementKeyOf(late, 1)]: settlement('withdrawn') })
    expect([withdrawn.byCode.get('B5-4')?.score, formatPointsFixed(withdrawn.total)]).toEqual([300, '93.50'])
    const adjusted = finalOf({ [settlementKeyOf(late, 1)]: settlement('adjusted', 2) })
    expect([adjusted.byCode.get('B5-4')?.score, formatPointsFixed(adjusted.total)]).toEqual([200, '92.50'])
  })

  it('RV-34 a 不适用 that was set aside stands again when its finding is withdrawn', () => {
    const declared = { ...sample.evaluation, notApplicable: new Map([['B5-4', { reason: '无合同' }]]) }
    const scored: Records = {
      'checked-score/B5-4': { points: points(1), reason: '有合同' },
      [settlementKeyOf(late, 1)]: settlement('withdrawn'),
    }
    expect(finalOf(scored, declared).byCode.get('B5-4')?.basis).toBe('not-applicable')
  })

  it('RV-34 a settlement of a difference that is no longer there changes nothing', () => {
    const adjusted = { [settlementKeyOf(late, 1)]: settlement('adjusted', 2) }
    expect(outcomeOf(adjusted).final).toEqual(sample.sheet)
  })

  it('RV-32 the latest settlement holds, also while a later reply waits', () => {
    const records: Records = {
      [settlementKeyOf(late, 1)]: settlement('withdrawn'),
      [settlementKeyOf(late, 2)]: settlement('adjusted', 2.5),
      [replyKey(late, 3)]: reply('explained'),
    }
    expect(finalOf(records).byCode.get('B5-4')?.score).toBe(points(2.5))
  })

  it('RV-34 withdrawing every finding gives the self score back, whatever the reviewer wrote', () => {
    const leaves = sample.sheet.nodes.filter(({ leaf }) => leaf).map(({ code }) => code)
    const score = fc.tuple(fc.constantFrom(...leaves), fc.nat(200))
    fc.assert(
      fc.property(fc.array(score, { maxLength: 6 }), (scores) => {
        const given = scores.map(
          ([code, value]) => [`checked-score/${code}`, { points: value, reason: '酌情' }] as const,
        )
        const withdrawn = leaves.map(
          (code) => [settlementKeyOf(scoreFinding(code), 1), settlement('withdrawn')] as const,
        )
        const { final } = outcomeOf(Object.fromEntries([...given, ...withdrawn]))
        expect(final.total).toBe(sample.sheet.total)
      }),
      { numRuns: 20 },
    )
  })
})
