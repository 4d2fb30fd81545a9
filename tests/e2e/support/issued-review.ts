import type { Change } from '../../../src/domain/changes/change.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { claimOf } from '../../../src/domain/review/claimed-evaluation.ts'
import { newReviewEdits } from '../../../src/domain/review/new-review.ts'
import { sampleChanges, sampleDocument } from '../../../src/domain/samples/sample-evaluation.ts'
import type { Json } from '../../../src/domain/values/json.ts'

const at = '2024-04-10T02:00:00.000Z'
const seen = { source: { kind: 'seen' }, note: '', by: '李某', at } as const
const found: Readonly<Record<string, Json>> = {
  'checked-fact/contracts-signed-in-time': { value: 6, ...seen, note: '合同台账' },
  'verdict/B5-4': { verdict: 'untrue', note: '12 份签订晚于 30 日', by: '李某', at, place: '三楼档案室' },
  'checked-score/B6-6': { points: 50, reason: '抽盘后在用资产减少' },
  'verdict/B6-6': { verdict: 'partly', note: '抽盘 20 项，2 项闲置', by: '李某', at, place: '一楼库房' },
  'review-stage/current': { stage: 'issued', by: '李某', at, reason: '' },
}

export const reviewDocument = 'rv-issued'

/** A check of the practice sample as it left the department's house: two findings that cost 2.5 points, sent out. */
export function issuedReview(): readonly Change[] {
  const states = recordStates(sampleChanges())
  const meta = {
    evaluation: sampleDocument,
    system: 'gd-haizhu-2023@1',
    fiscalYear: 2023,
    unitName: '某区示例局',
    name: '2023年度绩效自评现场核查',
    reviewerSide: 'finance',
    organisation: '某区财政局',
    practice: true,
  } as const
  const first = newReviewEdits(meta, claimOf(states, at), '李某')
  const records = new Map<string, Json>(first.map(({ record, value }) => [record, value]))
  for (const [record, value] of Object.entries(found)) records.set(record, value)
  return [...records].map(([record, value]) =>
    createChange({
      document: reviewDocument,
      record,
      value,
      parents: [],
      author: '李某',
      device: 'phone-b',
      at,
    }),
  )
}
