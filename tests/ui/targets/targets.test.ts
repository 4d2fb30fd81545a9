import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import TargetPage from '../../../src/ui/targets/TargetPage.vue'
import TargetsPage from '../../../src/ui/targets/TargetsPage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { openSample, sampleId } from '../shared/open-evaluation.ts'

const children = [
  { path: 'targets', component: TargetsPage },
  { path: 'targets/:target', component: TargetPage },
]

describe('绩效目标', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  const open = async (path: string) => {
    const page = await openSample(path, children, services)
    await screen.findByRole('heading', { level: 1, name: '绩效目标' })
    return page
  }
  const group = (name: string) => screen.getByRole('heading', { name }).closest('section') as HTMLElement
  const firstRow = (name: string) => within(group(name)).getAllByRole('listitem')[0]?.textContent ?? ''
  const stored = async (id: string) =>
    (await services.store.loadDocument(sampleId)).get(`target/${id}`)?.heads[0]?.value
  const footer = () => screen.getByRole('contentinfo')

  it('groups the targets, states their weights and the live score they feed', async () => {
    await open('/targets')
    expect(group('产出指标').textContent).toContain('权重合计 100')
    expect(group('满意度指标').textContent).toContain('按等权计算')
    expect(within(group('产出指标')).getAllByRole('listitem')).toHaveLength(8)
    const feed = within(group('产出指标')).getByRole('link', { name: /20 \/ 20 分|20\/ 20 分/ })
    expect(feed.getAttribute('href')).toMatch(/\/scoring\//)
  })

  it('a missed target is said by word, comes first, asks for its reason and costs points', async () => {
    const { router } = await open('/targets/research-projects')
    await fireEvent.update(screen.getByLabelText('实际完成值'), '２４０')
    await waitFor(() => expect(footer().textContent).toContain('80.00%'))
    // 15 % of the weight lost a fifth: 20 × (1 − 0.15 × 0.2) = 19.4.
    expect(footer().textContent).toContain('19.4')
    expect(screen.getByText('未完成的目标必须写明原因')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText(/未完成原因及改进措施/), '部分企业撤回申报')
    await waitFor(() => expect(screen.queryByText('未完成的目标必须写明原因')).toBeNull())
    await waitFor(async () =>
      expect(await stored('research-projects')).toMatchObject({ actual: '240', reason: '部分企业撤回申报' }),
    )
    await router.push(`/evaluations/${sampleId}/targets`)
    await screen.findByRole('heading', { name: '产出指标' })
    expect(firstRow('产出指标')).toContain('支持企业研发项目')
    expect(firstRow('产出指标')).toContain('未完成')
    expect(firstRow('产出指标')).not.toContain('缺原因')
  })

  it('one taken over from last year waits in the list and is confirmed on its own page', async () => {
    const taken = { source: '2022年度自评', sentence: '' }
    const record = 'to-confirm/target/research-projects'
    const { router } = await open('/targets/research-projects')
    await services.store.write(sampleId, [{ record, value: taken }], {
      mode: 'deliberate',
      author: '张会计',
      at: '2024-03-20T00:00:00.000Z',
    })
    expect(await screen.findByText('取自2022年度自评，待确认')).toBeTruthy()
    await router.push(`/evaluations/${sampleId}/targets`)
    await screen.findByRole('heading', { name: '产出指标' })
    expect(within(group('产出指标')).getAllByText('待确认')).toHaveLength(1)
    await router.push(`/evaluations/${sampleId}/targets/research-projects`)
    await fireEvent.click(await screen.findByRole('button', { name: /：确认沿用$/ }))
    await waitFor(() => expect(screen.queryByText(/待确认/)).toBeNull())
    await waitFor(async () =>
      expect((await services.store.loadDocument(sampleId)).get(record)?.heads[0]?.value).toBeNull(),
    )
  })

  it('asks for an explanation far above plan, by the limit of the rule (1.5)', async () => {
    await open('/targets/research-projects')
    await fireEvent.update(screen.getByLabelText('实际完成值'), '450')
    await waitFor(() => expect(footer().textContent).toContain('100.00%'))
    expect(screen.queryByText(/明显高于目标值/)).toBeNull()
    await fireEvent.update(screen.getByLabelText('实际完成值'), '451')
    expect(await screen.findByText(/明显高于目标值，请说明/)).toBeTruthy()
  })

  it('a qualitative target takes a band and a percent inside it', async () => {
    await open('/targets/long-term')
    expect(screen.getByLabelText<HTMLInputElement>('实际完成情况').value).toBe('制度已印发并运行一年')
    await fireEvent.click(screen.getByLabelText('部分达成'))
    await fireEvent.update(await screen.findByLabelText('档内完成率'), '85')
    expect(await within(footer()).findByText(/应在部分达成档内/)).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('档内完成率'), '75')
    await waitFor(() => expect(footer().textContent).toContain('75.00%'))
    expect(await screen.findByText('未完成的目标必须写明原因')).toBeTruthy()
  })

  it('names the subcategory as the report prints it', async () => {
    await open('/targets/grant-days')
    expect(screen.getByLabelText<HTMLInputElement>('时效').checked).toBe(true)
    expect(screen.getByLabelText<HTMLInputElement>('≤ 不高于').checked).toBe(true)
  })

  it('adds, reorders and deletes with a way back', async () => {
    await open('/targets')
    await fireEvent.click(screen.getByRole('button', { name: '调整' }))
    await fireEvent.click(screen.getByRole('button', { name: '下移新认定高新技术企业' }))
    await waitFor(() => expect(firstRow('产出指标')).toContain('支持企业研发项目'))
    await fireEvent.click(screen.getByRole('button', { name: '删除支持企业研发项目' }))
    await waitFor(() => expect(firstRow('产出指标')).toContain('新认定高新技术企业'))
    const notice = await screen.findByText('已删除“支持企业研发项目”')
    await fireEvent.click(within(notice.closest('div') as HTMLElement).getByRole('button', { name: '撤销' }))
    await waitFor(() => expect(firstRow('产出指标')).toContain('支持企业研发项目'))
    await fireEvent.click(screen.getByRole('button', { name: '添加效益指标' }))
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(/^指标名称/).value).toBe(''))
    expect(screen.getByLabelText<HTMLInputElement>('经济').checked).toBe(true)
  }, 20_000)
})
