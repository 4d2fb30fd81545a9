import { cleanup, screen } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import ReviewLayout from '../../../../src/app/ReviewLayout.vue'
import ReviewHomePage from '../../../../src/ui/reviews/home/ReviewHomePage.vue'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { mountPage } from '../../shared/mount-page.ts'
import { sampleId } from '../../shared/open-evaluation.ts'
import { sampleReview } from '../open-review.ts'

const routes = [
  { path: '/reviews/:id', component: ReviewLayout, children: [{ path: '', component: ReviewHomePage }] },
]
const fact = { record: 'fact/procurement-signed-on-time', value: 1 }

describe('opening a review', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  it('shows the version that was pinned, whatever the department corrects later', async () => {
    const document = await sampleReview(services)
    const override = { record: 'override/B3-2', value: { points: 0, reason: '自查更正' } }
    await services.store.write(sampleId, [override, fact], {
      mode: 'deliberate',
      author: '部门',
      at: '2024-03-06T00:00:00.000Z',
    })
    await mountPage(routes, { path: `/reviews/${document}`, services })
    expect((await screen.findByRole('region', { name: '得分' })).textContent).toContain('94.00')
  })

  it('says so where the evaluation is not on this device', async () => {
    const document = await sampleReview(services)
    const elsewhere = memoryServices()
    await elsewhere.store.importChanges(await services.store.handOut(document))
    await mountPage(routes, { path: `/reviews/${document}`, services: elsewhere })
    expect(await screen.findByText(/本机没有被核查的自评/)).toBeTruthy()
  })
})
