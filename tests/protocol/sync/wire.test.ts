import { expect, it } from 'vitest'
import { parsePullPage, parsePushAnswer } from '../../../src/protocol/sync/wire.ts'
import { aChange } from '../../domain/changes/some-changes.ts'

it('reads an answer to a push', () => {
  const answer = { stored: ['a'], refused: [{ id: 'b', code: 'role-not-allowed' }], head: 7 }
  expect(parsePushAnswer(answer)).toEqual({ ok: true, value: answer })
  for (const broken of [
    null,
    [],
    {},
    { ...answer, head: '7' },
    { ...answer, refused: [{}] },
    { ...answer, stored: [1] },
  ])
    expect(parsePushAnswer(broken)).toMatchObject({ ok: false, problem: { code: 'answer-unreadable' } })
})

it('reads what a page claims', () => {
  const page = { changes: [aChange()], erased: ['ev-9'], next: 3, more: false }
  expect(parsePullPage(page)).toEqual({ ok: true, value: page })
  for (const broken of [
    undefined,
    { ...page, next: 1.5 },
    { ...page, more: 'no' },
    { ...page, erased: 'ev' },
  ])
    expect(parsePullPage(broken)).toMatchObject({ problem: { code: 'answer-unreadable' } })
})
