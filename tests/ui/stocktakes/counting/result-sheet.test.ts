import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { recordOf } from '../../../../src/ui/stocktakes/counting/result/count-edits.ts'
import { someCount } from './assets-of.ts'
import { openCounting, storedValue } from './open-counting.ts'

afterEach(cleanup)

const record = 'count/first/ZC-0041/m1'
const counted = { [record]: { ...recordOf(someCount('ZC-0041')) } }

async function openSheet(records = {}) {
  const page = await openCounting('assets/ZC-0041', { records: { ...counted, ...records } })
  await fireEvent.click(await screen.findByRole('button', { name: /张三 .*盘到/ }))
  const sheet = await screen.findByRole('dialog', { name: '台式计算机' })
  return { ...page, sheet: within(sheet) }
}

async function expectStored(services: MemoryServices, value: object): Promise<void> {
  await waitFor(async () => expect(await storedValue(services, record)).toMatchObject(value))
}

describe('the result sheet', () => {
  it('saves every touch: what differs, the state, damage, quantity, note', async () => {
    const { services, sheet } = await openSheet()
    await fireEvent.click(sheet.getByRole('button', { name: '使用人不符' }))
    await fireEvent.update(await sheet.findByLabelText('实际使用人'), '赵六')
    await fireEvent.update(sheet.getByLabelText('实际存放地点'), '地下仓库')
    await fireEvent.click(sheet.getByLabelText('闲置'))
    await fireEvent.click(sheet.getByLabelText('毁损'))
    await fireEvent.update(sheet.getByLabelText('实存数量'), '2')
    await fireEvent.update(sheet.getByLabelText('说明'), '屏幕碎了')
    await expectStored(services, {
      mismatches: ['location', 'user'],
      user: '赵六',
      room: '地下仓库',
      useStatus: 'idle',
      damaged: true,
      quantity: 2000,
      note: '屏幕碎了',
      method: 'camera',
    })
    await fireEvent.click(sheet.getByRole('button', { name: '相符' }))
    await expectStored(services, { mismatches: [], user: '' })
  })

  it('refuses a quantity of nothing and says what to do instead', async () => {
    const { services, sheet } = await openSheet()
    await fireEvent.update(sheet.getByLabelText('实存数量'), '0')
    expect(await sheet.findByText(/没有找到就撤销这次盘点/)).toBeTruthy()
    expect(await storedValue(services, record)).toMatchObject({ quantity: 1000 })
  })

  it('keeps photos by their hash, read back from the store', async () => {
    const { services, sheet } = await openSheet()
    services.picks = [new File(['photo'], 'a.jpg', { type: 'image/jpeg' })]
    await fireEvent.click(sheet.getByRole('button', { name: '拍照' }))
    await fireEvent.click(await sheet.findByRole('button', { name: '查看第 1 张照片' }))
    const value = (await storedValue(services, record)) as { readonly photos: readonly string[] }
    expect(value.photos).toHaveLength(1)
    const blob = await services.store.getBlob(value.photos[0] ?? '')
    expect(new TextDecoder().decode(blob?.bytes)).toBe('photo')
    await fireEvent.click(await screen.findByRole('button', { name: '删除这张照片' }))
    await expectStored(services, { photos: [] })
  })

  it('says why a photo was not kept', async () => {
    const { services, sheet } = await openSheet()
    services.photos.refusal = { code: 'photo-blank' }
    services.picks = [new File(['photo'], 'a.jpg', { type: 'image/jpeg' })]
    await fireEvent.click(sheet.getByRole('button', { name: '从相册选' }))
    expect(await sheet.findByRole('alert')).toBeTruthy()
    expect(await storedValue(services, record)).toMatchObject({ photos: [] })
  })

  it('undoes the count, closes, and brings it back on demand', async () => {
    const { services, sheet } = await openSheet()
    await fireEvent.click(sheet.getByRole('button', { name: '撤销这次盘点，回到未盘' }))
    await waitFor(async () => expect(await storedValue(services, record)).toBeNull())
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '台式计算机' })).toBeNull())
    await fireEvent.click(await screen.findByRole('button', { name: '恢复' }))
    await expectStored(services, { room: '305' })
  })

  it('only shows once the stocktake is 已确认', async () => {
    const { sheet } = await openSheet({ 'stage/current': { stage: 'confirmed', reason: '' } })
    expect(sheet.getByText('现在只能看，不能改。')).toBeTruthy()
    expect((sheet.getByRole('group', { name: '盘点结果' }) as HTMLFieldSetElement).disabled).toBe(true)
    expect(sheet.queryByRole('button', { name: '拍照' })).toBeNull()
    expect(sheet.queryByRole('button', { name: /^撤销这次盘点/ })).toBeNull()
  })
})
