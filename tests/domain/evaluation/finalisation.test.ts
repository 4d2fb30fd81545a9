import { describe, expect, it } from 'vitest'
import { evaluationDigest, finaliseEdit, reopenEdit } from '../../../src/domain/evaluation/finalisation.ts'
import { blankEdits, read, stateOf, statesOf } from './evaluation-of.ts'

const act = { by: '张三', at: '2024-03-20T01:00:00.000Z' }

describe('finalisation', () => {
  const states = statesOf([...blankEdits, { record: 'cover/unit-name', value: '某局' }])

  it('names what was finalised, whatever the order of the records, and not itself', () => {
    const digest = evaluationDigest(states)
    const edit = finaliseEdit(states, act)
    const final = new Map([[edit.record, stateOf(edit.record, edit.value)], ...[...states].reverse()])
    expect(evaluationDigest(final)).toBe(digest)
    expect(read(final).finalised).toEqual({ ...act, state: 'final', digest })
  })

  it('gives another digest once any record has another head', () => {
    const changed = new Map(states).set('cover/unit-name', {
      record: 'cover/unit-name',
      heads: stateOf('cover/unit-name', '某局').heads.map((head) => ({ ...head, id: 'other' })),
    })
    expect(evaluationDigest(changed)).not.toBe(evaluationDigest(states))
  })

  it('keeps the record when it is reopened', () => {
    const edit = reopenEdit(states, act)
    const reopened = read(new Map(states).set(edit.record, stateOf(edit.record, edit.value)))
    expect(reopened.finalised?.state).toBe('reopened')
  })
})
