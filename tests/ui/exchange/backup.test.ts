import { File as NodeFile } from 'node:buffer'
import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { fail } from '../../../src/domain/values/result.ts'
import BackupPage from '../../../src/ui/exchange/BackupPage.vue'
import HandOverPage from '../../../src/ui/exchange/HandOverPage.vue'
import { automaticBackupProblemKey, lastBackupKey } from '../../../src/ui/shared/exchange/last-backup.ts'
import { evidenceOf, hashOf, someBlob } from '../../protocol/package/package-of.ts'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { mountPage } from '../shared/mount-page.ts'
import { openSample, sampleId } from '../shared/open-evaluation.ts'

// The File of happy-dom writes a Blob of Node's as its name; Node's own holds it.
beforeAll(() => {
  vi.stubGlobal('File', NodeFile)
  return () => vi.unstubAllGlobals()
})

describe('备份与恢复', () => {
  let services: MemoryServices
  beforeEach(async () => {
    services = memoryServices()
    await services.store.importChanges([...sampleChanges(), evidenceOf(hashOf(someBlob))])
    await services.store.putBlob(someBlob.slice().buffer, 'application/zip')
  })
  afterEach(cleanup)

  async function backUp(): Promise<HTMLElement> {
    await mountPage(BackupPage, { path: '/me/backup', services })
    await screen.findByText('从未备份')
    const button = screen.getAllByText('备份全部数据').at(-1)?.closest('button')
    if (!button) throw new Error('no button')
    await expect.poll(() => button.disabled).toBe(false)
    await fireEvent.click(button)
    return screen.findByRole('dialog', { hidden: true })
  }

  it('one tap makes a file of everything, which another phone takes in as it was', async () => {
    const ready = await backUp()
    const save = await within(ready).findByText('保存', {}, { timeout: 4000 })
    expect(await services.store.getSetting(lastBackupKey)).toBeUndefined()
    await fireEvent.click(save)
    expect(await screen.findByText('3月4日 19:30')).toBeTruthy()
    const [file] = services.downloads
    expect(file?.name).toBe('绩简备份_20240304.jijian.zip')
    cleanup()

    const other = memoryServices()
    other.picks = services.downloads
    await mountPage(BackupPage, { path: '/me/backup', services: other })
    await fireEvent.click(screen.getByRole('button', { name: '从备份恢复' }))
    const sheet = await screen.findByRole('dialog', { name: '导入数据', hidden: true }, { timeout: 4000 })
    await fireEvent.click(within(sheet).getByText('选择文件'))
    expect(await within(sheet).findByText(/^备份：.*含照片和文件 1 个。$/)).toBeTruthy()
    await fireEvent.click(within(sheet).getByText('导入'))
    expect(await screen.findByText(/^已导入 \d+ 处修改，照片和文件 1 个。$/)).toBeTruthy()
    expect(await other.store.loadDocument(sampleId)).toEqual(await services.store.loadDocument(sampleId))
    expect((await other.store.getBlob(hashOf(someBlob)))?.bytes.byteLength).toBe(someBlob.length)
  })

  it('a backup that could not be made says so, and is not taken for one', async () => {
    services.packData = () => Promise.resolve(fail('package-failed'))
    const sheet = await backUp()
    expect((await within(sheet).findByRole('alert', { hidden: true })).textContent).toContain('内容都在本机')
    expect(await services.store.getSetting(lastBackupKey)).toBeUndefined()
  })
})

