import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { sampleChanges } from '../../../../src/domain/samples/sample-evaluation.ts'
import type { Json } from '../../../../src/domain/values/json.ts'
import { createPracticeStocktake } from '../../../../src/ui/stocktakes/new/create-stocktake.ts'
import NewStocktakePage from '../../../../src/ui/stocktakes/new/NewStocktakePage.vue'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { mountPage } from '../../shared/mount-page.ts'

async function write(services: MemoryServices, document: string, record: string, value: Json, at: string) {
  await services.store.write(document, [{ record, value }], { mode: 'deliberate', author: '', at })
}

const unit = () => screen.getByLabelText<HTMLInputElement>(/单位名称/)
const open = (services: MemoryServices) => mountPage(NewStocktakePage, { path: '/stocktakes/new', services })

describe('what a new stocktake begins with', () => {
  afterEach(cleanup)

  it('is the unit of the document changed last, never one of practice', async () => {
    const services = memoryServices()
    await write(services, 'ev-1', 'cover/unit-name', '旧单位', '2024-01-01T00:00:00.000Z')
    await write(services, 'ev-2', 'cover/unit-name', '某某局', '2024-02-01T00:00:00.000Z')
    await services.store.importChanges(sampleChanges())
    await createPracticeStocktake('', services)
    await open(services)
    await waitFor(() => expect(unit().value).toBe('某某局'))
  })

  it('is last year, its last day and a name that follows the year', async () => {
    await open(memoryServices())
    expect(unit().value).toBe('')
    expect(screen.getByLabelText<HTMLInputElement>('基准日').value).toBe('2023-12-31')
    await fireEvent.update(screen.getByLabelText('年度'), '2022')
    expect(screen.getByLabelText<HTMLInputElement>('基准日').value).toBe('2022-12-31')
    expect(screen.getByLabelText<HTMLInputElement>(/盘点名称/).value).toBe('2022年度固定资产盘点')
  })

  it('is refused with everything that is missing named beside the button', async () => {
    const services = memoryServices()
    await open(services)
    await fireEvent.update(screen.getByLabelText('年度'), '22')
    await fireEvent.click(screen.getByRole('button', { name: '先建立盘点，稍后导入台账' }))
    const said = (await screen.findByRole('alert')).textContent
    expect(said).toContain('请填写单位名称。')
    expect(said).toContain('请填四位年份')
    expect(await services.store.listDocuments()).toEqual([])
  })

  it('can do without a register: it is imported later', async () => {
    const services = memoryServices()
    const { router } = await open(services)
    await fireEvent.update(unit(), '某某局')
    await fireEvent.click(screen.getByRole('button', { name: '先建立盘点，稍后导入台账' }))
    await waitFor(() => expect(router.currentRoute.value.path).toMatch(/^\/stocktakes\/st-/))
    const [summary] = await services.store.listDocuments()
    expect(summary?.records.get('meta/stocktake')?.heads[0]?.value).toMatchObject({
      unitName: '某某局',
      fiscalYear: 2023,
      practice: false,
    })
  })
})
