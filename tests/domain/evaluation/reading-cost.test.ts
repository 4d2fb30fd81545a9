import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/domain/values/json.ts'
import { blankEdits, blankLine, blankTarget, read, stateOf, statesOf } from './evaluation-of.ts'

/** A value that counts how often one of its fields is looked at. */
function watched(value: Readonly<Record<string, Json>>, seen: { reads: number }): Json {
  return new Proxy(value, {
    get(target, key, receiver) {
      seen.reads += 1
      return Reflect.get(target, key, receiver) as Json
    },
  })
}

describe('reading again after a keystroke', () => {
  it('parses only the touched record', () => {
    const seen = { reads: 0 }
    const touched = { reads: 0 }
    const edits = Array.from({ length: 500 }, (_, index) => ({
      record: `target/t${index}`,
      value: watched(blankTarget, seen),
    }))
    const states = statesOf([...blankEdits, ...edits])
    read(states)
    const parsing = seen.reads
    const before = read(states)
    expect(before.targets).toHaveLength(500)
    expect(seen.reads).toBe(parsing)

    const next = new Map(states).set('target/t7', stateOf('target/t7', watched(blankTarget, touched)))
    read(next)
    expect(seen.reads).toBe(parsing)
    expect(touched.reads).toBeGreaterThan(0)
  })

  it('takes a few milliseconds at most for 500 indicators with facts and ledger lines', () => {
    const edits = Array.from({ length: 500 }, (_, index) => [
      { record: `fact/f${index}`, value: index },
      { record: `rating/I-${index}`, value: { points: 100, reason: '' } },
      { record: `ledger/I-${index}/line`, value: { ...blankLine, points: 50 } },
    ]).flat()
    const states = statesOf([...blankEdits, ...edits])
    read(states)
    const times = Array.from({ length: 21 }, (_, round) => {
      const next = new Map(states).set('fact/f7', stateOf('fact/f7', round))
      const start = performance.now()
      read(next)
      return performance.now() - start
    }).sort((a, b) => a - b)
    // The budget is one frame for everything; the machine of the gate may be slow and busy.
    expect(times[10]).toBeLessThan(16)
  })
})
