import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import PlanPage from '../../../../src/ui/reviews/plan/PlanPage.vue'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { storedIn } from '../../shared/open-stocktake.ts'
import { openReview } from '../open-review.ts'

const routes = [{ path: 'plan', component: PlanPage }]

describe('核查方案', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  it('a sample of 8 is drawn by its seed and frozen; another seed draws others', async () => {
    const { document } = await openReview('/plan', routes, services)
    const section = within(await screen.findByRole('region', { name: '核查哪些指标' }))
    await fireEvent.click(section.getByRole('radio', { name: '随机抽取' }))
    await fireEvent.click(await section.findByRole('button', { name: '按这 8 项核查' }))
    const planned = async () =>
      (await storedIn(services, document, 'review-plan/current')) as {
        choice: { seed: string }
        codes: string[]
      }
    await waitFor(async () => expect(await planned()).toMatchObject({ choice: { kind: 'sample', size: 8 } }))
    const first = await planned()
    expect(first.codes).toHaveLength(8)
    expect(section.getByRole<HTMLButtonElement>('button', { name: '方案已定' }).disabled).toBe(true)
    await fireEvent.click(section.getByRole('button', { name: '换一个种子' }))
    await fireEvent.click(await section.findByRole('button', { name: '按这 8 项核查' }))
    await waitFor(async () => expect((await planned()).choice.seed).not.toBe(first.choice.seed))
    expect((await planned()).codes).not.toEqual(first.codes)
  })

  it('indicators are shared out evenly among the members', async () => {
    const { document } = await openReview('/plan', routes, services, {
      'review-member/m1': { name: '赵甲', organisation: '', order: 'a0' },
      'review-member/m2': { name: '钱乙', organisation: '某事务所', order: 'a1' },
      'review-plan/current': {
        choice: { kind: 'sample', seed: 'x', size: 3 },
        codes: ['B5-2', 'B5-4', 'B6-6'],
        recount: null,
      },
    })
    await fireEvent.click(await screen.findByRole('button', { name: '未分的平均分给各成员', hidden: true }))
    const memberOf = async (code: string) =>
      ((await storedIn(services, document, `review-assignment/${code}`)) as { member: string } | null)?.member
    await waitFor(async () => expect(await memberOf('B6-6')).toBe('m1'))
    expect(await memberOf('B5-4')).toBe('m2')
    const select = screen.getByLabelText<HTMLSelectElement>('B5-4 采购合同签订时效性')
    await fireEvent.update(select, 'm1')
    await waitFor(async () => expect(await memberOf('B5-4')).toBe('m1'))
    expect(screen.queryByRole('button', { name: '移除赵甲' })).toBeNull()
    await fireEvent.update(select, '')
    await waitFor(async () => expect(await memberOf('B5-4')).toBeUndefined())
  })
})
