import { File as NodeFile } from 'node:buffer'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import ReviewLayout from '../../../../src/app/ReviewLayout.vue'
import { sampleChanges } from '../../../../src/domain/samples/sample-evaluation.ts'
import { createMemoryStore } from '../../../../src/storage/memory-store.ts'
import EvaluationListPage from '../../../../src/ui/evaluations/EvaluationListPage.vue'
import ReviewPackagePage from '../../../../src/ui/reviews/exchange/ReviewPackagePage.vue'
import ReviewHomePage from '../../../../src/ui/reviews/home/ReviewHomePage.vue'
import { isHeld } from '../../../../src/ui/shared/holding/holding.ts'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { mountPage } from '../../shared/mount-page.ts'
import { sampleId } from '../../shared/open-evaluation.ts'
import { openReview } from '../open-review.ts'

// The File of happy-dom writes a Blob of Node's as its name; Node's own holds it.
beforeAll(() => {
  vi.stubGlobal('File', NodeFile)
  return () => vi.unstubAllGlobals()
})

const children = [
  { path: '', component: ReviewHomePage },
  { path: 'hand-over', component: ReviewPackagePage },
]
const routes = [
  { path: '/evaluations', component: EvaluationListPage },
  { path: '/reviews/:id', component: ReviewLayout, children },
]
const issued = { stage: 'issued', by: '核查人甲', at: '2024-03-05T02:00:00.000Z', reason: '' }
const verdict = { verdict: 'untrue', note: '', by: '核查人甲', at: '', place: '' }

describe('核查包', () => {
  let services: MemoryServices
  let elsewhere: MemoryServices
  beforeEach(() => {
    services = memoryServices()
    elsewhere = memoryServices(createMemoryStore({ device: 'another phone' }))
  })
  afterEach(cleanup)

  async function pack(): Promise<string> {
    const { document } = await openReview('/hand-over', children, services, {
      'verdict/B3-2': verdict,
      'review-stage/current': issued,
    })
    await fireEvent.click(await screen.findByText('生成核查包', { selector: 'button *' }))
    const ready = await screen.findByRole('dialog', { name: '核查包已生成', hidden: true })
    await fireEvent.click(await within(ready).findByText('保存'))
    cleanup()
    return document
  }

  async function take(): Promise<HTMLElement> {
    elsewhere.picks = services.downloads
    await mountPage(routes, { path: '/evaluations', services: elsewhere })
    await fireEvent.click(screen.getByRole('button', { name: '导入数据' }))
    await fireEvent.click(await screen.findByRole('button', { name: '选择文件', hidden: true }))
    return screen.findByRole('dialog', { name: '导入数据', hidden: true })
  }

  it('goes to the department once the findings were sent out, under a name that says what it is', async () => {
    await openReview('/hand-over', children, services)
    expect(await screen.findByText(/核查意见还没有发出/)).toBeTruthy()
    const button = screen.getByText('生成核查包', { selector: 'button *' }).closest('button')
    expect(button?.disabled).toBe(true)
    await fireEvent.click(screen.getByRole('radio', { name: '本方同事' }))
    await waitFor(() => expect(button?.disabled).toBe(false))
    cleanup()
    await pack()
    expect(services.downloads[0]?.name).toMatch(/^核查意见_.+_\d{8}\.jijian\.zip$/)
  })

  it('opens at the department, which looks at the check and may not write it', async () => {
    await elsewhere.store.importChanges(sampleChanges())
    await pack()
    const sheet = await take()
    expect(await within(sheet).findByText(/^本机没有这份核查，将新增/)).toBeTruthy()
    expect(within(sheet).queryByText('用于核查（只读）')).toBeNull()
    await fireEvent.click(within(sheet).getByText('导入'))
    expect(await screen.findByText(/核查方填写的内容只供查看/)).toBeTruthy()
    expect(screen.getByRole('radio', { name: '被核查部门' })).toHaveProperty('checked', true)
    expect(await isHeld(sampleId, elsewhere.store)).toBe(false)
  })

  it('opens at a colleague of the reviewer, who goes on with it beside the held evaluation', async () => {
    const document = await pack()
    const sheet = await take()
    await fireEvent.click(await within(sheet).findByText('用于核查（只读）'))
    expect(await screen.findByRole('radio', { name: '核查方' })).toHaveProperty('checked', true)
    expect(screen.queryByText(/核查方填写的内容只供查看/)).toBeNull()
    expect(await isHeld(sampleId, elsewhere.store)).toBe(true)
    const [mine, theirs] = await Promise.all(
      [services, elsewhere].map(({ store }) => store.loadDocument(document)),
    )
    expect(theirs).toEqual(mine)
  })

  it('a person says on which side this device stands', async () => {
    await openReview('', children, services)
    expect(await screen.findByRole('radio', { name: '核查方' })).toHaveProperty('checked', true)
    await fireEvent.click(screen.getByRole('radio', { name: '被核查部门' }))
    expect(await screen.findByText(/核查方填写的内容只供查看/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('radio', { name: '核查方' }))
    await waitFor(() => expect(screen.queryByText(/核查方填写的内容只供查看/)).toBeNull())
  })
})
