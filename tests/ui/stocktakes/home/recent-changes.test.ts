import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import type { Json } from '../../../../src/domain/values/json.ts'
import RecentChangesPage from '../../../../src/ui/stocktakes/home/RecentChangesPage.vue'
import StocktakeHomePage from '../../../../src/ui/stocktakes/home/StocktakeHomePage.vue'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { openPractice } from '../../shared/open-stocktake.ts'

afterEach(cleanup)

const pages = [
  { path: '', component: StocktakeHomePage },
  { path: 'changes', component: RecentChangesPage },
]
const count = {
  mismatches: [],
  useStatus: 'in-use',
  damaged: false,
  quantity: 100,
  room: '101 大厅',
  user: '',
  note: '',
  photos: [],
  method: 'camera',
  at: '2024-03-05T02:00:00.000Z',
}
const counted = 'count/r1/ZC20190001/m1'

async function change(
  services: MemoryServices,
  document: string,
  author: string,
  record: string,
  value: Json,
) {
  const at = '2024-03-06T02:00:00.000Z'
  const written = await services.store.write(document, [{ record, value }], {
    mode: 'deliberate',
    author,
    at,
  })
  if (!written.ok) throw new Error(written.problem.code)
}

it('who changed what of a stocktake, old and new, with the way there; first results stand in their own list', async () => {
  const services = memoryServices()
  const { router, document } = await openPractice('', pages, services, { [counted]: count })
  await change(services, document, '李四', counted, { ...count, room: '202 会议室' })
  await change(services, document, '李四', 'difference/ZC20190001', { reason: '借用未登记', treatment: '' })
  await fireEvent.click(await screen.findByRole('link', { name: '最近修改' }))

  const corrected = within(await screen.findByRole('article', { name: /^盘点结果：ZC20190001 / }))
  expect(corrected.getByText('存放地点')).toBeTruthy()
  expect(corrected.getByText('101 大厅')).toBeTruthy()
  expect(corrected.getByText('202 会议室')).toBeTruthy()
  expect(corrected.getByText(/^李四 · /)).toBeTruthy()
  expect(screen.queryAllByRole('article', { name: /register|rows/ })).toEqual([])

  const begun = within(screen.getByRole('article', { name: /^盘点基本信息/ }))
  expect(begun.queryByText('原')).toBeNull()
  expect(begun.getByText(/^名称：/).textContent).not.toContain('轮次')
  expect(within(screen.getByRole('article', { name: /^资产台账/ })).queryByText('现')).toBeNull()

  await fireEvent.update(screen.getByLabelText('修改人'), '李四')
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2))
  const reason = within(screen.getByRole('article', { name: /^差异原因与处理意见：ZC20190001/ }))
  expect(reason.getByText('新增')).toBeTruthy()
  await fireEvent.click(reason.getByRole('link', { name: '去查看' }))
  await waitFor(() => expect(router.currentRoute.value.path).toMatch(/assets\/ZC20190001$/))
})

it('while a blind round is counted nothing is shown of what others found', async () => {
  const services = memoryServices()
  const blind = { kind: 'second', name: '复盘', coverage: { kind: 'all' }, blind: true, order: 'z' }
  await openPractice('/changes', pages, services, {
    'round/r2': blind,
    'stage/current': { stage: 'counting', reason: '' },
  })
  expect(await screen.findByText('盲盘期间不显示最近修改')).toBeTruthy()
  expect(screen.queryByRole('article')).toBeNull()
})
