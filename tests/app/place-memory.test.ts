import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CoverPage from '../../src/ui/evaluations/CoverPage.vue'
import { readLastPlace, writeLastPlace } from '../../src/ui/shared/last-place.ts'
import type { MemoryServices } from '../ui/shared/memory-services.ts'
import { memoryServices } from '../ui/shared/memory-services.ts'
import { openSample, sampleId } from '../ui/shared/open-evaluation.ts'

const routes = [{ path: 'cover', component: CoverPage }]
const path = `/evaluations/${sampleId}/cover`

describe('the last place', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  it('is the field the cursor was in', async () => {
    await openSample('/cover', routes, services)
    await fireEvent.focusIn(await screen.findByLabelText('联系电话', { selector: 'input' }))
    const place = { document: sampleId, path, field: 'cover/phone', page: '封面' }
    await waitFor(async () => expect(await readLastPlace(services.store)).toEqual(place))
    expect(await readLastPlace(services.store, sampleId)).toEqual(place)
  })

  it('is gone back to when the page is opened anew, with the cursor in the field', async () => {
    const scrolled: (string | undefined)[] = []
    vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (this: HTMLElement) {
      scrolled.push(this.dataset.place)
    })
    await writeLastPlace(services.store, { document: sampleId, path, field: 'cover/phone', page: '封面' })
    await openSample('/cover', routes, services)
    const phone = await screen.findByLabelText('联系电话', { selector: 'input' })
    await waitFor(() => expect(document.activeElement).toBe(phone))
    expect(scrolled).toEqual(['cover/phone'])
    vi.restoreAllMocks()
  })

  it('of another page does not pull this one away', async () => {
    await writeLastPlace(services.store, {
      document: sampleId,
      path: `${path}/x`,
      field: 'cover/phone',
      page: '',
    })
    await openSample('/cover', routes, services)
    const phone = await screen.findByLabelText('联系电话', { selector: 'input' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(document.activeElement).not.toBe(phone)
  })
})
