import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import CheckingPage from '../../../../src/ui/reviews/checking/CheckingPage.vue'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { storedIn } from '../../shared/open-stocktake.ts'
import { stocktakeIn } from '../../shared/stocktake-in.ts'
import { openReview } from '../open-review.ts'

const routes = [{ path: 'checking/:code', component: CheckingPage }]

describe('按盘点重算', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  async function openOffers() {
    const { document } = await openReview('/checking/B6-6', routes, services)
    const card = within(await screen.findByRole('article', { name: '固定资产利用率' }))
    await fireEvent.click(card.getByRole('button', { name: '按盘点重算' }))
    return { document, card, offer: within(await card.findByRole('article', { name: '2023年度盘点' })) }
  }

  it('what a confirmed stocktake found is scored by the same rule, and only this indicator’s figures are taken', async () => {
    await stocktakeIn(services, { stage: 'confirmed' })
    const { document, card, offer } = await openOffers()
    await fireEvent.click(offer.getByRole('button', { name: '采用盘点结果' }))
    await waitFor(() => expect(card.getAllByText(/（按盘点）/)).toHaveLength(2))
    expect(await storedIn(services, document, 'checked-fact/assets-total')).toMatchObject({
      value: 26_256_000,
      source: { kind: 'recount' },
    })
    expect(await storedIn(services, document, 'checked-fact/stocktake-completed')).toBeUndefined()
  })

  it('one that is not confirmed offers nothing, and says why', async () => {
    await stocktakeIn(services, { stage: 'counting' })
    const { offer } = await openOffers()
    expect(offer.getByText(/尚有 50 项未盘/)).toBeTruthy()
    expect(offer.queryByRole('button', { name: '采用盘点结果' })).toBeNull()
  })
})
