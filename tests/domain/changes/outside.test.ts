import { describe, expect, it } from 'vitest'
import { inCausalOrder } from '../../../src/domain/changes/causal-order.ts'
import type { Change } from '../../../src/domain/changes/change.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { verifyChange } from '../../../src/domain/changes/verify-change.ts'
import { aChange } from './some-changes.ts'

describe('changes from outside', () => {
  it.each(['2024-99-99T02:00:00.000Z', '2024-02-30T02:00:00.000Z', '2024-03-01T24:00:00.000Z'])(
    'CH-09 %s is no instant',
    (at) => {
      expect(verifyChange(aChange({ at }))).toMatchObject({
        ok: false,
        problem: { code: 'change-malformed' },
      })
    },
  )

  it('CH-09 a key that is not in NFC is refused although it hashes like the composed one', () => {
    const change = createChange({ ...aChange(), value: { é: 1 } })
    expect(verifyChange(change).ok).toBe(true)
    expect(verifyChange({ ...change, value: { 'e\u0301': 1 } })).toMatchObject({
      ok: false,
      problem: { code: 'change-malformed' },
    })
  })

  it('CH-08 orders interleaved chains by claimed time, parents first', () => {
    const made: Change[] = []
    for (let chain = 0; chain < 50; chain += 1) {
      let parents: string[] = []
      for (let step = 0; step < 4; step += 1) {
        const at = `2024-03-01T02:0${step}:${String(chain).padStart(2, '0')}.000Z`
        const change = createChange({ ...aChange(), record: `fact/${chain}`, value: step, parents, at })
        parents = [change.id]
        made.push(change)
      }
    }
    const times = inCausalOrder([...made].reverse()).map(({ at }) => at)
    expect(times).toEqual(made.map(({ at }) => at).sort())
  })
})
