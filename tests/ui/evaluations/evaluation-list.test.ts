import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import EvaluationListPage from '../../../src/ui/evaluations/EvaluationListPage.vue'
import { writeLastPlace } from '../../../src/ui/shared/last-place.ts'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { mountPage } from '../shared/mount-page.ts'

const document = 'sample-haizhu-2023'

describe('the list of evaluations', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  const open = () => mountPage(EvaluationListPage, { path: '/evaluations', services })
  const sample = () => services.store.importChanges(sampleChanges())

  it('when empty says what to do next, with one button', async () => {
    const { router } = await open()
    expect(await screen.findByText('还没有评价')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '新建评价' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/evaluations/new'))
  })

  it('shows year, score, grade, progress and when it changed', async () => {
    await sample()
    await open()
    const card = within(await screen.findByRole('article'))
    expect(await card.findByText('94.00')).toBeTruthy()
    expect(card.getByText('优')).toBeTruthy()
    expect(card.getByText('2023 年度')).toBeTruthy()
    expect(card.getByText('演练')).toBeTruthy()
    expect(card.getByText('7 节已填完 7 节')).toBeTruthy()
    expect(card.getByText(/\d月\d+日 \d\d:\d\d 修改/)).toBeTruthy()
  })

  it('deletes with a way back, on the spot and later', async () => {
    await sample()
    await open()
    await fireEvent.click(await screen.findByRole('button', { name: /更多操作/ }))
    await fireEvent.click(await screen.findByRole('button', { name: '删除' }))
    expect(await screen.findByText('还没有评价')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '撤销' }))
    expect(await screen.findByRole('article')).toBeTruthy()

    await fireEvent.click(screen.getByRole('button', { name: /更多操作/ }))
    await fireEvent.click(await screen.findByRole('button', { name: '删除' }))
    expect(await screen.findByText('最近删除（1）')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: /^恢复/ }))
    expect(await screen.findByRole('article')).toBeTruthy()
  })

  it('copies to the next year: the text comes across, the figures start empty', async () => {
    await sample()
    const { router } = await open()
    await fireEvent.click(await screen.findByRole('button', { name: /更多操作/ }))
    await fireEvent.click(await screen.findByRole('button', { name: '沿用到下一年度' }))
    await waitFor(() => expect(router.currentRoute.value.path).toMatch(/^\/evaluations\/ev-/))
    const copy = await services.store.loadDocument(
      router.currentRoute.value.path.slice('/evaluations/'.length),
    )
    expect(copy.get('meta/evaluation')?.heads[0]?.value).toMatchObject({ fiscalYear: 2024, origin: document })
    expect([...copy.keys()].some((record) => record.startsWith('fund/'))).toBe(false)
  })

  it('offers to continue at the exact place', async () => {
    await sample()
    const path = `/evaluations/${document}/cover`
    await writeLastPlace(services.store, { document, path, field: 'cover/phone', page: '封面' })
    const { router } = await open()
    await fireEvent.click(await screen.findByText('继续填写：封面'))
    await waitFor(() => expect(router.currentRoute.value.path).toBe(path))
  })

  it('a store that does not answer is said so, with a button that tries again', async () => {
    let broken = true
    const { store } = services
    const flaky = {
      ...store,
      listDocuments: () => (broken ? Promise.reject(new Error()) : store.listDocuments()),
    }
    services = memoryServices(flaky)
    await open()
    expect(await screen.findByText('读取本机数据失败')).toBeTruthy()
    broken = false
    await fireEvent.click(screen.getByRole('button', { name: '重新读取' }))
    expect(await screen.findByText('还没有评价')).toBeTruthy()
  })
})
