import { cleanup, fireEvent, render, screen, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { buildReport } from '../../../src/domain/report/build-report.ts'
import type { ReportDocument } from '../../../src/domain/report/document.ts'
import type { Workbook } from '../../../src/domain/report/workbook.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import { ok } from '../../../src/domain/values/result.ts'
import ExportSheet from '../../../src/ui/report/ExportSheet.vue'
import { exportOrder, exportTargets } from '../../../src/ui/report/export-targets.ts'
import PreviewPage from '../../../src/ui/report/PreviewPage.vue'
import { readSample } from '../../domain/samples/read-sample.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { openSample } from '../shared/open-evaluation.ts'

const routes = [{ path: 'preview', component: PreviewPage }]
const bytes = new TextEncoder().encode('PK')

describe('其他格式', () => {
  let services: ReturnType<typeof memoryServices>
  let documents: ReportDocument[]
  let workbooks: Workbook[]
  beforeEach(async () => {
    documents = []
    workbooks = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => 'blob:test/1')
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
    services = memoryServices()
    const take = (document: ReportDocument) => {
      documents.push(document)
      return Promise.resolve(ok(bytes))
    }
    await openSample('/preview', routes, {
      ...services,
      renderPdf: take,
      renderDocx: take,
      renderWorkbook(workbook) {
        workbooks.push(workbook)
        return Promise.resolve(ok(bytes))
      },
    })
    await screen.findByRole('heading', { name: '一、部门基本情况' })
  })
  afterEach(() => {
    cleanup()
    vi.restoreAllMocks()
  })

  const sheet = (name: string) => screen.findByRole('dialog', { name, hidden: true })
  async function choose(name: RegExp): Promise<void> {
    await fireEvent.click(screen.getByRole('button', { name: '其他格式' }))
    await fireEvent.click(within(await sheet('导出为')).getByRole('button', { name, hidden: true }))
  }
  async function saved(title: string): Promise<File | undefined> {
    await fireEvent.click(within(await sheet(title)).getByRole('button', { name: '保存', hidden: true }))
    return services.downloads.at(-1)
  }

  it('makes a Word file of what is on screen', async () => {
    await choose(/^Word/)
    const file = await saved('Word 文件已生成')
    expect(file?.name).toMatch(/^部门整体支出绩效自评报告（演练数据）_.+_2023\.docx$/)
    expect(file?.type).toContain('wordprocessingml')
    expect(documents[0]?.blocks.some(({ kind }) => kind === 'signing')).toBe(true)
  })

  it('makes the tables as a workbook', async () => {
    await choose(/^Excel/)
    expect((await saved('Excel 附表已生成'))?.name).toMatch(/\.xlsx$/)
    expect(workbooks[0]?.sheets.map(({ name }) => name)).toContain('扣分台账')
  })
})

describe('公开版', () => {
  afterEach(cleanup)

  it('waits while findings are open, and the sheet says why', async () => {
    const open = render(ExportSheet, { props: { open: true, failing: 2 } })
    const button = (name: RegExp) => screen.getByRole('button', { name, hidden: true })
    expect(button(/^公开版 PDF/)).toHaveProperty('disabled', true)
    expect(button(/^Word/)).toHaveProperty('disabled', false)
    expect(screen.getByText(/体检还有 2 处未处理/)).toBeTruthy()
    await open.rerender({ failing: 0 })
    expect(screen.queryByText(/体检还有/)).toBeNull()
    await fireEvent.click(button(/^公开版 PDF/))
    expect(open.emitted('choose')).toEqual([[expect.objectContaining({ id: 'public-pdf' })]])
  })

  it('is made of what may be published, and called what it is', async () => {
    const { evaluation } = readSample()
    const system = findSystem(evaluation.system)
    if (!system) throw new Error('no system')
    const sheet = scoreEvaluation(evaluation, system)
    const documents: ReportDocument[] = []
    const services = {
      ...memoryServices(),
      renderPdf(document: ReportDocument) {
        documents.push(document)
        return Promise.resolve(ok(bytes))
      },
    }
    const target = exportTargets.find(({ id }) => id === 'public-pdf')
    if (!target) throw new Error('no such target')
    const report = buildReport(evaluation, system, sheet)
    const order = exportOrder(target, { services, report, evaluation, system, sheet })
    expect(order.fileName).toMatch(/^公开版/)
    await order.render({ onProgress: () => undefined, signal: new AbortController().signal })
    expect(JSON.stringify(report)).toContain('演练人员')
    expect(JSON.stringify(documents[0])).not.toMatch(/演练人员|联系电话/)
  })
})
