import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { fail } from '../../../src/domain/values/result.ts'
import { encodeDraftFile } from '../../../src/protocol/draft-file.ts'
import type { DraftStore } from '../../../src/storage/contract.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import EvaluationListPage from '../../../src/ui/evaluations/EvaluationListPage.vue'
import { hashOf, packageOf, someBlob } from '../../protocol/package/package-of.ts'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { mountPage } from '../shared/mount-page.ts'

const document = 'sample-haizhu-2023'
const text = encodeDraftFile(sampleChanges())
const count = sampleChanges().length

function fileOf(content: string): File {
  return new File([content], '数据.json', { type: 'application/json' })
}

describe('导入数据', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  async function choose(content: string): Promise<void> {
    services.picks = [fileOf(content)]
    if (!screen.queryByRole('button', { name: /选择文件|另选文件/, hidden: true })) {
      await mountPage(EvaluationListPage, { path: '/evaluations', services })
      await fireEvent.click(screen.getByRole('button', { name: '导入数据' }))
    }
    await fireEvent.click(
      await screen.findByRole('button', { name: /选择文件|另选文件/, hidden: true }, { timeout: 4000 }),
    )
  }

  it('shows what it would add, then adds it', async () => {
    await choose(text)
    expect(await screen.findByText(`本机没有这份评价，将新增，共 ${count} 处修改。`)).toBeTruthy()
    expect((await services.store.loadDocument(document)).size).toBe(0)
    await fireEvent.click(screen.getByRole('button', { name: '导入', hidden: true }))
    expect(await screen.findByText(`已导入 ${count} 处修改。`)).toBeTruthy()
    expect((await services.store.loadDocument(document)).size).toBeGreaterThan(0)
  })

  it('a second time says that there is nothing new', async () => {
    await services.store.importChanges(sampleChanges())
    await choose(text)
    expect(await screen.findByText('本机已全部具备，没有新内容。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '导入', hidden: true })).toBeNull()
  })

  it('an edit made on both sides is announced and both versions are kept', async () => {
    const record = 'cover/filler'
    const write = (store: MemoryServices['store'], value: string) =>
      store.write(document, [{ record, value }], {
        mode: 'deliberate',
        author: value,
        at: '2024-03-05T02:00:00.000Z',
      })
    await services.store.importChanges(sampleChanges())
    await write(services.store, '张三')
    const colleague = createMemoryStore({ device: 'other' })
    await colleague.importChanges(sampleChanges())
    await write(colleague, '李四')
    await choose(encodeDraftFile(await colleague.handOut(document)))
    expect(
      await screen.findByText(
        /将并入本机的同一份评价，新增 1 处修改。其中 1 项两边都改过，导入后两个版本都保留/,
      ),
    ).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '导入', hidden: true }))
    await screen.findByText('已导入 1 处修改。')
    const heads = (await services.store.loadDocument(document)).get(record)?.heads ?? []
    expect(heads.map((head) => head.value).sort()).toEqual(['张三', '李四'])
  })

  it.each([
    ['is cut off', text.slice(0, 500)],
    ['is of a newer version', text.replace(/"schemaVersion":\s*1/, '"schemaVersion":99')],
    ['was tampered with', text.replace('优', '良').replace(/"value":\s*"([^"]+)"/, '"value":"改过"')],
    ['is something else', '{"hello":"world"}'],
  ])('a file that %s is refused in one Chinese sentence and changes nothing', async (_case, content) => {
    await services.store.importChanges(sampleChanges())
    const before = JSON.stringify([...(await services.store.loadDocument(document))])
    await choose(content)
    const alert = await screen.findByRole('alert', { hidden: true })
    expect(alert.textContent).toMatch(/^[^（]*\p{Script=Han}.*。/u)
    expect(alert.textContent).not.toMatch(/undefined|Error|没有完成/)
    expect(screen.queryByRole('button', { name: '导入', hidden: true })).toBeNull()
    expect(JSON.stringify([...(await services.store.loadDocument(document))])).toBe(before)
  })

  async function take(file: File): Promise<HTMLElement> {
    services.picks = [file]
    await mountPage(EvaluationListPage, { path: '/evaluations', services })
    await fireEvent.click(screen.getByRole('button', { name: '导入数据' }))
    await fireEvent.click(await screen.findByRole('button', { name: '选择文件', hidden: true }))
    return screen.findByRole('dialog', { name: '导入数据', hidden: true })
  }

  it(
    'a locked package asks for its passphrase, says when it is wrong, and brings its files',
    { timeout: 30_000 },
    async () => {
      const bytes = await packageOf({ passphrase: '对方告知的口令' })
      const sheet = await take(new File([bytes], '交接.jijian.zip'))
      const box = await within(sheet).findByLabelText('口令', {}, { timeout: 10_000 })
      const open = async (passphrase: string): Promise<void> => {
        await fireEvent.update(box, passphrase)
        await fireEvent.submit(box)
      }
      await open('猜的')
      expect(await within(sheet).findByText(/^口令不对。/, {}, { timeout: 10_000 })).toBeTruthy()
      await open('对方告知的口令')
      expect(
        await within(sheet).findByText(
          /^交接：张某 .+ 导出，含照片和文件 1 个，另有 1 个发送方没有。$/,
          {},
          { timeout: 20_000 },
        ),
      ).toBeTruthy()
      await fireEvent.click(within(sheet).getByText('导入'))
      expect(await screen.findByText(/^已导入 \d+ 处修改，照片和文件 1 个。$/)).toBeTruthy()
      expect((await services.store.getBlob(hashOf(someBlob)))?.bytes.byteLength).toBe(someBlob.length)
    },
  )

  it('a device that is full in the middle is left as it was', async () => {
    const { store } = services
    const full: DraftStore = {
      ...store,
      importChanges: () => Promise.resolve(fail('storage-full')),
    }
    services = memoryServices(full)
    const sheet = await take(new File([await packageOf()], '备份.jijian.zip'))
    await fireEvent.click(await within(sheet).findByText('导入', {}, { timeout: 10_000 }))
    expect((await within(sheet).findByRole('alert', { hidden: true })).textContent).toContain('存储空间不足')
    expect(await store.getBlob(hashOf(someBlob))).toBeNull()
    expect((await store.loadDocument(document)).size).toBe(0)
  })
})
