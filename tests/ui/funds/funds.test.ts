import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newEvaluationEdits } from '../../../src/domain/evaluation/new-evaluation.ts'
import EvaluationLayout from '../../../src/app/EvaluationLayout.vue'
import FundsPage from '../../../src/ui/funds/FundsPage.vue'
import UnitFundsPage from '../../../src/ui/funds/UnitFundsPage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { mountPage } from '../shared/mount-page.ts'
import { openSample, sampleId } from '../shared/open-evaluation.ts'

const children = [
  { path: 'funds', component: FundsPage },
  { path: 'funds/:unit', component: UnitFundsPage },
]

describe('收支', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  async function openEmpty(): Promise<void> {
    await services.store.write(
      'ev-1',
      newEvaluationEdits({ system: 'gd-haizhu-2023@1', fiscalYear: 2023, name: '某局' }),
      { mode: 'deliberate', author: '张三', at: '2024-03-05T02:30:00.000Z' },
    )
    const routes = [{ path: '/evaluations/:id', component: EvaluationLayout, children }]
    await mountPage(routes, { path: '/evaluations/ev-1/funds', services })
    await screen.findByRole('heading', { name: '收支' })
  }
  const total = (title: RegExp) =>
    screen.getByRole('heading', { name: title }).closest('section') as HTMLElement
  const figure = (box: HTMLElement, label: string) =>
    within(box).getByText(label).closest('div')?.querySelector('dd')?.textContent?.trim()
  const card = (source: string) =>
    screen.getByText(source, { selector: 'summary *' }).closest('details') as HTMLElement
  const type = (box: HTMLElement, label: string, text: string) =>
    fireEvent.update(within(box).getByLabelText(label), text)

  it('adds up what is typed, full-width digits, separators and suffixes included', async () => {
    await openEmpty()
    const source = card('一般公共预算财政拨款')
    expect(figure(total(/全年合计/), '全年支出')).toBe('未填')
    await type(source, '调整后预算', '４０，２００.００')
    await type(source, '全年支出', '401187200元')
    await type(source, '基本支出', '2,853.44')
    await type(source, '项目支出', '37265.28万元')
    const box = total(/全年合计/)
    await waitFor(() => expect(figure(box, '全年支出')).toBe('40,118.72'))
    expect(figure(box, '调整后预算')).toBe('40,200.00')
    expect(figure(box, '基本支出')).toBe('2,853.44')
    expect(figure(box, '预算完成率')).toBe('99.80%')
    expect(figure(box, '年初预算')).toBe('未填')
    expect(source.textContent).not.toContain('相差')
  })

  it('keeps an empty box empty: it is not zero', async () => {
    await openEmpty()
    const source = card('一般公共预算财政拨款')
    await type(source, '全年支出', '0')
    await waitFor(() => expect(figure(total(/全年合计/), '全年支出')).toBe('0.00'))
    await type(source, '全年支出', '')
    await waitFor(() => expect(figure(total(/全年合计/), '全年支出')).toBe('未填'))
  })

  it('says by how much 基本＋项目 differs from 支出, without refusing it', async () => {
    await openEmpty()
    const source = card('一般公共预算财政拨款')
    await type(source, '全年支出', '100')
    await type(source, '基本支出', '30')
    await type(source, '项目支出', '60')
    await waitFor(() => expect(source.textContent).toMatch(/10\.00/))
    expect(figure(total(/全年合计/), '全年支出')).toBe('100.00')
  })

  it('letters in money: the text stays, a sentence says why, the last good amount counts', async () => {
    await openEmpty()
    const source = card('一般公共预算财政拨款')
    await type(source, '全年支出', '12.5')
    await type(source, '全年支出', '12.5abc')
    expect(await within(source).findByText(/请只填数字/)).toBeTruthy()
    expect(within(source).getByLabelText<HTMLInputElement>('全年支出').value).toBe('12.5abc')
    expect(figure(total(/全年合计/), '全年支出')).toBe('12.50')
  })

  it('switches between 元 and 万元 without touching what is stored', async () => {
    await openSample('/funds', children, services)
    await screen.findByRole('heading', { name: '收支' })
    const box = total(/部门汇总/)
    expect(figure(box, '全年支出')).toBe('40,036.38')
    await fireEvent.click(
      within(screen.getByRole('group', { name: '金额单位' })).getByRole('button', { name: '元' }),
    )
    await waitFor(() => expect(figure(box, '全年支出')).toBe('400,363,800.00'))
    const before = (await services.store.loadDocument(sampleId)).get('fund/self/general-public')
    expect(before?.heads).toHaveLength(1)
  })

  it('a unit is added, filled in, consolidated, removed with its money and brought back', async () => {
    await openSample('/funds/service-centre', children, services)
    const own = await screen.findByRole('heading', { name: /本单位合计/ })
    expect(figure(own.closest('section') as HTMLElement, '全年支出')).toBe('1,846.80')
    await fireEvent.click(screen.getByRole('button', { name: '删除这个单位' }))
    expect(await screen.findByText(/^已删除“某区产业促进服务中心/)).toBeTruthy()
    await waitFor(() => expect(figure(total(/全年合计/), '全年支出')).toBe('38,189.58'))
    await fireEvent.click(
      screen
        .getAllByRole('button', { name: '撤销' })
        .find((button) => button.textContent?.trim() === '撤销') as HTMLElement,
    )
    await waitFor(() => expect(figure(total(/部门汇总/), '全年支出')).toBe('40,036.38'))
  })

  it('the department itself has an address of its own, where 去填写 leads', async () => {
    await openSample('/funds/self', children, services)
    expect(await screen.findByRole('heading', { name: '部门本级收支' })).toBeTruthy()
    expect(figure(total(/部门本级合计/), '全年支出')).toBe('38,189.58')
    expect(screen.queryByRole('button', { name: '删除这个单位' })).toBeNull()
  })
})
