import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fail } from '../../../src/domain/values/result.ts'
import { documentId, openPage } from '../scoring/open-page.ts'
import { evidenceOf, photoRecord, storePhoto } from './stored-evidence.ts'

afterEach(cleanup)

const library = () => screen.findByRole('region', { name: '佐证库' })

async function choose(services: Awaited<ReturnType<typeof openPage>>['services'], files: readonly File[]) {
  services.picks = files
  await fireEvent.click(await screen.findByRole('button', { name: '选照片或文件' }))
}

describe('the evidence library', () => {
  it('stores a file under its hash before it shows, and the bytes come back', async () => {
    const { services } = await openPage('evidence')
    await choose(services, [new File(['盘点表'], '盘点表.pdf', { type: 'application/pdf' })])
    expect(await screen.findByRole('link', { name: /盘点表\.pdf.*附件 其他-01/ })).toBeTruthy()
    expect(await screen.findByText('已存 1 个文件')).toBeTruthy()
    const [record] = await evidenceOf(services)
    expect(record?.blob).toMatch(/^[0-9a-f]{64}$/)
    const stored = await services.store.getBlob(record?.blob ?? '')
    expect(new TextDecoder().decode(stored?.bytes)).toBe('盘点表')
  })

  it('keeps the same bytes once', async () => {
    const { services } = await openPage('evidence')
    await choose(services, [new File(['x'], 'a.pdf'), new File(['x'], 'b.pdf')])
    await screen.findByText('已存 2 个文件')
    expect(await evidenceOf(services)).toHaveLength(1)
  })

  it('makes photos small, with a small picture beside them and the time the camera noted', async () => {
    const { services } = await openPage('evidence')
    services.photos.takenAt = '2024-03-05 10:30:12'
    await choose(services, [new File(['现场'], 'IMG_0042.PNG', { type: 'image/png' })])
    await screen.findByText('已存 1 个文件')
    const [record] = await evidenceOf(services)
    expect(record).toMatchObject({
      name: 'IMG_0042.jpg',
      mime: 'image/jpeg',
      takenAt: '2024-03-05 10:30:12',
      original: '',
    })
    const thumb = await services.store.getBlob(record?.thumb ?? '')
    expect(new TextDecoder().decode(thumb?.bytes)).toBe('thumb of 现场')
  })

  it('refuses more than 20 MB, empty files and photos that cannot be read, in Chinese, and keeps the rest', async () => {
    const { services } = await openPage('evidence')
    const large = new File(['x'], '大.zip')
    Object.defineProperty(large, 'size', { value: 20 * 1024 * 1024 + 1 })
    const gone = new File(['z'], '网盘.pdf')
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    services.photos.refusal = { code: 'photo-heic' }
    const heic = new File(['h'], 'IMG.HEIC')
    await choose(services, [large, new File([], '空.pdf'), heic, gone, new File(['y'], '好.pdf')])
    expect(await screen.findByText(/“大.zip”超过 20 MB/)).toBeTruthy()
    expect(screen.getByText(/“空.pdf”是空文件/)).toBeTruthy()
    expect(screen.getByText(/照片“IMG.HEIC”是 HEIC 格式.*兼容性最佳/)).toBeTruthy()
    expect(screen.getByText(/“网盘.pdf”读不出来/)).toBeTruthy()
    expect(await evidenceOf(services)).toHaveLength(1)
  })

  it('stores the photos the disk has room for, says how many are left, and goes on with them', async () => {
    const { services } = await openPage('evidence')
    const { putBlob } = services.store
    let room = 16
    const full = vi.spyOn(services.store, 'putBlob').mockImplementation((bytes, mime) => {
      if (room <= 0) return Promise.resolve(fail('storage-full'))
      room -= 1
      return putBlob(bytes, mime)
    })
    const photos = Array.from(
      { length: 20 },
      (_, index) => new File([String(index)], `${index}.jpg`, { type: 'image/jpeg' }),
    )
    await choose(services, photos)
    const told = await screen.findByText(/手机存储空间已满：已存 8 个，还有 12 个没有存入/)
    expect(told.textContent).toContain('已存的都在')
    expect(await evidenceOf(services)).toHaveLength(8)
    full.mockRestore()
    await fireEvent.click(screen.getByRole('button', { name: '继续存入剩下的 12 个' }))
    await screen.findByText('已存 12 个文件')
    expect(await evidenceOf(services)).toHaveLength(20)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('leads to its page, where it is named, linked to two indicators, and deleted with undo', async () => {
    const { services, router } = await openPage('evidence')
    const blob = await storePhoto(services, '制度')
    await services.store.write(
      documentId,
      [{ record: 'evidence/e1', value: photoRecord(blob, { name: '制度汇编.jpg' }) }],
      { mode: 'deliberate', author: '李四', at: '2024-03-02T00:00:00.000Z' },
    )
    await fireEvent.click(await screen.findByRole('link', { name: /制度汇编/ }))
    await fireEvent.update(await screen.findByLabelText('佐证名称'), '绩效管理办法.jpg')
    await fireEvent.click(screen.getByRole('button', { name: '关联指标' }))
    for (const name of ['B4-1 绩效管理制度建设', 'B6-3 资产盘点情况'])
      await fireEvent.click(await screen.findByRole('checkbox', { name, hidden: true }))
    await fireEvent.click(await screen.findByRole('checkbox', { name: '是盘点报告', hidden: true }))
    expect(await screen.findByRole('heading', { level: 1, name: '附件 B4-1-01' })).toBeTruthy()
    await waitFor(async () =>
      expect(await evidenceOf(services)).toMatchObject([
        {
          name: '绩效管理办法.jpg',
          indicators: ['B4-1', 'B6-3'],
          requirements: ['B6-3/盘点报告'],
        },
      ]),
    )
    await fireEvent.click(screen.getByRole('button', { name: '删除' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe(`/evaluations/${documentId}/evidence`))
    expect(await evidenceOf(services)).toEqual([])
    const undo = await screen.findAllByRole('button', { name: '撤销' })
    await fireEvent.click(undo.at(-1) as HTMLElement)
    expect(await within(await library()).findByText('绩效管理办法.jpg')).toBeTruthy()
  })

  it('is packed with an index; what is not on this device is left out and said', async () => {
    const { services } = await openPage('evidence', {
      'evidence/e1': photoRecord('f'.repeat(64), { name: '不在.jpg' }),
    })
    await choose(services, [new File(['x'], '办法.pdf')])
    await screen.findByText('已存 1 个文件')
    await fireEvent.click(screen.getByRole('button', { name: /打包佐证材料/ }))
    expect(await screen.findByText(/有 1 份文件不在本机/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '保存', hidden: true }))
    const [file] = services.downloads
    expect(file?.name).toBe('佐证材料_测试部门_2023.zip')
    expect(await file?.text()).toBe('附件其他-02 办法.pdf\n佐证材料目录.xlsx')
  })

  it('after the phone ended the page behind its camera, the same place says so', async () => {
    const { services } = await openPage('evidence')
    services.files.pick = () => new Promise(() => undefined)
    await fireEvent.click(await screen.findByRole('button', { name: '系统相机' }))
    const pending = await services.store.getSetting('pending-capture')
    expect(pending).toMatchObject({ document: documentId, path: `/evaluations/${documentId}/evidence` })
    cleanup()
    await openPage('evidence', {}, services)
    expect(await screen.findByText(/那张照片没有传回；已填内容都在/)).toBeTruthy()
    expect(await services.store.getSetting('pending-capture')).toBeNull()
  })
})
