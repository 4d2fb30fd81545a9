import { reviewDigest } from '../../../../src/domain/review/digest.ts'
import { findingKey, replyKey, settlementKeyOf } from '../../../../src/domain/review/records.ts'
import { reviewFindings } from '../../../../src/domain/review/review-findings.ts'
import { at, idleAssets, lateContracts, outcomeOf } from '../review-of.ts'
import type { Records } from '../review-of.ts'

const sent: Records = {
  ...lateContracts,
  ...idleAssets,
  'review-stage/current': { stage: 'issued', by: '李某', at, reason: '' },
  'review-plan/current': {
    choice: { kind: 'sample', seed: '20240410', size: 3 },
    codes: ['B5-2', 'B5-4', 'B6-6'],
    recount: null,
  },
  'review-member/m1': { name: '李某', organisation: '某区财政局', order: 'a0' },
  'verdict/B5-2': { verdict: 'unverifiable', note: '制度原件未见', by: '李某', at, place: '采购科' },
  [findingKey('verdict-B5-2')]: {
    severity: 'minor',
    text: '',
    suggestion: '',
    indicators: [],
    photos: [],
    dropped: '部门当场出示了原件',
    order: 'a0',
  },
}

const outcome = outcomeOf(sent)
const digest = reviewDigest(outcome, reviewFindings(outcome))

export const signature = 'c'.repeat(64)

/** Sent, signed by both sides, one finding explained and withdrawn, the other accepted: 94.00, 91.50, 93.50. */
export const settled: Records = {
  ...sent,
  'review-signature/reviewer/s1': { name: '李某', blob: signature, digest, at },
  'review-signature/department/s2': { name: '王某', blob: signature, digest, at },
  [replyKey('score-B5-4', 1)]: {
    answer: 'explained',
    text: '签订日期以系统为准',
    proofs: [{ name: '系统截图.jpg', blob: 'd'.repeat(64), mime: 'image/jpeg', size: 1, thumb: '' }],
    by: '王某',
    at,
  },
  [settlementKeyOf('score-B5-4', 1)]: {
    outcome: 'withdrawn',
    points: null,
    text: '核对系统后认可',
    by: '李某',
    at,
  },
  [replyKey('score-B6-6', 1)]: { answer: 'accepted', text: '', proofs: [], by: '王某', at },
}
