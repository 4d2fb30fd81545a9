import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/domain/changes/change.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { mergeChanges } from '../../../src/domain/changes/merge-changes.ts'
import { differencesOf } from '../../../src/domain/review/differences.ts'
import { readReview } from '../../../src/domain/review/read-review.ts'
import { reckonReview } from '../../../src/domain/review/review-outcome.ts'
import type { Review } from '../../../src/domain/review/review.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { at, outcomeOf, sample, statesOf } from './review-of.ts'
import type { Records } from './review-of.ts'

const leaves = sample.sheet.nodes.filter(({ leaf }) => leaf).map(({ code }) => code)
const code = fc.constantFrom(...leaves)
const reason = fc.constantFrom('', '现场核对')
const fact = fc.constantFrom(...sample.system.facts).chain((one) => {
  const value: fc.Arbitrary<Json> =
    one.kind === 'yes-no'
      ? fc.boolean()
      : one.kind === 'date'
        ? fc.integer({ min: 1, max: 28 }).map((day) => `2023-03-${String(day).padStart(2, '0')}`)
        : one.kind === 'number'
          ? fc.nat(100).map(String)
          : fc.nat(one.kind === 'money' ? 500_000_000 : 20)
  return value.map(
    (found) =>
      [
        `checked-fact/${one.id}`,
        { value: found, source: { kind: 'seen' }, note: '', by: '李某', at },
      ] as const,
  )
})
const line = fc
  .tuple(code, fc.constantFrom('a', 'b'), fc.nat(400), reason)
  .map(
    ([of, key, points, why]) =>
      [`checked-ledger/${of}/${key}`, { points, clause: '', reason: why, photos: [], order: key }] as const,
  )
const score = fc
  .tuple(code, fc.nat(1_000), reason)
  .map(([of, points, why]) => [`checked-score/${of}`, { points, reason: why }] as const)

/** Whatever reviewers may write on site. */
const written = fc
  .array(fc.oneof(fact, line, score), { maxLength: 8 })
  .map((entries) => Object.fromEntries(entries) as Records)

const cases = { numRuns: 25 }

describe('whatever reviewers write', () => {
  it('RV-10 RV-13 RV-15 every checked score lies within its weight and its lines add up to what was lost', () => {
    fc.assert(
      fc.property(written, (records) => {
        const { checked } = outcomeOf(records)
        for (const node of checked.nodes) {
          if (!node.leaf || node.score === null) continue
          expect(node.score).toBeGreaterThanOrEqual(0)
          expect(node.score).toBeLessThanOrEqual(node.effectiveWeight)
          const lost = node.deductions.reduce((sum, { points }) => sum + points, 0)
          expect(lost, node.why).toBe(node.effectiveWeight - node.score)
        }
      }),
      cases,
    )
  })

  it('RV-20 the differences add up to the difference of the totals, and each names a cause', () => {
    fc.assert(
      fc.property(written, (records) => {
        const outcome = outcomeOf(records)
        const differences = differencesOf(outcome)
        const sum = differences.reduce((total, { change }) => total + change, 0)
        expect(sum).toBe(outcome.checked.total - outcome.self.total)
        for (const { causes } of differences) expect(causes.length).toBeGreaterThan(0)
      }),
      cases,
    )
  })

  it('RV-01 the evaluation that is checked is never written to', () => {
    const before = JSON.stringify([...sample.evaluation.facts, ...sample.evaluation.overrides])
    fc.assert(
      fc.property(written, (records) => {
        expect(outcomeOf(records).self).toEqual(sample.sheet)
        expect(JSON.stringify([...sample.evaluation.facts, ...sample.evaluation.overrides])).toBe(before)
      }),
      { numRuns: 8 },
    )
  })
})

function changeOf(record: string, value: unknown, device: string): Change {
  return createChange({
    document: 'rv-1',
    record,
    value: value as Json,
    parents: [],
    author: device,
    device,
    at,
  })
}

function totalOf(review: Review): number {
  return reckonReview(review, sample.evaluation, sample.system).checked.total
}

describe('two reviewers without a network', () => {
  const base = [...statesOf({}).values()].flatMap(({ heads }) => heads)

  it('RV-16 what both wrote is there whoever is merged first, and what both wrote about one thing is in conflict', () => {
    fc.assert(
      fc.property(written, written, (first, second) => {
        const one = Object.entries(first).map(([record, value]) => changeOf(record, value, 'phone-a'))
        const two = Object.entries(second).map(([record, value]) => changeOf(record, value, 'phone-b'))
        const read = (changes: readonly Change[]) => {
          const review = readReview('rv-1', recordStates(changes))
          if (!review.ok) throw new Error(review.problem.code)
          return review.value
        }
        const left = read(mergeChanges(mergeChanges(base, one), two))
        const right = read(mergeChanges(two, mergeChanges(one, [...base, ...one])))
        expect(left).toEqual(right)
        expect(totalOf(left)).toBe(totalOf(right))
        const both = Object.keys(first).filter((record) => Object.hasOwn(second, record))
        expect([...left.conflicts].sort()).toEqual(both.sort())
      }),
      { numRuns: 12 },
    )
  })
})
