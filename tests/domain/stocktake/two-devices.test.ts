import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src/domain/changes/canonical-json.ts'
import type { Change } from '../../../src/domain/changes/change.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { mergeChanges } from '../../../src/domain/changes/merge-changes.ts'
import { newStocktakeEdits } from '../../../src/domain/stocktake/new-stocktake.ts'
import { readStocktake } from '../../../src/domain/stocktake/read-stocktake.ts'
import { reconcile } from '../../../src/domain/stocktake/reconcile.ts'
import { countKey } from '../../../src/domain/stocktake/records.ts'
import type { IsoDate } from '../../../src/domain/values/iso-date.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { aCount, anAsset, aRegister } from './stocktake-of.ts'

const ids = ['A1', 'A2', 'A3', 'A4', 'A5']
const register = aRegister(ids.map((id) => anAsset(id)))

function change(device: string, record: string, value: Json, minute = 0): Change {
  const at = `2023-12-20T02:${String(minute).padStart(2, '0')}:00.000Z`
  return createChange({ document: 'st-1', record, value, parents: [], author: device, device, at })
}

const base = newStocktakeEdits({
  name: '盘点',
  unitName: '某某局',
  fiscalYear: 2023,
  baseDate: '2023-12-31' as IsoDate,
  practice: false,
}).map(({ record, value }) => change('phone-a', record, value))

/** One device counts some assets of the room, offline. */
const countedOn = (device: string) =>
  fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom(...ids),
        useStatus: fc.constantFrom('in-use' as const, 'idle' as const),
        minute: fc.nat({ max: 59 }),
      }),
      { selector: ({ id }) => id },
    )
    .map((counts) =>
      counts.map(({ id, useStatus, minute }) =>
        change(device, countKey('first', id, device), { ...aCount({ useStatus }) }, minute),
      ),
    )

function resultOf(changes: readonly Change[]): string {
  const read = readStocktake('st-1', recordStates(changes))
  if (!read.ok) throw new Error(read.problem.code)
  const { results, balance } = reconcile(read.value, register)
  return canonicalJson({
    balance: { ...balance } as unknown as Json,
    results: results.map(({ outcome, duplicate, counts, count }) => [
      outcome,
      duplicate,
      counts.length,
      count?.record ?? '',
    ]),
  })
}

describe('two devices in one room', () => {
  it('T-18 the union of their counts is the same in whichever order they meet', () => {
    fc.assert(
      fc.property(countedOn('phone-a'), countedOn('phone-b'), fc.nat(), (a, b, seed) => {
        const [first, second] = [
          [...base, ...a],
          [...base, ...b],
        ]
        const merged = mergeChanges(first, second)
        const shuffled = [...merged].sort((x, y) =>
          x.id.charCodeAt(seed % 64) < y.id.charCodeAt(seed % 64) ? -1 : 1,
        )
        expect(resultOf(mergeChanges(second, first))).toBe(resultOf(merged))
        expect(resultOf(mergeChanges(mergeChanges(merged, first), shuffled))).toBe(resultOf(merged))
      }),
      { numRuns: 1000 },
    )
  })

  it('T-18 nobody replaces anybody: every count of both is there and double counts are flagged', () => {
    fc.assert(
      fc.property(countedOn('phone-a'), countedOn('phone-b'), (a, b) => {
        const read = readStocktake('st-1', recordStates(mergeChanges([...base, ...a], [...base, ...b])))
        if (!read.ok) throw new Error(read.problem.code)
        expect(read.value.counts).toHaveLength(a.length + b.length)
        const both = new Set(a.map(({ record }) => record.split('/')[2]))
        const twice = b.filter(({ record }) => both.has(record.split('/')[2])).length
        const flagged = reconcile(read.value, register).results.filter(
          ({ duplicate }) => duplicate !== 'none',
        )
        expect(flagged).toHaveLength(twice)
      }),
      { numRuns: 1000 },
    )
  })
})
