import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { countKey } from '../../../src/domain/stocktake/records.ts'
import { oneUnit } from '../../../src/domain/values/quantity.ts'
import type { IsoDate } from '../../../src/domain/values/iso-date.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { newStocktakeEdits } from '../../../src/domain/stocktake/new-stocktake.ts'
import { setDeleted } from '../../../src/ui/shared/document-list/delete-document.ts'
import { documentId, openPage } from '../scoring/open-page.ts'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { evidenceOf, photoRecord, storePhoto } from './stored-evidence.ts'

afterEach(cleanup)

const at = '2023-12-20T02:00:00.000Z'

async function stocktakeIn(
  services: MemoryServices,
  { document = 'st-1', name = '2023年度盘点', fiscalYear = 2023, unitName = '某局' } = {},
  records: Readonly<Record<string, Json>> = {},
): Promise<void> {
  const baseDate = `${fiscalYear}-12-31` as IsoDate
  await services.store.write(
    document,
    [
      ...newStocktakeEdits({ name, unitName, fiscalYear, baseDate, practice: false }),
      ...Object.entries(records).map(([record, value]) => ({ record, value })),
    ],
    { mode: 'deliberate', author: '张喆', at },
  )
}

function counted(asset: string, photos: readonly string[], mismatches: readonly string[] = []) {
  const count = {
    mismatches,
    useStatus: 'in-use',
    damaged: false,
    quantity: oneUnit,
    room: '302',
    user: '',
    note: '',
    photos,
    method: 'camera',
    at,
  }
  return { [countKey('first', asset, 'm1')]: count }
}

/** Two assets on one photo, one of them alone on another, and a third whose bytes never came. */
async function openChoice(): Promise<Awaited<ReturnType<typeof openPage>> & { both: string; one: string }> {
  const services = memoryServices()
  const [both, one] = [await storePhoto(services, '合照'), await storePhoto(services, '单照')]
  await stocktakeIn(
    services,
    {},
    {
      ...counted('ZC1', [both, one]),
      ...counted('ZC2', [both], ['location']),
      ...counted('ZC3', ['f'.repeat(64)], ['user']),
    },
  )
  const opened = await openPage('evidence/from-stocktake', {}, services)
  await screen.findByRole('list', { name: '盘点照片' })
  return { ...opened, both, one }
}

const tick = async (name: RegExp) => fireEvent.click(await screen.findByRole('checkbox', { name }))

describe('photos of a stocktake as evidence', () => {
  it('one photo becomes one evidence of all its assets and of the indicators of stocktakes, without a copy', async () => {
    const { services, router, both, one } = await openChoice()
    expect(screen.queryByText(/年度的盘点/)).toBeNull()
    await tick(/^ZC1 等2项 302$/)
    await tick(/^ZC1 302$/)
    await fireEvent.click(screen.getByRole('button', { name: '选用 2 张' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe(`/evaluations/${documentId}/evidence`))
    const records = await evidenceOf(services)
    expect(records).toMatchObject([
      {
        name: '盘点照片 ZC1 等2项 302.jpg',
        blob: both,
        indicators: ['B6-3', 'B6-4', 'B6-6'],
        assets: ['ZC1', 'ZC2'],
        note: '2023年度盘点，m12023年12月20日清点',
      },
      { blob: one, assets: ['ZC1'] },
    ])
    expect(records[0]?.order).not.toBe(records[1]?.order)
    // One step: one undo takes back both, and the stocktake still has its pictures when it is out of sight.
    await setDeleted('st-1', true, { author: '张喆' }, services)
    expect(await services.store.getBlob(both)).not.toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await evidenceOf(services)).toEqual([]))
  })

  it('a photo taken before cannot be taken again, not even after it was covered and its original forgotten', async () => {
    const { services, both, one } = await openChoice()
    const covered = await storePhoto(services, '遮盖后')
    await services.store.write(
      documentId,
      [
        { record: `evidence/photo-${both}`, value: photoRecord(covered) },
        { record: 'evidence/e1', value: photoRecord(covered, { original: one }) },
      ],
      { mode: 'deliberate', author: '李四', at },
    )
    await waitFor(() => expect(screen.getAllByText('已选用')).toHaveLength(2))
    for (const name of [/^ZC1 等2项 302$/, /^ZC1 302$/])
      expect(screen.getByRole<HTMLInputElement>('checkbox', { name }).disabled).toBe(true)
  })

  it('what is not on this device is left out and said; the filter shows differences', async () => {
    const { services } = await openChoice()
    const chips = screen.getByRole('group', { name: '筛选照片' })
    await fireEvent.click(within(chips).getByRole('button', { name: '差异 2' }))
    expect(screen.getAllByRole('checkbox')).toHaveLength(2)
    await fireEvent.click(screen.getByRole('button', { name: '全选 2 张' }))
    await fireEvent.click(screen.getByRole('button', { name: '选用 2 张' }))
    expect(await screen.findByText(/有 1 张照片的原图不在本机/)).toBeTruthy()
    expect(await evidenceOf(services)).toHaveLength(1)
  })

  it('of several stocktakes the own of the year comes first; without any it says where they are made', async () => {
    const services = memoryServices()
    const cover = { 'cover/unit-name': '某局' }
    await openPage('evidence/from-stocktake', cover, services)
    expect(await screen.findByText('本机没有可选用的盘点')).toBeTruthy()
    await stocktakeIn(services, { document: 'st-own' })
    expect(await screen.findByText('这次盘点还没有照片')).toBeTruthy()
    await stocktakeIn(services, { document: 'st-other', unitName: '别的局', name: '别家的' })
    await stocktakeIn(services, { document: 'st-later', fiscalYear: 2024, name: '次年的' })
    await screen.findByText('次年的')
    const names = screen
      .getAllByRole('link')
      .map(({ textContent }) => /盘点|别家的|次年的/.exec(textContent)?.[0])
    expect(names).toEqual(['盘点', '别家的', '次年的'])
  })

  it('the page of a photo takes away an asset and adds another, by its code or a tap on the register', async () => {
    const services = memoryServices()
    const blob = await storePhoto(services, '照片')
    const columns = ['资产编号', '资产名称', '账面原值']
    await stocktakeIn(
      services,
      {},
      {
        'register/source': {
          fileName: '台账.csv',
          sheet: '',
          headerRow: 1,
          columns,
          mapping: { code: 0, name: 1, value: 2 },
          moneyUnit: '元',
          assets: 1,
          leftOut: [],
        },
        'register/rows-0001': { rows: [{ row: 2, cells: ['ZC20190001', '台式计算机', '5000'] }] },
      },
    )
    await openPage('evidence/e1', { 'evidence/e1': photoRecord(blob, { assets: ['ZC1'] }) }, services)
    const assets = async () => (await evidenceOf(services))[0]?.assets
    const box = await screen.findByLabelText('资产编号')
    await fireEvent.update(box, ' ＺＣ９ ')
    await fireEvent.submit(box)
    await waitFor(async () => expect(await assets()).toEqual(['ZC1', 'ZC9']))
    await fireEvent.update(box, '计算机')
    await fireEvent.click(await screen.findByRole('button', { name: /ZC20190001 台式计算机/ }))
    await waitFor(async () => expect(await assets()).toEqual(['ZC1', 'ZC9', 'ZC20190001']))
    await fireEvent.click(screen.getByRole('button', { name: '移除 ZC1' }))
    await waitFor(async () => expect(await assets()).toEqual(['ZC9', 'ZC20190001']))
  })
})
