import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { documentId, openPage } from '../scoring/open-page.ts'

afterEach(cleanup)

async function evidenceOf(services: Awaited<ReturnType<typeof openPage>>['services']) {
  const states = await services.store.loadDocument(documentId)
  return [...states].flatMap(([record, state]) =>
    record.startsWith('evidence/') && state.heads[0]?.value ? [state.heads[0].value] : [],
  )
}

describe('the evidence library', () => {
  it('stores a file under its hash before it shows, and the bytes come back', async () => {
    const { services } = await openPage('evidence')
    services.picks = [new File(['盘点表'], '盘点表.pdf', { type: 'application/pdf' })]
    await fireEvent.click(await screen.findByRole('button', { name: '选照片或文件' }))
    expect(await screen.findByDisplayValue('盘点表.pdf')).toBeTruthy()
    expect(await screen.findByText('已存 1 个文件')).toBeTruthy()
    const [record] = await evidenceOf(services)
    const blob = (record as { blob: string }).blob
    expect(blob).toMatch(/^[0-9a-f]{64}$/)
    const stored = await services.store.getBlob(blob)
    expect(new TextDecoder().decode(stored?.bytes)).toBe('盘点表')
  })

  it('keeps the same bytes once', async () => {
    const { services } = await openPage('evidence')
    services.picks = [new File(['x'], 'a.pdf'), new File(['x'], 'b.pdf')]
    await fireEvent.click(await screen.findByRole('button', { name: '选照片或文件' }))
    await screen.findByText('已存 2 个文件')
    expect(await evidenceOf(services)).toHaveLength(1)
  })

  it('refuses more than 20 MB and empty files in Chinese and keeps the rest', async () => {
    const { services } = await openPage('evidence')
    const large = new File(['x'], '大.zip')
    Object.defineProperty(large, 'size', { value: 20 * 1024 * 1024 + 1 })
    services.picks = [large, new File([], '空.pdf'), new File(['y'], '好.pdf')]
    await fireEvent.click(await screen.findByRole('button', { name: '选照片或文件' }))
    expect(await screen.findByText(/“大.zip”超过 20 MB/)).toBeTruthy()
    expect(screen.getByText(/“空.pdf”是空文件/)).toBeTruthy()
    expect(await evidenceOf(services)).toHaveLength(1)
  })

  it('deletes with undo and names the indicators that lack evidence', async () => {
    const { services } = await openPage('evidence', {
      'evidence/e1': {
        name: '制度汇编.pdf',
        blob: 'a'.repeat(64),
        mime: 'application/pdf',
        size: 9,
        indicators: ['B5-2'],
        note: '',
        order: 'a0',
      },
    })
    const gaps = await screen.findByRole('region', { name: '缺佐证的指标' })
    expect(within(gaps).queryByRole('link', { name: '去补 采购内控制度建设' })).toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: '删除' }))
    await waitFor(() => expect(screen.queryByDisplayValue('制度汇编.pdf')).toBeNull())
    expect(within(gaps).getByRole('link', { name: '去补 采购内控制度建设' })).toBeTruthy()
    await fireEvent.click(await screen.findByRole('button', { name: '撤销' }))
    expect(await screen.findByDisplayValue('制度汇编.pdf')).toBeTruthy()
    expect(await evidenceOf(services)).toHaveLength(1)
  })
})
