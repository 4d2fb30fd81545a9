import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import AssetPage from '../../../../src/ui/stocktakes/assets/AssetPage.vue'
import CommentsPage from '../../../../src/ui/stocktakes/home/CommentsPage.vue'
import StocktakeHomePage from '../../../../src/ui/stocktakes/home/StocktakeHomePage.vue'
import { memoryServices } from '../../shared/memory-services.ts'
import { openPractice } from '../../shared/open-stocktake.ts'

afterEach(cleanup)

const pages = [
  { path: '', component: StocktakeHomePage },
  { path: 'comments', component: CommentsPage },
  { path: 'assets/:asset', component: AssetPage },
]
const said = { text: '标签已脱落，请补贴', by: '李四', at: '2024-03-05T02:00:00.000Z', resolved: null }

it('a comment on an asset is unread on the home, read and closed in the list, and leads to the asset', async () => {
  const services = memoryServices()
  const { router } = await openPractice('', pages, services, { 'comment/asset/ZC20190001/c1': said })
  await fireEvent.click(await screen.findByRole('link', { name: /批注.*1 条未读/ }))
  expect(await screen.findByText('标签已脱落，请补贴')).toBeTruthy()
  await fireEvent.click(await screen.findByRole('button', { name: '标为已解决' }))
  expect(await screen.findByText('批注都已解决。')).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: '全部 1' }))
  await fireEvent.click(await screen.findByRole('link', { name: /^ZC20190001 / }))
  await waitFor(() => expect(router.currentRoute.value.path).toMatch(/assets\/ZC20190001$/))
  expect((await screen.findByText('批注', { selector: 'summary' })).textContent).toContain('都已解决')
})

it('without any there is no way to them on the home, and the page says how to begin', async () => {
  const services = memoryServices()
  const { router, document } = await openPractice('', pages, services)
  await screen.findByRole('list', { name: '各部分' })
  expect(screen.queryByRole('link', { name: /批注/ })).toBeNull()
  await router.push(`/stocktakes/${document}/comments`)
  expect(await screen.findByText('还没有批注')).toBeTruthy()
})
