import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/domain/changes/change.ts'
import { inCausalOrder } from '../../../src/domain/changes/causal-order.ts'
import { headsOf, inConflict, recordStates, valueOf } from '../../../src/domain/changes/heads.ts'
import { mergeChanges } from '../../../src/domain/changes/merge-changes.ts'
import { aChange, somePast } from './some-changes.ts'

const runs = { numRuns: 1500 }

function shuffled<T>(items: readonly T[], keys: readonly number[]): readonly T[] {
  return items
    .map((item, place) => ({ item, key: keys[place % Math.max(1, keys.length)] ?? 0, place }))
    .sort((a, b) => ((a.key * 31 + a.place * 17) % 101) - ((b.key * 31 + b.place * 17) % 101))
    .map(({ item }) => item)
}

const keys = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 24 })

describe('merging', () => {
  it('CH-03 any order, any repetition and any partition give the same state', () => {
    fc.assert(
      fc.property(somePast, keys, keys, fc.nat({ max: 24 }), (past, one, two, cut) => {
        const whole = recordStates(past)
        const again = shuffled([...past, ...shuffled(past, two).slice(0, cut)], one)
        expect(recordStates(again)).toEqual(whole)
        const [left, right] = [again.slice(0, cut), again.slice(cut)]
        expect(recordStates(mergeChanges(left, right))).toEqual(whole)
        expect(mergeChanges(right, left)).toEqual(mergeChanges(left, right))
        expect(mergeChanges(mergeChanges(left, right), left)).toEqual(mergeChanges(left, right))
      }),
      runs,
    )
  })

  it('CH-03 merging three sets does not depend on which two meet first', () => {
    fc.assert(
      fc.property(somePast, somePast, somePast, (a, b, c) => {
        expect(mergeChanges(mergeChanges(a, b), c)).toEqual(mergeChanges(a, mergeChanges(b, c)))
      }),
      runs,
    )
  })

  it('CH-04 a concurrent edit of one record keeps both', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (mine, theirs) => {
        const base = aChange()
        const a = aChange({ value: { text: mine }, parents: [base.id], device: 'phone-a' })
        const b = aChange({ value: { text: theirs }, parents: [base.id], device: 'phone-b' })
        const state = recordStates(mergeChanges([base, a], [base, b])).get(base.record)
        expect(state && inConflict(state)).toBe(true)
        expect(new Set(state?.heads.map(({ id }) => id))).toEqual(new Set([a.id, b.id]))
      }),
      runs,
    )
  })

  it('CH-05 under conflict the smallest id counts, whatever the clocks say', () => {
    const a = aChange({ device: 'phone-a', value: 1, at: '2030-01-01T00:00:00.000Z' })
    const b = aChange({ device: 'phone-b', value: 2, at: '2001-01-01T00:00:00.000Z' })
    const smallest = a.id < b.id ? a : b
    expect(valueOf(recordStates([a, b]).get(a.record))).toBe(smallest.value)
    expect(valueOf(recordStates([b, a]).get(a.record))).toBe(smallest.value)
  })

  it('CH-06 a change whose parents are all heads leaves one head and deletes nothing', () => {
    fc.assert(
      fc.property(somePast, (past) => {
        for (const state of recordStates(past).values()) {
          const settled = aChange({
            record: state.record,
            value: '选定',
            parents: state.heads.map(({ id }) => id),
          })
          const merged = mergeChanges(past, [settled])
          expect(recordStates(merged).get(state.record)?.heads).toEqual([settled])
          expect(merged).toHaveLength(new Set([...past, settled].map(({ id }) => id)).size)
        }
      }),
      runs,
    )
  })

  it('CH-02 CH-07 heads are unnamed by others, and no head is an ancestor of another', () => {
    fc.assert(
      fc.property(somePast, (past) => {
        const byId = new Map(past.map((change) => [change.id, change]))
        const ancestors = (change: Change): readonly string[] =>
          change.parents.flatMap((parent) => {
            const known = byId.get(parent)
            return known ? [parent, ...ancestors(known)] : [parent]
          })
        for (const { heads } of recordStates(past).values()) {
          const ids = heads.map(({ id }) => id)
          expect(ids).toEqual([...ids].sort())
          for (const head of heads)
            expect(ancestors(head).filter((ancestor) => ids.includes(ancestor))).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('CH-08 history lists parents before children and does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(somePast, keys, (past, order) => {
        const listed = inCausalOrder(past)
        expect(inCausalOrder(shuffled(past, order))).toEqual(listed)
        const place = new Map(listed.map(({ id }, at) => [id, at]))
        for (const { id, parents } of listed)
          for (const parent of parents) expect(place.get(parent) ?? -1).toBeLessThan(place.get(id) ?? -1)
        expect(headsOf(listed)).toEqual(headsOf(past))
      }),
      runs,
    )
  })
})
