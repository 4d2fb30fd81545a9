import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReportDocument } from '../../../../src/domain/report/document.ts'
import { fail, ok } from '../../../../src/domain/values/result.ts'
import type { Json } from '../../../../src/domain/values/json.ts'
import type { Services } from '../../../../src/ui/shared/services.ts'
import ReportTextPage from '../../../../src/ui/stocktakes/report/ReportTextPage.vue'
import StocktakeReportPage from '../../../../src/ui/stocktakes/report/StocktakeReportPage.vue'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { openPractice, storedIn } from '../../shared/open-stocktake.ts'
import { counted } from '../count-records.ts'

const routes = [
  { path: 'report', component: StocktakeReportPage },
  { path: 'texts/:text', component: ReportTextPage },
]
const records = {
  ...counted('ZC20190001', { room: '201 财务室', mismatches: ['location'] }),
  'difference/ZC20190001': { reason: '调整办公室', treatment: '更正资产台账' },
}

describe('盘点报告', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:test/1')
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
  })
  afterEach(() => {
    cleanup()
    vi.restoreAllMocks()
  })

  const open = (
    path: string,
    parts: Partial<Pick<Services, 'files' | 'renderPdf'>> = {},
    more: Readonly<Record<string, Json>> = {},
  ) => openPractice(path, routes, { ...services, ...parts }, { ...records, ...more })
  const sheet = (name: string) => screen.findByRole('dialog', { name, hidden: true })
  const make = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

  it('is seen as it will be printed, with the way to what a person writes', async () => {
    const { document } = await open('/report')
    const paper = await screen.findByRole('article')
    expect(paper.textContent).toContain('2023年度固定资产盘点报告')
    expect(paper.textContent).toContain('调整办公室')
    expect(paper.textContent).toContain('第三十八')
    expect(screen.getByText(/尚未确认/)).toBeTruthy()
    const links = within(paper)
      .getAllByRole('link', { name: /^修改/ })
      .map((link) => link.getAttribute('href'))
    for (const text of ['basis', 'method', 'findings', 'treatment'])
      expect(links).toContain(`/stocktakes/${document}/texts/${text}`)
  })

  it('is made as PDF, and handed on only by a second tap', async () => {
    let asked: ReportDocument | null = null
    const shares: File[] = []
    await open('/report', {
      renderPdf(report) {
        asked = report
        return Promise.resolve(ok(Uint8Array.of(0x25, 0x50, 0x44, 0x46)))
      },
      files: {
        ...services.files,
        canShare: () => true,
        share(file) {
          shares.push(file)
          return Promise.resolve('shared')
        },
      },
    })
    await screen.findByRole('article')
    await make('生成报告 PDF')
    const ready = await sheet('PDF 已生成')
    expect(shares).toEqual([])
    expect(asked).toMatchObject({ subject: '2023年度' })
    expect(within(ready).getByText('这是演练数据，不得报送。')).toBeTruthy()
    await fireEvent.click(within(ready).getByRole('button', { name: '分享', hidden: true }))
    expect(shares[0]?.name).toMatch(/^固定资产盘点报告（演练）_.+_2023\.pdf$/)
  })

  it('comes with a workbook of the same figures', async () => {
    await open('/report')
    await screen.findByRole('article')
    await make('生成盘点表')
    const ready = await sheet('盘点表已生成')
    const [workbook] = services.rendered.workbooks
    expect(workbook?.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['盘点汇总', '盘点表']))
    await fireEvent.click(within(ready).getByRole('button', { name: '保存', hidden: true }))
    expect(services.downloads[0]?.name).toMatch(/^固定资产盘点表（演练）_.+_2023\.xlsx$/)
  })

  it('names the place of a character that no font can draw', async () => {
    const { document } = await open(
      '/report',
      { renderPdf: () => Promise.resolve(fail('characters-without-glyph', { characters: '𠮷' })) },
      { 'text/findings': { text: '由𠮷某整改。' } },
    )
    await screen.findByRole('article')
    await make('生成报告 PDF')
    const failed = await sheet('没有生成 PDF')
    expect(failed.textContent).toContain('由𠮷某整改')
    expect(within(failed).getByText('去修改').getAttribute('href')).toBe(
      `/stocktakes/${document}/texts/findings`,
    )
  })
})

describe('a part of the report that a person may write', () => {
  afterEach(cleanup)

  it('follows the counts until it is written by hand, and again when that is given up', async () => {
    const services = memoryServices()
    const { document } = await openPractice('/texts/findings', routes, services, records)
    const shown = await screen.findByRole('region', { name: '自动生成的内容' })
    expect(shown.textContent.length).toBeGreaterThan(20)
    await fireEvent.click(screen.getByLabelText('改为自己写'))
    const box = await screen.findByLabelText('管理问题与建议')
    expect((box as HTMLTextAreaElement).value.length).toBeGreaterThan(20)
    await fireEvent.update(box, '建议按季度对账。')
    await waitFor(async () =>
      expect(await storedIn(services, document, 'text/findings')).toEqual({ text: '建议按季度对账。' }),
    )
    await fireEvent.click(screen.getByLabelText('使用自动生成'))
    await waitFor(async () => expect(await storedIn(services, document, 'text/findings')).toBeNull())
    expect(screen.queryByLabelText('管理问题与建议')).toBeNull()
  })

  it('says when the report has no such part', async () => {
    await openPractice('/texts/nothing', routes, memoryServices(), records)
    expect(await screen.findByText('报告里没有这一段')).toBeTruthy()
  })
})
