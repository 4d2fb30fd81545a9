import { describe, expect, it } from 'vitest'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { isRole, mayWrite, roles } from '../../../src/domain/team/roles.ts'

const ofEvaluation = sampleChanges().map(({ record }) => record)
const reviewKinds = [
  'review-stage',
  'review-claim',
  'review-plan',
  'review-member',
  'review-assignment',
  'verdict',
  'checked-fact',
  'checked-target',
  'checked-ledger',
  'checked-score',
  'review-photo',
  'finding',
  'finding-settlement',
]
const tomorrow = 'kind-of-tomorrow/1'

describe('what a role may write', () => {
  it('管理员 and 填报 write every record of an evaluation, and what newer versions invent', () => {
    for (const record of [...ofEvaluation, tomorrow]) {
      expect(mayWrite('admin', record), record).toBe(true)
      expect(mayWrite('preparer', record), record).toBe(true)
    }
  })

  it('only 核查 and 管理员 write checked scores', () => {
    const may = roles.filter((role) => mayWrite(role, 'checked-score/B6-3'))
    expect(may).toEqual(['admin', 'reviewer'])
  })

  it('盘点 writes counts but neither register nor score', () => {
    expect(mayWrite('counter', 'count/first/ZC-1/m1')).toBe(true)
    for (const record of ['register/rows-0001', 'stage/current', 'override/B6-3', tomorrow])
      expect(mayWrite('counter', record), record).toBe(false)
  })

  it('核查 writes the reviewer’s records and no others; the department answers for itself', () => {
    const reviewers = [
      ...reviewKinds.map((kind) => `${kind}/x`),
      'meta/review',
      'review-signature/reviewer/1',
    ]
    const replies = 'finding-reply/score-B5-4/1'
    for (const record of reviewers) {
      expect(mayWrite('reviewer', record), record).toBe(true)
      for (const role of ['preparer', 'counter'] as const) expect(mayWrite(role, record), record).toBe(false)
    }
    expect(mayWrite('preparer', replies)).toBe(true)
    expect(mayWrite('reviewer', replies)).toBe(false)
    for (const record of [...ofEvaluation, 'meta/deleted', 'signature/1', tomorrow])
      expect(mayWrite('reviewer', record), record).toBe(false)
    expect(roles.filter((role) => mayWrite(role, 'comment/1'))).toEqual([
      'admin',
      'preparer',
      'counter',
      'reviewer',
    ])
  })

  it('the department signs on its own glass or on the reviewer’s, the reviewer only as the reviewer', () => {
    for (const role of ['preparer', 'reviewer'] as const)
      expect(mayWrite(role, 'review-signature/department/1')).toBe(true)
    expect(mayWrite('preparer', 'review-signature/reviewer/1')).toBe(false)
  })

  it('只读 writes nothing', () => {
    expect(
      [...ofEvaluation, 'comment/1', 'count/a/b/c'].filter((record) => mayWrite('viewer', record)),
    ).toEqual([])
  })

  it('a word is a role only when it is one', () => {
    expect(roles.every(isRole)).toBe(true)
    expect(['owner', '', null, 'ADMIN'].some(isRole)).toBe(false)
  })
})
