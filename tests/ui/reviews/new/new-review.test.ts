import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { sampleChanges } from '../../../../src/domain/samples/sample-evaluation.ts'
import NewReviewPage from '../../../../src/ui/reviews/new/NewReviewPage.vue'
import { memoryServices } from '../../shared/memory-services.ts'
import { mountPage } from '../../shared/mount-page.ts'
import { sampleId } from '../../shared/open-evaluation.ts'
import { storedIn } from '../../shared/open-stocktake.ts'

describe('新建核查', () => {
  afterEach(cleanup)

  it('pins the version of the evaluation that it was opened for, in a document of its own', async () => {
    const services = memoryServices()
    await services.store.importChanges(sampleChanges())
    const routes = [{ path: '/reviews/new', component: NewReviewPage }]
    const { router } = await mountPage(routes, { path: `/reviews/new?evaluation=${sampleId}`, services })
    const own = await screen.findByRole<HTMLInputElement>('radio', { name: /示例/ })
    expect(own.checked).toBe(true)
    await fireEvent.click(screen.getByRole('radio', { name: '第三方机构核查' }))
    await fireEvent.update(screen.getByLabelText('核查人姓名'), '李某')
    await fireEvent.click(screen.getByRole('button', { name: '建立核查' }))
    await waitFor(() => expect(router.currentRoute.value.path).toMatch(/^\/reviews\/rv-/))
    const document = router.currentRoute.value.path.replace('/reviews/', '')
    expect(await storedIn(services, document, 'meta/review')).toMatchObject({
      evaluation: sampleId,
      reviewerSide: 'third-party',
      practice: true,
    })
    const claim = await storedIn(services, document, 'review-claim/current')
    const heads = [...(await services.store.loadDocument(sampleId)).values()].flatMap((state) => state.heads)
    expect(claim).toMatchObject({ cut: heads.map(({ id }) => id).sort() })
    const [first] = await services.store.history(document, 'review-stage/current')
    expect(first?.author).toBe('李某')
  })

  it('without an evaluation says where it comes from', async () => {
    await mountPage(NewReviewPage, { path: '/reviews/new', services: memoryServices() })
    expect(await screen.findByText('本机还没有可核查的自评')).toBeTruthy()
  })
})
