import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { countKey, settlementKey } from '../../../../src/domain/stocktake/records.ts'
import type { Quantity } from '../../../../src/domain/values/quantity.ts'
import { openCounting, storedValue } from '../counting/open-counting.ts'
import { counted } from '../count-records.ts'

afterEach(cleanup)

const record = settlementKey('first', 'ZC-0043')
const keys = ['m1', 'm2'].map((counter) => countKey('first', 'ZC-0043', counter))
const twice = {
  ...counted('ZC-0043', { quantity: 7000 as Quantity }),
  ...counted('ZC-0043', { quantity: 5000 as Quantity }, 'm2'),
}
const settled = {
  [record]: { counts: keys, take: { kind: 'sum' }, by: '王五', reason: '两间会议室各盘一半' },
}

describe('a double count', () => {
  it('shows side by side what differs', async () => {
    await openCounting('duplicates', { records: twice })
    const open = await screen.findByRole('region', { name: '结果不同' })
    expect(within(open).getByText('不同之处：实存')).toBeTruthy()
    expect(within(open).getByText('7').tagName).toBe('STRONG')
    expect(within(open).getByText('5').tagName).toBe('STRONG')
    expect(within(open).getAllByText('在用')).toHaveLength(2)
  })

  it('is settled only by a named person with a reason; two halves add up', async () => {
    const { services } = await openCounting('duplicates', { records: twice, counter: null })
    const open = within(await screen.findByRole('region', { name: '结果不同' }))
    const add = open.getByRole('button', { name: /数量相加为 12/ })
    await fireEvent.click(add)
    expect(open.getByText('请先写明理由，再选定。')).toBeTruthy()
    await fireEvent.update(open.getByLabelText(/裁定理由/), '两间会议室各盘一半')
    await fireEvent.update(open.getByLabelText(/裁定人姓名/), '')
    await fireEvent.click(add)
    expect(open.getByText('请先在上方填写裁定人姓名。')).toBeTruthy()
    expect(await storedValue(services, record)).toBeUndefined()
    await fireEvent.update(open.getByLabelText(/裁定人姓名/), '王五')
    await fireEvent.click(add)
    await waitFor(async () => expect(await storedValue(services, record)).toEqual(settled[record]))
  })

  it('says what adding up would give beyond the books, and never offers it for a single thing', async () => {
    const [rest, one] = [counted('ZC-0043', { quantity: 6000 as Quantity }, 'm2'), 'ZC-0042']
    const idle = { useStatus: 'idle' } as const
    await openCounting('duplicates', {
      records: { ...twice, ...rest, ...counted(one), ...counted(one, idle, 'm2') },
    })
    const open = within(await screen.findByRole('region', { name: '结果不同' }))
    expect(open.getAllByRole('article')).toHaveLength(2)
    expect(open.getAllByRole('button', { name: /数量相加/ }).map(({ textContent }) => textContent)).toEqual([
      '各盘各的一部分，数量相加为 13，比账面多 1',
    ])
  })

  it('is opened again by withdrawing', async () => {
    const { services } = await openCounting('duplicates', { records: { ...twice, ...settled } })
    const card = within(await screen.findByRole('region', { name: '已裁定' }))
    expect(card.getByText('王五').parentElement?.textContent).toContain('数量相加。理由：两间会议室各盘一半')
    await fireEvent.click(card.getByRole('button', { name: '撤回裁定' }))
    await waitFor(async () => expect(await storedValue(services, record)).toBeNull())
    expect(await screen.findByRole('region', { name: '结果不同' })).toBeTruthy()
  })

  it('is opened again by a count that arrives later, with the settlement still in sight', async () => {
    const third = counted('ZC-0043', { quantity: 6000 as Quantity }, 'm3')
    await openCounting('duplicates', { records: { ...twice, ...settled, ...third } })
    const open = within(await screen.findByRole('region', { name: '结果不同' }))
    expect(open.getByText(/上次裁定（王五）之后又有新的盘点结果.*两间会议室各盘一半/)).toBeTruthy()
    expect(open.getAllByRole('button', { name: '以此为准' })).toHaveLength(3)
  })

  it('between rounds is listed with what each of them found', async () => {
    const [later = null] = Object.values(counted('ZC-0043', { quantity: 11_000 as Quantity }))
    await openCounting('duplicates', {
      records: {
        ...counted('ZC-0043', { quantity: 12_000 as Quantity }),
        'round/second': {
          kind: 'second',
          name: '复盘',
          coverage: { kind: 'all' },
          blind: false,
          order: 'a9',
        },
        [countKey('second', 'ZC-0043', 'm2')]: later,
      },
    })
    const list = await screen.findByRole('list', { name: '前后轮次不一致的资产' })
    expect(within(list).getByText(/实存 12 → 复盘 实存 11/)).toBeTruthy()
  })
})
