import { expect, it } from 'vitest'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { gatherDocuments } from '../../../src/domain/review/overview/gather-documents.ts'
import { overviewRow } from '../../../src/domain/review/overview/overview-row.ts'
import { pairDocuments } from '../../../src/domain/review/overview/pair-documents.ts'
import { parseOverviewAnswer, rowFromWire, wireRow } from '../../../src/protocol/sync/overview-wire.ts'
import { department, reviewOf } from '../../domain/review/overview/departments.ts'

const lower = { 'checked-score/B5-4': { points: 100, reason: '抽查合同多数超期签订' } }

function reviewedRow() {
  const claim = department('甲局')
  const changes = [...claim, ...reviewOf('甲局', claim, lower)]
  const [pair] = pairDocuments(gatherDocuments([{ name: '本机', changes }]), findSystem).pairs
  if (!pair) throw new Error('no row')
  const version = { number: 2, at: '2024-03-05T02:30:00.000Z' }
  return { ...overviewRow(pair), handIn: { kind: 'handed-in', version, again: true } as const }
}

function answerWith(row: object) {
  const unit = { workspace: 'ws-1', name: '甲局', rows: [row], unusable: [], leftOut: 0 }
  return JSON.parse(JSON.stringify({ units: [unit], leftOut: 0 })) as unknown
}

it('RV-65 a row arrives as it was reckoned', () => {
  const row = reviewedRow()
  const answer = parseOverviewAnswer(answerWith(wireRow(row)))
  const [unit] = answer.ok ? answer.value.units : []
  expect(unit?.rows.map((one) => rowFromWire(one, row.sources))).toEqual([row])
  expect(row.differences).toHaveLength(1)
})

it('an answer that is not whole is no answer', () => {
  const row = wireRow(reviewedRow())
  const broken: readonly object[] = [
    { evaluation: 7 },
    { fiscalYear: '2023' },
    { self: null },
    { self: { ...row.self, total: 94.5 } },
    { handIn: { kind: 'handed-in' } },
    { handIn: { kind: 'tomorrow', version: { number: 1, at: '' } } },
    { stage: 'tomorrow' },
    { indicators: [{}] },
    { remarks: [{ kind: 'tomorrow' }] },
  ]
  for (const part of broken)
    expect(parseOverviewAnswer(answerWith({ ...row, ...part }))).toMatchObject({
      problem: { code: 'answer-unreadable' },
    })
  for (const none of [null, [], {}, { units: [] }, { units: [[]], leftOut: 0 }])
    expect(parseOverviewAnswer(none)).toMatchObject({ problem: { code: 'answer-unreadable' } })
})
