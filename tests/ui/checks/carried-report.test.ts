import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import type { Change } from '../../../src/domain/changes/change.ts'
import { dataHash, withDataHash } from '../../../src/domain/report/carried-data.ts'
import { documentText } from '../../../src/domain/report/document-text.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { fail, ok } from '../../../src/domain/values/result.ts'
import { writeCarriedFile } from '../../../src/protocol/carried-file.ts'
import CarriedReportPage from '../../../src/ui/checks/carried/CarriedReportPage.vue'
import EvaluationListPage from '../../../src/ui/evaluations/EvaluationListPage.vue'
import { isHeld } from '../../../src/ui/shared/holding/holding.ts'
import type { IncomingFile } from '../../../src/ui/shared/services.ts'
import { reportOf } from '../../fixtures/report-of.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { mountPage } from '../shared/mount-page.ts'
import { sampleId } from '../shared/open-evaluation.ts'

const routes = [
  { path: '/evaluations', component: EvaluationListPage },
  { path: '/evaluations/review', component: CarriedReportPage },
]

/** A PDF as the worker gives it: what it carries, and what its pages say. */
async function pdfOf(changes: readonly Change[], edit: (pages: string) => string): Promise<IncomingFile> {
  const { name, bytes } = await writeCarriedFile(changes, { title: '', author: '', createdAt: '' })
  const hash = dataHash(bytes)
  const pages = edit(documentText(withDataHash(reportOf(changes), hash, name)))
  return { fileName: '报告.pdf', changes, blobs: null, parcel: null, pdf: { name, hash, pages } }
}

describe('a PDF that carries its data', () => {
  const services = memoryServices()
  afterEach(cleanup)

  async function open(read: IncomingFile | null): Promise<HTMLElement> {
    services.picks = [new File(['%PDF-'], '报告.pdf')]
    const readIncoming = () => Promise.resolve(read ? ok(read) : fail('pdf-carries-nothing'))
    await mountPage(routes, { path: '/evaluations', services: { ...services, readIncoming } })
    await fireEvent.click(screen.getByRole('button', { name: '导入数据' }))
    await fireEvent.click(await screen.findByRole('button', { name: '选择文件', hidden: true }))
    return screen.findByRole('dialog', { name: '导入数据', hidden: true })
  }

  it('is called 完整, looked at without being stored, and then continued', async () => {
    const pdf = await pdfOf(sampleChanges(), (pages) => pages)
    const sheet = await open(pdf)
    expect(await within(sheet).findByText('完整：页面内容与附带数据一致')).toBeTruthy()
    expect(sheet.textContent).toContain('不能证明由谁出具')
    await fireEvent.click(within(sheet).getByText('查看核对'))
    expect(await screen.findByText('94.00')).toBeTruthy()
    expect((await services.store.loadDocument(sampleId)).size).toBe(0)
    await fireEvent.click(screen.getByText('展开报告内容'))
    expect((await screen.findByRole('article', { name: /自评报告/ })).textContent).toContain(
      '一、部门基本情况',
    )
    expect(screen.queryByText('修改')).toBeNull()
    cleanup()

    await open(pdf)
    await fireEvent.click(await screen.findByText('继续填报'))
    expect(await screen.findByText(/^已导入 \d+ 处修改。$/)).toBeTruthy()
    expect((await services.store.loadDocument(sampleId)).size).toBeGreaterThan(0)
  })

  it('is taken in 核查用 from there, and led to its check', async () => {
    const there = memoryServices()
    const pdf = await pdfOf(sampleChanges(), (pages) => pages)
    services.picks = [new File(['%PDF-'], '报告.pdf')]
    const readIncoming = () => Promise.resolve(ok(pdf))
    const { router } = await mountPage(routes, {
      path: '/evaluations',
      services: { ...services, store: there.store, readIncoming },
    })
    await fireEvent.click(screen.getByRole('button', { name: '导入数据' }))
    await fireEvent.click(await screen.findByRole('button', { name: '选择文件', hidden: true }))
    await fireEvent.click(await screen.findByText('查看核对'))
    await fireEvent.click(await screen.findByRole('button', { name: '用于核查（只读）' }))
    await waitFor(() => expect(router.currentRoute.value.query['evaluation']).toBe(sampleId))
    expect(await isHeld(sampleId, there.store)).toBe(true)
  })

  it('pages that say something else are shown beside the data', async () => {
    const sheet = await open(await pdfOf(sampleChanges(), (pages) => pages.replaceAll('94.00', '98.00')))
    expect(await within(sheet).findByText('不一致：页面内容与附带数据不符')).toBeTruthy()
    expect(sheet.textContent).toMatch(/按数据应为.*94\.00.*页面上是.*98\.00/s)
  })

  it('an ordinary PDF is refused in words; the page of a PDF no longer open says where to begin', async () => {
    const sheet = await open(null)
    expect((await within(sheet).findByRole('alert', { hidden: true })).textContent).toContain(
      '没有附带填报数据',
    )
    cleanup()
    await mountPage(routes, { path: '/evaluations/review', services })
    expect(await screen.findByText('没有打开的 PDF')).toBeTruthy()
  })
})
