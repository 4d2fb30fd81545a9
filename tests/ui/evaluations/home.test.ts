import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newEvaluationEdits } from '../../../src/domain/evaluation/new-evaluation.ts'
import { builtInSystems } from '../../../src/domain/indicator-systems/built-in.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { decodeDraftFile } from '../../../src/protocol/draft-file.ts'
import EvaluationLayout from '../../../src/app/EvaluationLayout.vue'
import EvaluationHomePage from '../../../src/ui/evaluations/EvaluationHomePage.vue'
import { writeLastPlace } from '../../../src/ui/shared/last-place.ts'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { mountPage } from '../shared/mount-page.ts'
import { openSample, sampleId } from '../shared/open-evaluation.ts'

const routes = [{ path: '', name: 'home', component: EvaluationHomePage }]
const layout = [{ path: '/evaluations/:id', component: EvaluationLayout, children: routes }]

describe('the home of an evaluation', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  it('the sample: 94.00, 优, 50 and 44, marked as practice', async () => {
    await openSample('', routes, services)
    const score = within(await screen.findByRole('region', { name: '得分' }))
    expect(score.getByTestId('total').textContent).toBe('94.00')
    expect(score.getByTestId('grade').textContent).toContain('优')
    expect(score.getByText('履职效能').parentElement?.textContent).toContain('50')
    expect(score.getByText('管理效率').parentElement?.textContent).toContain('44')
    expect(score.getByText('演练')).toBeTruthy()
  })

  it('a new evaluation: no grade before it is complete, each section with its state and what it lacks', async () => {
    const [system] = builtInSystems
    if (!system) throw new Error('no system is built in')
    const edits = newEvaluationEdits({ system, fiscalYear: 2023, name: '某某局' })
    await services.store.write('ev-1', edits, {
      mode: 'deliberate',
      author: '',
      at: '2024-03-05T02:00:00.000Z',
    })
    const { router } = await mountPage(layout, { path: '/evaluations/ev-1', services })
    const score = within(await screen.findByRole('region', { name: '得分' }))
    expect(score.queryByTestId('grade')).toBeNull()
    expect(score.getByText('未完成')).toBeTruthy()
    const rows = within(screen.getByRole('list', { name: '各部分' })).getAllByRole('link')
    expect(rows).toHaveLength(12)
    expect(rows[0]?.textContent).toMatch(/封面.*未填写.*未填/)
    await fireEvent.click(screen.getByRole('button', { name: /^去填写：/ }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/evaluations/ev-1/cover'))
  })

  it('continues at the exact place while something is missing', async () => {
    const path = `/evaluations/${sampleId}/funds`
    await writeLastPlace(services.store, { document: sampleId, path, field: 'fund/self/other', page: '收支' })
    await services.store.importChanges(sampleChanges())
    const at = '2024-03-05T02:00:00.000Z'
    const emptied = [{ record: 'cover/filler', value: '' }]
    await services.store.write(sampleId, emptied, { mode: 'deliberate', author: '', at })
    const { router } = await openSample('', routes, services)
    await fireEvent.click(await screen.findByRole('button', { name: '继续填写：收支' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe(path))
  })

  it('leads to the preview when nothing is missing', async () => {
    const { router } = await openSample('', routes, services)
    await fireEvent.click(await screen.findByRole('button', { name: '预览导出' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe(`/evaluations/${sampleId}/preview`))
  })

  it('exports data that can be read back whole, on a second tap', async () => {
    await openSample('', routes, services)
    await fireEvent.click(await screen.findByRole('button', { name: '导出数据' }))
    const sheet = within(await screen.findByRole('dialog', { name: '导出数据', hidden: true }))
    await fireEvent.click(sheet.getByRole('button', { name: /导出数据/, hidden: true }))
    expect(services.downloads).toEqual([])
    await fireEvent.click(await sheet.findByRole('button', { name: '保存到本机', hidden: true }))
    const [file] = services.downloads
    expect(file?.name).toMatch(/^绩简数据-2023-.*\.json$/)
    const decoded = decodeDraftFile((await file?.text()) ?? '')
    expect(decoded.ok && decoded.value.length).toBe((await services.store.handOut(sampleId)).length)
  })

  it.each([
    ['an unknown address', 'ev-nowhere', '本机没有这份评价'],
    ['a system of another version', 'ev-2', '缺少指标体系'],
  ])('%s is said so, with a button back to the list', async (_case, document, title) => {
    const meta = {
      kind: 'evaluation',
      system: 'mars-2099@7',
      fiscalYear: 2023,
      name: 'x',
      origin: null,
      practice: false,
    }
    const at = '2024-03-05T02:00:00.000Z'
    await services.store.write('ev-2', [{ record: 'meta/evaluation', value: meta }], {
      mode: 'typing',
      author: '',
      at,
    })
    const { router } = await mountPage(layout, { path: `/evaluations/${document}`, services })
    expect(await screen.findByText(title)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '回到评价列表' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/evaluations'))
  })

  it('a store that fails while opening is said so, and 重新打开 opens it', async () => {
    const { openDraft } = services
    let broken = true
    const flaky: MemoryServices = {
      ...services,
      openDraft: (document) => (broken ? Promise.reject(new Error('closed')) : openDraft(document)),
    }
    await openSample('', routes, flaky)
    expect(await screen.findByText('读取本机数据失败')).toBeTruthy()
    broken = false
    await fireEvent.click(screen.getByRole('button', { name: '重新打开' }))
    expect(await screen.findByTestId('total')).toBeTruthy()
  })

  it('a deleted evaluation opened by its address offers to restore it', async () => {
    await services.store.write(sampleId, [{ record: 'meta/deleted', value: true }], {
      mode: 'deliberate',
      author: '',
      at: '2024-03-05T02:00:00.000Z',
    })
    await openSample('', routes, services)
    await fireEvent.click(await screen.findByRole('button', { name: '恢复' }))
    await waitFor(() => expect(screen.queryByText(/这份评价已删除/)).toBeNull())
  })
})
