import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dataHash } from '../../../src/domain/report/carried-data.ts'
import type { ReportDocument } from '../../../src/domain/report/document.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { ok } from '../../../src/domain/values/result.ts'
import { readCarriedFile } from '../../../src/protocol/carried-file.ts'
import PreviewPage from '../../../src/ui/report/PreviewPage.vue'
import type { PdfOptions } from '../../../src/ui/shared/services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { openSample, sampleId } from '../shared/open-evaluation.ts'

const routes = [{ path: 'preview', component: PreviewPage }]

describe('PDF 设置', { timeout: 30_000 }, () => {
  let services: ReturnType<typeof memoryServices>
  let rendered: { readonly document: ReportDocument; readonly options: PdfOptions }[]
  beforeEach(() => {
    rendered = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => 'blob:test/1')
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
    services = memoryServices()
  })
  afterEach(() => {
    cleanup()
    vi.restoreAllMocks()
  })

  async function open(): Promise<void> {
    await openSample('/preview', routes, {
      ...services,
      renderPdf(document, options) {
        rendered.push({ document, options })
        return Promise.resolve(ok(new TextEncoder().encode('%PDF-1.3')))
      },
    })
    await screen.findByRole('heading', { name: '一、部门基本情况' })
  }
  const make = (): HTMLElement => {
    const button = screen.getByText('生成 PDF').closest('button')
    if (!button) throw new Error('no button')
    return button
  }
  const summary = (): string => screen.getByText('PDF 设置').closest('summary')?.textContent ?? ''
  async function made(): Promise<HTMLElement> {
    await fireEvent.click(make())
    return screen.findByRole('dialog', { name: 'PDF 已生成', hidden: true })
  }

  it('says what it comes to beforehand, and carries nothing unless it is asked for', async () => {
    await open()
    await waitFor(() => expect(summary()).toMatch(/^PDF 设置约 \d+ KB，不附带填报数据$/))
    expect(screen.queryByText('照片清晰度')).toBeNull()
    await made()
    expect(rendered).toHaveLength(1)
    expect(rendered[0]?.options.attachment).toBeUndefined()
    expect(rendered[0]?.document.blocks.some(({ kind }) => kind === 'code')).toBe(false)
  })

  it('附带填报数据: the data of the pages, their hash printed; a short passphrase waits, a good one locks', async () => {
    await open()
    await fireEvent.click(screen.getByLabelText(/^附带填报数据/))
    expect((await made()).textContent).toContain('未设口令')
    const { document, options } = rendered[0] ?? {}
    const bytes = options?.attachment?.bytes ?? new Uint8Array()
    expect(document?.blocks.at(-1)).toMatchObject({
      kind: 'code',
      payload: `JIJIAN SHA-256 ${dataHash(bytes).toUpperCase()}`,
    })
    const read = await readCarriedFile({ name: options?.attachment?.name ?? '', bytes })
    expect(read.ok && read.value.length).toBe(sampleChanges().length)

    await fireEvent.update(screen.getByLabelText('口令（可不填）'), '太短')
    expect(make()).toHaveProperty('disabled', true)
    expect(screen.getByText('口令至少 8 个字，或者留空。')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('口令（可不填）'), '够长的口令一二三')
    await fireEvent.click(make())
    await waitFor(() => expect(rendered).toHaveLength(2), { timeout: 20_000 })
    expect(rendered[1]?.options.attachment?.name).toBe('jijian-data.zip')
    expect(await screen.findByText('附带的填报数据已加密，请另行告知对方口令。')).toBeTruthy()
  })

  it('data that cannot be read, as on a full device, stops the PDF in words: none goes out without what was asked for', async () => {
    services.carryData = () => Promise.reject(new Error('QuotaExceededError'))
    await open()
    await fireEvent.click(screen.getByLabelText(/^附带填报数据/))
    await fireEvent.click(make())
    const failed = await screen.findByRole('dialog', { name: '没有生成 PDF', hidden: true })
    expect(within(failed).getByRole('alert', { hidden: true }).textContent).toContain('填写的内容不受影响')
    expect(rendered).toEqual([])
  })

  it('what is too large to send is made as two files, unless a person wants one', async () => {
    const edits = Array.from({ length: 80 }, (_, index) => ({
      record: `evidence/p${index}`,
      value: {
        name: `现场${index}.jpg`,
        blob: String(index).padStart(64, '0'),
        mime: 'image/jpeg',
        size: 400_000,
        indicators: ['B6-3'],
        note: '',
        order: `a${index}`,
      },
    }))
    await services.store.write(sampleId, edits, {
      mode: 'deliberate',
      author: '张三',
      at: '2024-03-05T02:30:00.000Z',
    })
    await open()
    await waitFor(() => expect(summary()).toMatch(/照片标准，约 1\d\.\d MB，正文、附件册分开/))
    const ready = await made()
    expect(within(ready).getAllByRole('button', { name: '保存', hidden: true })).toHaveLength(2)
    expect(rendered.map(({ document }) => document.blocks.some(({ kind }) => kind === 'photos'))).toEqual([
      false,
      true,
    ])
    await fireEvent.click(screen.getByLabelText(/^小（约/))
    await waitFor(() => expect(summary()).toMatch(/照片小，约 [\d.]+ MB，不附带/))
    await made()
    expect(rendered.slice(2).map(({ options }) => options.pictureSize)).toEqual(['small'])
  })
})
