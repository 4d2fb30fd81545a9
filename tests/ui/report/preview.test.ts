import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReportDocument } from '../../../src/domain/report/document.ts'
import { fail, ok } from '../../../src/domain/values/result.ts'
import type { Services } from '../../../src/ui/shared/services.ts'
import PreviewPage from '../../../src/ui/report/PreviewPage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import { decodeDraftFile } from '../../../src/protocol/draft-file.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { openSample, sampleId } from '../shared/open-evaluation.ts'

const routes = [{ path: 'preview', component: PreviewPage }]
const pdfBytes = new TextEncoder().encode('%PDF-1.7')
type Outcome = 'shared' | 'cancelled' | 'failed'

describe('预览导出', () => {
  let services: MemoryServices
  let shares: File[]
  beforeEach(() => {
    services = memoryServices()
    shares = []
    let addresses = 0
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => `blob:test/${(addresses += 1)}`)
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
  })
  afterEach(() => {
    cleanup()
    vi.restoreAllMocks()
  })

  const open = async (parts: Partial<Pick<Services, 'files' | 'renderPdf'>> = {}) => {
    await openSample('/preview', routes, { ...services, ...parts })
    await screen.findByRole('heading', { name: '一、部门基本情况' })
  }
  const sharing = (outcome: Outcome): Pick<Services, 'files'> => ({
    files: {
      ...services.files,
      canShare: () => true,
      share(file) {
        shares.push(file)
        return Promise.resolve(outcome)
      },
    },
  })
  const make = () => fireEvent.click(screen.getByRole('button', { name: '生成 PDF' }))
  const sheet = (title: string) => screen.findByRole('dialog', { name: title, hidden: true })

  it('shows the report itself: chapters, figures of the data, tables inside their own box', async () => {
    await open()
    const paper = screen.getByRole('article')
    expect(within(paper).getByText(/^部门整体支出绩效自评报告/)).toBeTruthy()
    for (const chapter of ['二、绩效自评情况', '三、存在的主要问题', '四、下一步改进措施']) {
      expect(within(paper).getByRole('heading', { name: chapter })).toBeTruthy()
    }
    expect(paper.textContent).toContain('40,118.72')
    const box = within(paper).getByRole('region', { name: /收支情况表/ })
    expect(within(box).getByRole('columnheader', { name: '预算完成率' })).toBeTruthy()
    expect(within(box).getByText('部门汇总').getAttribute('rowspan')).toBe('5')
    expect(screen.getByText('演练数据，仅供练习，不得报送。')).toBeTruthy()
  })

  it('leads from each part to the page where it is written', async () => {
    await open()
    const target = (name: string) => screen.getByRole('link', { name: `修改：${name}` }).getAttribute('href')
    const at = `/evaluations/${sampleId}`
    expect(target('封面')).toBe(`${at}/cover`)
    expect(target('（一）部门职能')).toBe(`${at}/profile/duties`)
    expect(target('（三）管理效率分析')).toBe(`${at}/profile/efficiency`)
    expect(target('三、存在的主要问题')).toBe(`${at}/problems`)
    expect(target('附表1：评分表')).toBe(`${at}/scoring`)
    expect(target('附表3：收支表')).toBe(`${at}/funds`)
    expect(screen.queryByRole('link', { name: '修改：一、部门基本情况' })).toBeNull()
  })

  it('names what is missing before 定稿 without stopping the export', async () => {
    await open({ renderPdf: () => Promise.resolve(ok(pdfBytes)) })
    const session = await services.openDraft(sampleId).catch(() => null)
    await session?.close()
    await services.store.write(sampleId, [{ record: 'cover/filler', value: '' }], {
      mode: 'deliberate',
      author: '张三',
      at: '2024-03-05T02:30:00.000Z',
    })
    cleanup()
    await openSample('/preview', routes, { ...services, renderPdf: () => Promise.resolve(ok(pdfBytes)) })
    const summary = await screen.findByText(/^定稿前还缺 \d+ 处$/)
    const list = summary.closest('details')
    expect(list?.textContent).toContain('封面')
    expect(
      within(list as HTMLElement)
        .getByRole('link', { name: /填报人/ })
        .getAttribute('href'),
    ).toBe(`/evaluations/${sampleId}/cover`)
    await make()
    expect(within(await sheet('PDF 已生成')).getByText(/处未填完，请勿作为定稿报送/)).toBeTruthy()
  })

  it('generates what is on screen, says how far it is, and shares only on a second tap', async () => {
    let asked: ReportDocument | null = null
    let progress: (done: number, total: number) => void = () => undefined
    let finish: () => void = () => undefined
    await open({
      ...sharing('shared'),
      renderPdf(document, options) {
        asked = document
        progress = options.onProgress
        return new Promise((resolve) => {
          finish = () => resolve(ok(pdfBytes))
        })
      },
    })
    await make()
    const busy = await sheet('正在生成 PDF')
    progress(3, 12)
    await waitFor(() => expect(within(busy).getByText('已完成 25%')).toBeTruthy())
    finish()
    const ready = await sheet('PDF 已生成')
    expect(asked).toMatchObject({ title: '部门整体支出绩效自评报告（演练数据）' })
    expect(shares).toEqual([])
    expect(within(ready).getByText(/不得报送/)).toBeTruthy()
    await fireEvent.click(within(ready).getByRole('button', { name: '分享', hidden: true }))
    expect(shares[0]?.name).toMatch(/^部门整体支出绩效自评报告（演练数据）_.+_2023\.pdf$/)
    expect(shares[0]?.type).toBe('application/pdf')
    expect(await within(ready).findByText('已交给所选的应用。')).toBeTruthy()
    const view = within(ready).getByText('查看').closest('a')
    expect(view?.getAttribute('target')).toBe('_blank')
    expect(view?.getAttribute('href')).toBe('blob:test/1')
  })

  it('a share sheet that was closed is no error; one that failed says what else to do', async () => {
    await open({ ...sharing('cancelled'), renderPdf: () => Promise.resolve(ok(pdfBytes)) })
    await make()
    const ready = await sheet('PDF 已生成')
    await fireEvent.click(within(ready).getByRole('button', { name: '分享', hidden: true }))
    await waitFor(() => expect(shares).toHaveLength(1))
    expect(ready.textContent).not.toMatch(/没有分享成功|已交给/)
    cleanup()

    services = memoryServices()
    await open({ ...sharing('failed'), renderPdf: () => Promise.resolve(ok(pdfBytes)) })
    await make()
    const again = await sheet('PDF 已生成')
    await fireEvent.click(within(again).getByRole('button', { name: '分享', hidden: true }))
    expect(await within(again).findByText('没有分享成功，请改用“保存”。')).toBeTruthy()
  })

  it('where nothing can be shared it saves, and says so', async () => {
    await open({ renderPdf: () => Promise.resolve(ok(pdfBytes)) })
    await make()
    const ready = await sheet('PDF 已生成')
    expect(within(ready).queryByRole('button', { name: '分享', hidden: true })).toBeNull()
    await fireEvent.click(within(ready).getByRole('button', { name: '保存', hidden: true }))
    expect(services.downloads.map((file) => file.name)).toEqual([
      expect.stringMatching(/^部门整体支出绩效自评报告.+\.pdf$/),
    ])
  })

  it('cancelling stops the work and the late result is thrown away', async () => {
    let signal: AbortSignal | undefined
    let finish: () => void = () => undefined
    await open({
      renderPdf(_, options) {
        signal = options.signal
        return new Promise((resolve) => {
          finish = () => resolve(ok(pdfBytes))
        })
      },
    })
    await make()
    const busy = await sheet('正在生成 PDF')
    await fireEvent.click(within(busy).getByRole('button', { name: '取消', hidden: true }))
    expect(signal?.aborted).toBe(true)
    finish()
    await Promise.resolve()
    expect(screen.queryByText(/PDF 已生成|没有生成 PDF/)).toBeNull()
  })

  it('a character without a glyph is named with its place and the way there', async () => {
    await services.store.importChanges(
      (await import('../../../src/domain/samples/sample-evaluation.ts')).sampleChanges(),
    )
    await services.store.write(
      sampleId,
      [{ record: 'paragraph/duties', value: { text: '办公室由𠮷某负责日常工作。' } }],
      { mode: 'deliberate', author: '张三', at: '2024-03-05T02:30:00.000Z' },
    )
    await open({ renderPdf: () => Promise.resolve(fail('characters-without-glyph', { characters: '𠮷' })) })
    await make()
    const failed = await sheet('没有生成 PDF')
    expect(within(failed).getByRole('alert', { hidden: true }).textContent).toContain('𠮷')
    expect(failed.textContent).toContain('（一）部门职能：“办公室由𠮷某负责日常工作。”')
    expect(within(failed).getByText('去修改').getAttribute('href')).toBe(
      `/evaluations/${sampleId}/profile/duties`,
    )
  })

  it('exports the data of the draft, which reads back as the same changes', async () => {
    await open()
    await fireEvent.click(screen.getByRole('button', { name: '导出数据' }))
    const ready = await sheet('数据文件已备好')
    await fireEvent.click(await within(ready).findByRole('button', { name: '保存', hidden: true }))
    const [file] = services.downloads
    expect(file?.name).toMatch(/^绩简数据（演练数据）_.+_2023\.json$/)
    const decoded = decodeDraftFile((await file?.text()) ?? '')
    expect(decoded.ok && decoded.value.length).toBe((await services.store.handOut(sampleId)).length)
  })
})
