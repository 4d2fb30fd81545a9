import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import type { SurplusRecord } from '../../../../src/domain/stocktake/records.ts'
import { oneUnit } from '../../../../src/domain/values/quantity.ts'
import { surplusGaps } from '../../../../src/ui/stocktakes/surpluses/surplus-gaps.ts'
import { openCounting, storedRecords, storedValue } from '../counting/open-counting.ts'

afterEach(cleanup)

const chair: SurplusRecord = {
  round: 'first',
  counter: 'm1',
  name: '折叠椅',
  spec: '',
  unit: '把',
  quantity: oneUnit,
  value: null,
  code: '',
  room: '305',
  user: '',
  useStatus: 'in-use',
  photos: [],
  reason: '捐赠未入账',
  note: '',
  at: '2024-03-05T02:00:00.000Z',
}

describe('盘盈', () => {
  it('is registered by hand and filled in, saved as it is typed', async () => {
    const { services } = await openCounting('surpluses')
    expect(await screen.findByText(/还没有盘盈/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '登记一项盘盈' }))
    await fireEvent.update(await screen.findByLabelText(/资产名称/), '折叠椅')
    await fireEvent.update(screen.getByLabelText('数量'), '6')
    await fireEvent.update(screen.getByLabelText('估价'), '0.06')
    services.picks = [new File(['photo'], 'a.jpg', { type: 'image/jpeg' })]
    await fireEvent.click(screen.getByRole('button', { name: '拍照' }))
    await screen.findByRole('button', { name: '查看第 1 张照片' })
    const [record = ''] = await storedRecords(services, 'surplus')
    await waitFor(async () =>
      expect(await storedValue(services, record)).toMatchObject({
        name: '折叠椅',
        quantity: 6000,
        value: 60_000,
        counter: 'm1',
        round: 'first',
      }),
    )
    expect(screen.queryByText(/还没有照片/)).toBeNull()
  })

  it('says in the list what it still lacks', async () => {
    await openCounting('surpluses', { records: { 'surplus/s1': { ...chair } } })
    expect(await screen.findByText('缺：照片')).toBeTruthy()
    expect(surplusGaps({ ...chair, name: ' ', reason: '' })).toEqual(['名称', '原因', '照片'])
  })

  it('is deleted with a way back', async () => {
    const { services } = await openCounting('surpluses/s1', { records: { 'surplus/s1': { ...chair } } })
    await fireEvent.click(await screen.findByRole('button', { name: '删除这项盘盈' }))
    await waitFor(async () => expect(await storedValue(services, 'surplus/s1')).toBeNull())
    await fireEvent.click(await screen.findByRole('button', { name: '撤销' }))
    expect(await screen.findByText('折叠椅')).toBeTruthy()
  })

  it('is found again by its label instead of being registered twice', async () => {
    const { services } = await openCounting('scan/305', {
      records: { 'surplus/s1': { ...chair, code: 'OLD-7' } },
    })
    await waitFor(() => expect(services.scans.running).toBe(true))
    services.scans.emit('OLD-7')
    await fireEvent.click(await screen.findByRole('button', { name: '查看盘盈' }))
    expect(await screen.findByDisplayValue('折叠椅')).toBeTruthy()
    expect(await storedRecords(services, 'surplus')).toEqual(['surplus/s1'])
  })
})
