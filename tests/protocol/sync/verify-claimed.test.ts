import { expect, it } from 'vitest'
import { verifyClaimed } from '../../../src/protocol/sync/verify-claimed.ts'
import { aChange } from '../../domain/changes/some-changes.ts'

it.each([1, 300])('believes no change of %i that is not what its id says', async (many) => {
  const honest = Array.from({ length: many }, (_, place) => aChange({ value: `第 ${String(place)} 项` }))
  expect(await verifyClaimed(honest)).toEqual({ ok: true, value: honest })
  const last = { ...aChange(), value: '改过' }
  expect(await verifyClaimed([...honest.slice(1), last])).toMatchObject({
    problem: { code: 'change-tampered' },
  })
})
