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

type Phone = 'phone-a' | 'phone-b'
type Act =
  | { readonly does: 'count'; readonly by: Phone; readonly id: string; readonly useStatus: 'in-use' | 'idle' }
  | { readonly does: 'undo'; readonly by: Phone; readonly id: string }
  /** What `by` has so far reaches the other, as a file does: all of it, once. */
  | { readonly does: 'hand over'; readonly by: Phone }

const by = fc.constantFrom<Phone>('phone-a', 'phone-b')
const id = fc.constantFrom(...ids)
const acts = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant('count' as const),
        by,
        id,
        useStatus: fc.constantFrom('in-use' as const, 'idle' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('undo' as const), by, id }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('hand over' as const), by }) },
  ),
  { maxLength: 25 },
)

/** Lets both phones act; answers what each holds and the last word of each counter on each asset. */
function play(script: readonly Act[]) {
  const held = { 'phone-a': [...base], 'phone-b': [...base] }
  const last = new Map<string, string | null>()
  for (const [minute, act] of script.entries()) {
    const own = held[act.by]
    const other = act.by === 'phone-a' ? 'phone-b' : 'phone-a'
    if (act.does === 'hand over') {
      held[other] = [...mergeChanges(held[other], own)]
      continue
    }
    const record = countKey('first', act.id, act.by)
    if (act.does === 'undo' && typeof last.get(record) !== 'string') continue
    const value = act.does === 'undo' ? null : { ...aCount({ useStatus: act.useStatus }) }
    const parents = (recordStates(own).get(record)?.heads ?? []).map((head) => head.id)
    const at = `2023-12-20T03:${String(minute).padStart(2, '0')}:00.000Z`
    own.push(createChange({ document: 'st-1', record, value, parents, author: act.by, device: act.by, at }))
    last.set(record, act.does === 'undo' ? null : act.useStatus)
  }
  return { held, last }
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

  it('T-18 counted, corrected, undone and handed over in any order: the last word of each counter stands on both', () => {
    fc.assert(
      fc.property(acts, (script) => {
        const { held, last } = play(script)
        const [here, there] = [
          mergeChanges(held['phone-a'], held['phone-b']),
          mergeChanges(held['phone-b'], held['phone-a']),
        ]
        expect(resultOf(here)).toBe(resultOf(there))
        const read = readStocktake('st-1', recordStates(here))
        if (!read.ok) throw new Error(read.problem.code)
        const standing = [...last].filter(([, word]) => word !== null)
        expect(new Map(read.value.counts.map((count) => [count.record, count.useStatus]))).toEqual(
          new Map(standing),
        )
        const counters = (asset: string) =>
          standing.filter(([record]) => record.split('/')[2] === asset).map(([, word]) => word)
        const flagged = reconcile(read.value, register)
          .results.filter(({ duplicate }) => duplicate !== 'none')
          .map(({ asset }) => asset.id)
        expect(flagged).toEqual(ids.filter((one) => counters(one).length > 1))
      }),
      { numRuns: 500 },
    )
  })
})
