import { beforeEach, describe, expect, it } from 'vitest'
import type { RecordState } from '../../../../src/domain/changes/change.ts'
import { recordStates } from '../../../../src/domain/changes/heads.ts'
import type { Role } from '../../../../src/domain/team/roles.ts'
import { setHeld } from '../../../../src/ui/shared/holding/holding.ts'
import { chooseSide, sideIsFree, sideOf } from '../../../../src/ui/shared/holding/review-side.ts'
import { department, reviewOf, written } from '../../../domain/review/overview/departments.ts'
import type { MemoryServices } from '../memory-services.ts'
import { memoryServices } from '../memory-services.ts'

const came = recordStates(reviewOf('甲局', department('甲局')))

describe('on which side of a review a device stands', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })

  const side = (records: ReadonlyMap<string, RecordState> = came) =>
    sideOf('rv-甲局', records, 'ev-甲局', services)

  it('what came in a package came to the department', async () => {
    expect(await side()).toBe('department')
  })

  it('what was made here is the reviewer’s, and so is what is about an evaluation held 核查用', async () => {
    const device = await services.store.device()
    const made = written([], 'rv-甲局', { 'meta/review': {} }, { author: '', device })
    expect(await side(recordStates(made))).toBe('reviewer')
    await setHeld('ev-甲局', true, services.store)
    expect(await side()).toBe('reviewer')
  })

  it('a person may say otherwise', async () => {
    expect(sideIsFree(services)).toBe(true)
    await chooseSide('rv-甲局', 'reviewer', services.store)
    expect(await side()).toBe('reviewer')
    await chooseSide('rv-甲局', 'department', services.store)
    expect(await side()).toBe('department')
  })

  it.each([
    ['reviewer', 'reviewer'],
    ['preparer', 'department'],
    ['counter', null],
    ['viewer', null],
  ] satisfies [Role, string | null][])(
    'in a workspace the role says it: %s stands on %s',
    async (role, expected) => {
      services.team.join(role)
      await chooseSide('rv-甲局', expected === 'reviewer' ? 'department' : 'reviewer', services.store)
      expect(sideIsFree(services)).toBe(false)
      expect(await side()).toBe(expected)
    },
  )

  it('an administrator may be either', async () => {
    services.team.join('admin')
    expect(sideIsFree(services)).toBe(true)
    await chooseSide('rv-甲局', 'reviewer', services.store)
    expect(await side()).toBe('reviewer')
  })
})
