import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import ProjectsPage from '../../../src/ui/projects/ProjectsPage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { openSample, sampleId } from '../shared/open-evaluation.ts'

const children = [{ path: 'projects', component: ProjectsPage }]

describe('项目支出', () => {
  let services: MemoryServices
  beforeEach(async () => {
    services = memoryServices()
    await openSample('/projects', children, services)
    await screen.findByRole('heading', { name: '项目支出' })
  })
  afterEach(cleanup)

  const totals = () => screen.getByRole('heading', { name: /合计/ }).closest('section')
  const stored = async (id: string) =>
    (await services.store.loadDocument(sampleId)).get(`project/${id}`)?.heads[0]?.value
  const hidden = { hidden: true }

  it('counts the projects and the money they are about', () => {
    expect(totals()?.textContent).toContain('24 个')
    expect(totals()?.textContent).toContain('36,799.58')
  })

  it('an edit in the sheet moves the totals at once and is stored by itself', async () => {
    await fireEvent.click(screen.getByRole('button', { name: /科普活动与科技培训/ }))
    const sheet = await screen.findByRole('dialog', { name: '项目', hidden: true })
    await fireEvent.update(within(sheet).getByLabelText('预算金额'), '400')
    await waitFor(() => expect(totals()?.textContent).toContain('36,834.58'))
    expect(within(sheet).getByLabelText<HTMLInputElement>('部门本级').checked).toBe(true)
    await fireEvent.click(within(sheet).getByLabelText(/某区产业促进服务中心/))
    await waitFor(async () =>
      expect(await stored('science')).toMatchObject({ unit: 'service-centre', budget: 400_000_000 }),
    )
  })

  it('refuses a score above full marks and keeps the one before', async () => {
    await fireEvent.click(screen.getByRole('button', { name: /科普活动与科技培训/ }))
    const sheet = await screen.findByRole('dialog', { name: '项目', hidden: true })
    await fireEvent.update(within(sheet).getByLabelText('项目自评得分'), '100.5')
    expect(await within(sheet).findByText('不能超过分值 100 分。')).toBeTruthy()
    expect(await stored('science')).toMatchObject({ score: 9900 })
  })

  it('deletes with a way back', async () => {
    await fireEvent.click(screen.getByRole('button', { name: /科普活动与科技培训/ }))
    const sheet = await screen.findByRole('dialog', { name: '项目', hidden: true })
    await fireEvent.click(within(sheet).getByRole('button', { name: '删除这个项目', ...hidden }))
    await waitFor(() => expect(totals()?.textContent).toContain('23 个'))
    const notice = await screen.findByText('已删除“科普活动与科技培训”')
    await fireEvent.click(within(notice.closest('div') as HTMLElement).getByRole('button', { name: '撤销' }))
    await waitFor(() => expect(totals()?.textContent).toContain('24 个'))
  })

  it('shows pasted rows before it takes them, and takes the good ones in their order', async () => {
    await fireEvent.click(screen.getByRole('button', { name: '从表格粘贴' }))
    const sheet = await screen.findByRole('dialog', { name: '从表格粘贴项目', hidden: true })
    await fireEvent.update(
      within(sheet).getByLabelText('粘贴内容'),
      '新项目甲\t100\t80\n坏行\t十万\t5\n新项目乙\t1,000.00\t',
    )
    expect(await within(sheet).findByText('将录入 2 个项目')).toBeTruthy()
    expect(sheet.textContent).toContain('第 2 行：预算“十万”不是金额')
    expect(totals()?.textContent).toContain('24 个')
    await fireEvent.click(within(sheet).getByRole('button', { name: '录入 2 个项目', ...hidden }))
    await waitFor(() => expect(totals()?.textContent).toContain('26 个'))
    await waitFor(() => expect(screen.queryByRole('dialog', hidden)).toBeNull())
    const names = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(names.at(-2)).toContain('25. 新项目甲')
    expect(names.at(-1)).toContain('26. 新项目乙')
    expect(names.at(-1)).toContain('支出 未填')
  })
})
