import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import CheckingPage from '../../../../src/ui/reviews/checking/CheckingPage.vue'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { sampleId } from '../../shared/open-evaluation.ts'
import { storedIn } from '../../shared/open-stocktake.ts'
import { openReview } from '../open-review.ts'

const routes = [
  { path: 'checking', component: CheckingPage },
  { path: 'checking/:code', component: CheckingPage },
]
const signing = '采购合同签订时效性'

describe('the card of an indicator on site', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  const total = () => screen.getByText(/^总分 自评/).textContent

  async function correct(card: HTMLElement, label: RegExp, value: string): Promise<void> {
    await fireEvent.click(within(card).getByRole('button', { name: new RegExp(`更正：.*${label.source}`) }))
    await fireEvent.update(within(card).getByLabelText(new RegExp(`^核查数：.*${label.source}`)), value)
  }

  it('a figure found otherwise is scored by the same rule, beside the department’s own: 3 → 1, 94.00 → 92.00', async () => {
    const { document } = await openReview('/checking/B5-4', routes, services)
    const before = await services.store.handOut(sampleId)
    const card = await screen.findByRole('article', { name: signing })
    expect(screen.getByTestId('checked-score').textContent).toContain('3')
    await correct(card, /30日内签订合同/, '6')
    expect(screen.getByTestId('checked-score').textContent).toContain('1')
    expect(within(card).getByText(/部门 18 .*→ 核查/s)).toBeTruthy()
    expect(within(card).getByText('比自评少 2 分')).toBeTruthy()
    expect(total()).toMatch(/94\.00 → 核查\s*92\.00/)
    await waitFor(async () =>
      expect(await storedIn(services, document, 'checked-fact/contracts-signed-in-time')).toMatchObject({
        value: 6,
        source: { kind: 'seen' },
      }),
    )
    await fireEvent.click(within(card).getByRole('button', { name: '按部门所报' }))
    await waitFor(() => expect(total()).toMatch(/核查\s*94\.00/))
    expect(await services.store.handOut(sampleId)).toEqual(before)
  })

  it('a verdict takes one tap and keeps who, when and where; contradictions are said', async () => {
    const { document } = await openReview('/checking/B5-4', routes, services, {
      'verdict/B5-1': {
        verdict: 'true',
        note: '',
        by: '甲',
        at: '2024-03-05T01:00:00.000Z',
        place: '三楼档案室',
      },
    })
    const card = await screen.findByRole('article', { name: signing })
    await fireEvent.click(screen.getByRole('button', { name: '属实' }))
    await waitFor(async () =>
      expect(await storedIn(services, document, 'verdict/B5-4')).toMatchObject({
        verdict: 'true',
        place: '三楼档案室',
        at: '2024-03-05T02:30:00.000Z',
      }),
    )
    await correct(card, /30日内签订合同/, '6')
    expect(within(card).getByText(/结论却是“属实”/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '不属实' }))
    await fireEvent.update(within(card).getByLabelText('核查说明'), '12 份合同超过 30 日才签')
    await waitFor(async () =>
      expect(await storedIn(services, document, 'verdict/B5-4')).toMatchObject({
        verdict: 'untrue',
        note: '12 份合同超过 30 日才签',
      }),
    )
    expect(within(card).queryByText(/结论却是“属实”/)).toBeNull()
  })

  it('the reviewer’s own line lowers the score once it has points and a reason', async () => {
    await openReview('/checking/B5-2', routes, services)
    const lines = within(await screen.findByRole('region', { name: '核查扣分' }))
    await fireEvent.click(lines.getByRole('button', { name: '登记一条核查扣分' }))
    await fireEvent.update(await lines.findByLabelText('扣分'), '0.5')
    expect(total()).toMatch(/核查\s*94\.00/)
    await fireEvent.update(lines.getByLabelText(/扣分原因/), '内控制度没有采购需求管理一章')
    expect(total()).toMatch(/核查\s*93\.50/)
  })

  it('goes to the next without a verdict, and the list says what is left', async () => {
    const judged = { verdict: 'true', note: '', by: '甲', at: '2024-03-05T01:00:00.000Z', place: '' }
    const { router, document } = await openReview('/checking', routes, services, {
      'review-plan/current': {
        choice: { kind: 'sample', seed: 'abc', size: 3 },
        codes: ['B5-2', 'B5-4', 'B6-6'],
        recount: null,
      },
      'verdict/B5-4': judged,
    })
    const list = await screen.findByRole('list', { name: '核查指标' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(3)
    await fireEvent.click(screen.getByRole('button', { name: /^未核查/ }))
    await waitFor(() =>
      expect(within(screen.getByRole('list', { name: '核查指标' })).getAllByRole('listitem')).toHaveLength(2),
    )
    await fireEvent.click(screen.getByRole('button', { name: '继续核查' }))
    await screen.findByRole('article', { name: '采购内控制度建设' })
    await fireEvent.click(screen.getByRole('button', { name: '下一项未核' }))
    await screen.findByRole('article', { name: '固定资产利用率' })
    expect(router.currentRoute.value.path).toBe(`/reviews/${document}/checking/B6-6`)
  })

  it('a sideways swipe does what the button does, a slanted one does nothing', async () => {
    await openReview('/checking/B5-4', routes, services)
    const card = await screen.findByRole('article', { name: signing })
    const swipe = async (to: readonly [number, number]) => {
      const touch = (clientX: number, clientY: number) => [{ clientX, clientY }]
      await fireEvent.touchStart(card, { touches: touch(300, 400) })
      await fireEvent.touchEnd(card, { touches: [], changedTouches: touch(to[0], to[1]) })
    }
    await swipe([180, 300])
    expect(screen.getByRole('article', { name: signing })).toBeTruthy()
    await swipe([150, 410])
    await screen.findByRole('article', { name: '合同备案时效性' })
  })

  it('once the findings are out, nothing is taken until the review is called back', async () => {
    await openReview('/checking/B5-4', routes, services, {
      'review-stage/current': { stage: 'issued', by: '甲', at: '2024-03-05T01:00:00.000Z', reason: '' },
    })
    await screen.findByRole('article', { name: signing })
    expect(screen.getByText(/核查意见已发出（甲/)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '属实' }).disabled).toBe(true)
    expect(screen.queryByRole('button', { name: /更正：/ })).toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: '继续修改' }))
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: '属实' }).disabled).toBe(false),
    )
  })
})
