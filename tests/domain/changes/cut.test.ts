import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutOf, missingFromCut, statesAt } from '../../../src/domain/changes/cut.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { aChange, somePast } from './some-changes.ts'

describe('a moment of a document', () => {
  it('CH-10 is seen again whatever was added since, in any order', () => {
    fc.assert(
      fc.property(somePast, fc.nat({ max: 24 }), (past, length) => {
        const then = recordStates(past.slice(0, length))
        expect(statesAt([...past].reverse(), cutOf(then))).toEqual(then)
      }),
    )
  })

  it('CH-11 names the changes a device lacks to see it whole', () => {
    const first = aChange()
    const second = aChange({ record: 'paragraph/annual-work' })
    const cut = cutOf(recordStates([first, second]))
    expect(missingFromCut([first], cut)).toEqual([second.id])
    expect(missingFromCut([second, first], cut)).toEqual([])
  })
})
