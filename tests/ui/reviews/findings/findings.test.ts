import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import FindingsPage from '../../../../src/ui/reviews/findings/FindingsPage.vue'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { storedIn } from '../../shared/open-stocktake.ts'
import { openReview } from '../open-review.ts'

const routes = [{ path: 'findings', component: FindingsPage }]
const at = '2024-03-05T01:00:00.000Z'
const checked = {
  'checked-fact/contracts-signed-in-time': {
    value: 6,
    source: { kind: 'seen' },
    note: '合同台账',
    by: '甲',
    at,
  },
  'verdict/B5-4': { verdict: 'untrue', note: '12 份逾期', by: '甲', at, place: '' },
}

describe('核查发现', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  const list = () => screen.findByRole('list', { name: '核查发现' })
  const contracts = async () =>
    within(within(await list()).getByRole('article', { name: /自评 3 分，核查 1 分/ }))

  it('a difference stands with its reason, and its words and severity may be changed', async () => {
    const { document } = await openReview('/findings', routes, services, checked)
    const card = await contracts()
    expect(card.getByText('重要')).toBeTruthy()
    expect(card.getByRole('link', { name: 'B5-4 采购合同签订时效性' })).toBeTruthy()
    await fireEvent.click(card.getByRole('button', { name: '修改' }))
    await fireEvent.click(card.getByRole('radio', { name: '一般' }))
    await fireEvent.update(card.getByLabelText('整改建议'), '按期签订并登记台账')
    await waitFor(async () =>
      expect(await storedIn(services, document, 'finding/score-B5-4')).toMatchObject({
        severity: 'minor',
        text: '',
        suggestion: '按期签订并登记台账',
      }),
    )
  })

  it('is left out only with a whole reason, and comes back', async () => {
    await openReview('/findings', routes, services, checked)
    const card = await contracts()
    await fireEvent.click(card.getByRole('button', { name: '修改' }))
    const drop = card.getByRole<HTMLButtonElement>('button', { name: '不列入这一条' })
    expect(drop.disabled).toBe(true)
    await fireEvent.update(card.getByLabelText('不列入核查意见的原因'), '已现场补签')
    await fireEvent.click(drop)
    const left = await screen.findByText('不列入：已现场补签')
    expect(within(await list()).queryByText(/自评 3 分，核查 1 分/)).toBeNull()
    const card2 = within(left.closest('article') as HTMLElement)
    await fireEvent.click(card2.getByRole('button', { name: '恢复列入', hidden: true }))
    await waitFor(async () => expect(within(await list()).getByText(/自评 3 分，核查 1 分/)).toBeTruthy())
  })

  it('one written by hand opens for its words, and can be deleted again', async () => {
    const { document } = await openReview('/findings', routes, services, checked)
    await list()
    await fireEvent.click(screen.getByRole('button', { name: '手写一条发现' }))
    const words = await screen.findByLabelText(/^发现的问题/)
    await fireEvent.update(words, '采购档案没有归档')
    const written = async () =>
      [...(await services.store.loadDocument(document)).values()].filter(
        ({ record, heads }) => record.startsWith('finding/own-') && heads[0]?.value !== null,
      )
    await waitFor(async () =>
      expect((await written())[0]?.heads[0]?.value).toMatchObject({ text: '采购档案没有归档' }),
    )
    await fireEvent.click(screen.getByRole('button', { name: '删除这一条' }))
    await waitFor(async () => expect(await written()).toEqual([]))
  })
})
