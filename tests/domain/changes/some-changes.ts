import fc from 'fast-check'
import type { Change } from '../../../src/domain/changes/change.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { headsOf } from '../../../src/domain/changes/heads.ts'
import type { Json } from '../../../src/domain/values/json.ts'

export function aChange(part: Partial<Omit<Change, 'id'>> = {}): Change {
  return createChange({
    document: 'ev-1',
    record: 'paragraph/duties',
    value: { text: '职能' },
    parents: [],
    author: '张某',
    device: 'phone-a',
    at: '2024-03-01T02:00:00.000Z',
    ...part,
  })
}

/** One step of a made-up past: who edits which record, and how much of what exists they have seen. */
const step = fc.record({
  device: fc.constantFrom('phone-a', 'phone-b', 'phone-c'),
  record: fc.constantFrom('paragraph/duties', 'fact/contracts.total', 'ledger/B6-3/rule-1'),
  value: fc.oneof(fc.integer(), fc.string(), fc.constant(null)) as fc.Arbitrary<Json>,
  seen: fc.nat({ max: 3 }),
  minute: fc.nat({ max: 59 }),
})

/** A past in which people edit apart, see each other's work late, and whose clocks disagree. */
export const somePast: fc.Arbitrary<readonly Change[]> = fc
  .array(step, { minLength: 1, maxLength: 24 })
  .map((steps) => {
    const made: Change[] = []
    for (const { device, record, value, seen, minute } of steps) {
      const known = made.filter((change, place) => change.device === device || place % 4 <= seen)
      const parents = headsOf(known.filter((change) => change.record === record)).map(({ id }) => id)
      const at = `2024-03-01T02:${String(minute).padStart(2, '0')}:00.000Z`
      made.push(aChange({ device, record, value, parents, at, author: device }))
    }
    return made
  })
