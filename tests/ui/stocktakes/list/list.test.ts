import { cleanup, fireEvent, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import StocktakeListPage from '../../../../src/ui/stocktakes/list/StocktakeListPage.vue'
import { createPracticeStocktake } from '../../../../src/ui/stocktakes/new/create-stocktake.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { mountPage } from '../../shared/mount-page.ts'

afterEach(cleanup)

describe('the list of stocktakes', () => {
  it('says what to do when it is empty', async () => {
    await mountPage(StocktakeListPage, { path: '/stocktakes', services: memoryServices() })
    expect(await screen.findByText('还没有盘点')).toBeTruthy()
    expect(screen.getByRole('button', { name: '新建盘点' })).toBeTruthy()
  })

  it('shows stage and progress, and takes a deletion back', async () => {
    const services = memoryServices()
    await createPracticeStocktake('张三', services)
    await mountPage(StocktakeListPage, { path: '/stocktakes', services })
    const list = await screen.findByRole('list', { name: '盘点列表' })
    expect(await screen.findByText('准备')).toBeTruthy()
    expect(list.textContent).toContain('已盘 0 / 60')
    expect(list.textContent).toContain('演练')
    await fireEvent.click(screen.getByRole('button', { name: /更多操作/ }))
    await fireEvent.click(await screen.findByRole('button', { name: '删除', hidden: true }))
    expect(await screen.findByText('还没有盘点')).toBeTruthy()
    await fireEvent.click(await screen.findByRole('button', { name: '撤销' }))
    expect(await screen.findByRole('list', { name: '盘点列表' })).toBeTruthy()
  })
})
