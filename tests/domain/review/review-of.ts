import type { RecordState } from '../../../src/domain/changes/change.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import { claimOf } from '../../../src/domain/review/claimed-evaluation.ts'
import { newReviewEdits } from '../../../src/domain/review/new-review.ts'
import { readReview } from '../../../src/domain/review/read-review.ts'
import type { ReviewOutcome } from '../../../src/domain/review/review-outcome.ts'
import { reckonReview } from '../../../src/domain/review/review-outcome.ts'
import type { Review } from '../../../src/domain/review/review.ts'
import { sampleChanges, sampleDocument } from '../../../src/domain/samples/sample-evaluation.ts'
import type { Fen } from '../../../src/domain/values/money.ts'
import type { Points } from '../../../src/domain/values/points.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { readSample } from '../samples/read-sample.ts'

export const at = '2024-04-10T02:00:00.000Z'
export const sample = readSample()

/** Values by record key. */
export type Records = Readonly<Record<string, unknown>>

const meta = {
  evaluation: sampleDocument,
  system: sample.evaluation.system,
  fiscalYear: 2023,
  unitName: '某区示例局',
  name: '2023年度绩效自评现场核查',
  reviewerSide: 'finance',
  organisation: '某区财政局',
  practice: true,
} as const

const claim = claimOf(recordStates(sampleChanges()), at)

export function statesOf(records: Records): ReadonlyMap<string, RecordState> {
  const edits = [
    ...newReviewEdits(meta, claim, '李某'),
    ...Object.entries(records).map(([record, value]) => ({ record, value: value as Json })),
  ]
  return new Map(
    edits.map(({ record, value }) => {
      const change = { document: 'rv-1', record, value, parents: [], author: '李某', device: 'phone-b', at }
      return [record, { record, heads: [createChange(change)] }] as const
    }),
  )
}

/** A review of the sample with these records beside its first ones. */
export function reviewOf(records: Records = {}): Review {
  const read = readReview('rv-1', statesOf(records))
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}

export function outcomeOf(records: Records, evaluation: Evaluation = sample.evaluation): ReviewOutcome {
  return reckonReview(reviewOf(records), evaluation, sample.system)
}

export const points = (value: number): Points => Math.round(value * 100) as Points
export const wan = (value: number): Fen => Math.round(value * 1_000_000) as Fen

const seen = { source: { kind: 'seen' }, note: '', by: '李某', at } as const

/** 采购合同签订时效性 3 → 1: six of eighteen contracts in time, by the indicator's own rule. */
export const lateContracts: Records = {
  'checked-fact/contracts-signed-in-time': { value: 6, ...seen, note: '合同台账' },
  'verdict/B5-4': {
    verdict: 'untrue',
    note: '18份合同中12份签订晚于30日',
    by: '李某',
    at,
    place: '三楼档案室',
  },
  'review-photo/p1': {
    name: '合同签订日期.jpg',
    blob: 'a'.repeat(64),
    mime: 'image/jpeg',
    size: 1000,
    thumb: '',
    takenAt: '2024-04-10 10:00:00',
    indicators: ['B5-4'],
    note: '',
    order: 'a0',
  },
}

/** 固定资产利用率 1 → 0.5: recounted below the lowest band, of which the reviewers leave half a point. */
export const idleAssets: Records = {
  'checked-fact/assets-in-use': {
    value: wan(1_800),
    ...seen,
    source: { kind: 'recount', stocktake: 'st-1' },
  },
  'checked-score/B6-6': { points: points(0.5), reason: '闲置设备已列入调剂计划，酌情给分' },
  'verdict/B6-6': { verdict: 'partly', note: '抽盘发现部分设备闲置', by: '李某', at, place: '仓库' },
}