describe('交给同事', () => {
  afterEach(cleanup)

  it('one part goes as a file that holds that part alone, and comes back', async () => {
    const services = memoryServices()
    await openSample('/hand-over', [{ path: 'hand-over', component: HandOverPage }], services)
    await fireEvent.click(await screen.findByLabelText('一个部分'))
    const make = screen.getByText('生成交换包').closest('button')
    expect(make?.disabled).toBe(true)
    await fireEvent.update(screen.getByLabelText(/^部分/), 'funds')
    await fireEvent.click(screen.getByText('生成交换包'))
    const ready = await screen.findByRole('dialog', { name: '交换包已生成', hidden: true })
    await fireEvent.click(within(ready).getByText('保存'))
    const [file] = services.downloads
    expect(file?.name).toMatch(/^交换包_.+收支_20240304\.jijian\.zip$/)
    const read = file && (await services.readIncoming(file))
    if (!read?.ok) throw new Error('not read')
    expect(read.value.parcel).toMatchObject({ purpose: 'hand-over', scope: 'section' })
    const kinds = new Set(read.value.changes.map(({ record }) => record.split('/')[0]))
    expect(kinds).toEqual(new Set(['meta', 'unit', 'fund']))

    const colleague = memoryServices()
    await colleague.store.importChanges(read.value.changes)
    const [record] = [...(await colleague.store.loadDocument(sampleId)).keys()].filter((key) =>
      key.startsWith('fund/'),
    )
    await colleague.store.write(sampleId, [{ record: record ?? '', value: null }], {
      mode: 'deliberate',
      author: '同事',
      at: '2024-03-06T02:00:00.000Z',
    })
    const outcome = await services.store.importChanges(await colleague.store.handOut(sampleId))
    expect(outcome.ok && outcome.value).toMatchObject({ added: 1 })
    expect((await services.store.loadDocument(sampleId)).get(record ?? '')?.heads).toHaveLength(1)
  })
})

describe('上报', () => {
  afterEach(cleanup)

  it('the whole evaluation goes to the bureau as what it is, never a part of it', async () => {
    const services = memoryServices()
    await openSample('/hand-over', [{ path: 'hand-over', component: HandOverPage }], services)
    await fireEvent.click(await screen.findByLabelText('一个部分'))
    await fireEvent.click(screen.getByLabelText('上报主管或财政部门'))
    expect(screen.queryByLabelText('一个部分')).toBeNull()
    await fireEvent.click(screen.getByText('生成上报包'))
    const ready = await screen.findByRole('dialog', { name: '上报包已生成', hidden: true })
    await fireEvent.click(within(ready).getByText('保存'))
    const [file] = services.downloads
    expect(file?.name).toMatch(/^上报包_/)
    const read = file && (await services.readIncoming(file))
    if (!read?.ok) throw new Error('not read')
    expect(read.value.parcel).toMatchObject({ purpose: 'hand-in', scope: 'document' })
    expect(read.value.changes).toHaveLength((await services.store.handOut(sampleId)).length)
  })
})

describe('自动备份', () => {
  afterEach(cleanup)

  it('are listed with what had happened, can be saved elsewhere, and are brought back after a look', async () => {
    const from = memoryServices()
    await from.store.importChanges(sampleChanges())
    const packed = await from.packData(
      { purpose: 'backup', scope: 'document', title: '某某局', author: '张三', documents: [sampleId] },
      { onProgress: () => undefined, signal: new AbortController().signal },
    )
    if (!packed.ok) throw new Error(packed.problem.code)
    const file = new File([packed.value], '绩简自动备份.jijian.zip')
    const kept = {
      id: 'b1',
      document: sampleId,
      title: '某某局',
      milestone: '定稿',
      at: '2024-03-05T02:30:00.000Z',
      bytes: file.size,
    }
    const services = memoryServices()
    await services.store.putSetting(automaticBackupProblemKey, 'storage-full')
    services.backups = { list: () => Promise.resolve([kept]), read: () => Promise.resolve(file) }
    await mountPage(BackupPage, { path: '/me/backup', services })
    expect(await screen.findByText('某某局 · 定稿')).toBeTruthy()
    expect(screen.getByText(/上次自动备份没有完成：手机存储空间已满/)).toBeTruthy()

    await fireEvent.click(screen.getByRole('button', { name: '另存' }))
    await fireEvent.click(await screen.findByText('保存'))
    expect(services.downloads.map(({ name, size }) => [name, size])).toEqual([[file.name, file.size]])
    await fireEvent.click(screen.getByRole('button', { name: '关闭' }))

    await fireEvent.click(screen.getByRole('button', { name: '恢复' }))
    await fireEvent.click(await screen.findByRole('button', { name: '导入', hidden: true }))
    await expect.poll(async () => (await services.store.listDocuments()).length).toBe(1)
  })
})
