import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeLastPlace } from '../../../../src/ui/shared/last-place.ts'
import StocktakeListPage from '../../../../src/ui/stocktakes/list/StocktakeListPage.vue'
import { createPracticeStocktake } from '../../../../src/ui/stocktakes/new/create-stocktake.ts'
import { counted } from '../count-records.ts'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { mountPage } from '../../shared/mount-page.ts'

const at = '2024-03-05T02:00:00.000Z'

describe('cards of stocktakes', () => {
  let services: MemoryServices
  let document = ''
  beforeEach(async () => {
    services = memoryServices()
    const created = await createPracticeStocktake('张三', services)
    document = created.ok ? created.value : ''
  })
  afterEach(cleanup)
  const open = () => mountPage(StocktakeListPage, { path: '/stocktakes', services })

  it('count an asset once, however many counted it, and only within the scope', async () => {
    const records = {
      ...counted('ZC20190001', {}, 'm1'),
      ...counted('ZC20190001', {}, 'm2'),
      ...counted('ZC20190060'),
      'scope/assets': { field: 'room', values: ['101 大厅'] },
    }
    const edits = Object.entries(records).map(([record, value]) => ({ record, value }))
    await services.store.write(document, edits, { mode: 'deliberate', author: '', at })
    await open()
    expect(await screen.findByText(/已盘 1 \/ 10/)).toBeTruthy()
  })

  it('show how many records two devices changed apart', async () => {
    const before = (await services.store.loadDocument(document)).get('stage/current')?.heads[0]?.id ?? ''
    const seen = new Map([['stage/current', [before]]])
    for (const [author, stage] of [
      ['张三', 'counting'],
      ['李四', 'settling'],
    ] as const) {
      const edits = [{ record: 'stage/current', value: { stage, reason: '' } }]
      await services.store.write(document, edits, { mode: 'deliberate', author, at, seen })
    }
    await open()
    expect(await screen.findByText('1 处内容冲突')).toBeTruthy()
  })

  it('say that a newer version wrote one which this version cannot read', async () => {
    const edits = [{ record: 'meta/stocktake', value: { kind: 'stocktake', shape: 'of tomorrow' } }]
    await services.store.write('st-new', edits, { mode: 'deliberate', author: '', at })
    await open()
    expect(await screen.findByText('本版本读不懂，请更新绩简')).toBeTruthy()
  })

  it('leave evaluations to their own list', async () => {
    const edits = [{ record: 'meta/evaluation', value: { kind: 'evaluation', name: '自评' } }]
    await services.store.write('ev-1', edits, { mode: 'deliberate', author: '', at })
    await open()
    expect(await screen.findAllByRole('article')).toHaveLength(1)
  })

  it('lead back to the place left last', async () => {
    const path = `/stocktakes/${document}/scan/302`
    await writeLastPlace(services.store, { document, path, field: '', page: '302' })
    const { router } = await open()
    await fireEvent.click(await screen.findByText('继续上次：302'))
    await waitFor(() => expect(router.currentRoute.value.path).toBe(path))
  })
})
