import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { builtInSystems } from '../../../src/domain/indicator-systems/built-in.ts'
import NewEvaluationPage from '../../../src/ui/evaluations/NewEvaluationPage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { mountPage } from '../shared/mount-page.ts'

describe('新建评价', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)
  const open = () => mountPage(NewEvaluationPage, { path: '/evaluations/new', services })

  it('shows every built-in system with region, year and whether it was verified, and the statement of the chosen one', async () => {
    await open()
    const radios = screen.getAllByRole('radio')
    expect(radios).toHaveLength(builtInSystems.length)
    expect(screen.getAllByText('草案，待核对').length).toBeGreaterThan(0)
    for (const system of builtInSystems) {
      await fireEvent.click(screen.getByText(system.name))
      expect(screen.getByText(system.statement)).toBeTruthy()
    }
  })

  it('asks for the unit’s name before it creates anything', async () => {
    await open()
    await fireEvent.click(screen.getByRole('button', { name: '建立评价' }))
    expect(await screen.findByText('请填写单位名称。')).toBeTruthy()
    expect(await services.store.listDocuments()).toEqual([])
  })

  it('pins the chosen system and opens the new evaluation', async () => {
    const { router } = await open()
    const chosen = builtInSystems.at(-1)
    if (!chosen) throw new Error('no system is built in')
    await fireEvent.click(screen.getByText(chosen.name))
    await fireEvent.update(screen.getByLabelText(/单位名称/), ' 某某局 ')
    await fireEvent.update(screen.getByLabelText('评价年度'), '２０２４')
    await fireEvent.click(screen.getByRole('button', { name: '建立评价' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/evaluations/ev-id1'))
    const records = await services.store.loadDocument('ev-id1')
    expect(records.get('meta/evaluation')?.heads[0]?.value).toMatchObject({
      system: `${chosen.id}@${chosen.version}`,
      fiscalYear: 2024,
      name: '某某局',
      practice: false,
    })
    expect(records.get('cover/unit-name')?.heads[0]?.value).toBe('某某局')
  })

  it('asks a project for its own name, which is not the department’s', async () => {
    await open()
    const project = builtInSystems.find(({ subject }) => subject === 'project')
    if (!project) throw new Error('no project system is built in')
    await fireEvent.click(screen.getByText(project.name))
    await fireEvent.update(screen.getByLabelText(/项目名称/), '老旧水闸改造')
    await fireEvent.click(screen.getByRole('button', { name: '建立评价' }))
    await waitFor(async () => expect(await services.store.listDocuments()).toHaveLength(1))
    const records = await services.store.loadDocument('ev-id1')
    expect(records.get('meta/evaluation')?.heads[0]?.value).toMatchObject({ name: '老旧水闸改造' })
    expect(records.has('cover/unit-name')).toBe(false)
  })

  it('refuses a year that is none', async () => {
    await open()
    await fireEvent.update(screen.getByLabelText(/单位名称/), '某某局')
    await fireEvent.update(screen.getByLabelText('评价年度'), '23')
    await fireEvent.click(screen.getByRole('button', { name: '建立评价' }))
    expect(await screen.findByText('请填四位年份，例如 2023。')).toBeTruthy()
    expect(await services.store.listDocuments()).toEqual([])
  })

  it('opens the practice sample once and leaves a person’s changes in it alone', async () => {
    const { router } = await open()
    await fireEvent.click(screen.getByRole('button', { name: '打开演练样例' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/evaluations/sample-haizhu-2023'))
    const at = '2024-03-05T02:00:00.000Z'
    const edit = [{ record: 'cover/filler', value: '练习' }]
    await services.store.write('sample-haizhu-2023', edit, { mode: 'typing', author: '', at })
    cleanup()
    await open()
    await fireEvent.click(screen.getByRole('button', { name: '打开演练样例' }))
    const records = await services.store.loadDocument('sample-haizhu-2023')
    expect(records.get('cover/filler')?.heads.map((head) => head.value)).toEqual(['练习'])
  })
})
