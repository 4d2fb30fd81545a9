import { cleanup, fireEvent, screen } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import ReviewListPage from '../../../../src/ui/reviews/list/ReviewListPage.vue'
import NewReviewPage from '../../../../src/ui/reviews/new/NewReviewPage.vue'
import { chooseSide } from '../../../../src/ui/shared/holding/review-side.ts'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { mountPage } from '../../shared/mount-page.ts'
import { sampleId } from '../../shared/open-evaluation.ts'
import { sampleReview } from '../open-review.ts'

describe('who may do what to a check from the list', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  async function openMenu(): Promise<void> {
    await mountPage(ReviewListPage, { path: '/reviews', services })
    await fireEvent.click(await screen.findByRole('button', { name: /更多操作/ }))
    await screen.findByText('导出数据')
  }

  it('the reviewer deletes it, with a way back', async () => {
    await sampleReview(services)
    await openMenu()
    await fireEvent.click(await screen.findByRole('button', { name: '删除' }))
    await fireEvent.click(await screen.findByRole('button', { name: '撤销' }))
    expect(await screen.findByRole('article')).toBeTruthy()
  })

  it('the department does not: it would be gone at the reviewer’s too', async () => {
    const document = await sampleReview(services)
    await chooseSide(document, 'department', services.store)
    await openMenu()
    expect(screen.queryByRole('button', { name: '删除' })).toBeNull()
  })

  it('whoever asks for a check of an evaluation is shown the ones there are', async () => {
    const document = await sampleReview(services)
    const routes = [{ path: '/reviews/new', component: NewReviewPage }]
    await mountPage(routes, { path: `/reviews/new?evaluation=${sampleId}`, services })
    expect((await screen.findByRole('link', { name: '现场核查' })).getAttribute('href')).toBe(
      `/reviews/${document}`,
    )
  })

  it('a role whose check the server would refuse cannot begin one', async () => {
    services.team.join('preparer')
    await mountPage(NewReviewPage, { path: '/reviews/new', services })
    expect(await screen.findByText('您的角色不能建立核查')).toBeTruthy()
    cleanup()
    services.team.join('reviewer')
    await mountPage(NewReviewPage, { path: '/reviews/new', services })
    expect(screen.queryByText('您的角色不能建立核查')).toBeNull()
  })
})
