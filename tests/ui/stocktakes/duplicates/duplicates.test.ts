import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { countKey, settlementKey } from '../../../../src/domain/stocktake/records.ts'
import { openCounting, storedValue } from '../counting/open-counting.ts'
import { counted } from '../count-records.ts'

afterEach(cleanup)

describe('重复盘点', () => {
  it('shows both counts, and what settles them names both', async () => {
    const { services } = await openCounting('duplicates', {
      records: { ...counted('ZC-0041'), ...counted('ZC-0041', { useStatus: 'idle' }, 'm2') },
    })
    const open = await screen.findByRole('region', { name: '结果不同' })
    expect(open.textContent).toContain('张三')
    expect(open.textContent).toContain('闲置')
    await fireEvent.update(within(open).getByLabelText(/裁定理由/), '现场复核为闲置')
    const [, second] = within(open).getAllByRole('button', { name: '以此为准' })
    if (!second) throw new Error('two counts, two buttons')
    await fireEvent.click(second)
    const [one, two] = [countKey('first', 'ZC-0041', 'm1'), countKey('first', 'ZC-0041', 'm2')]
    await waitFor(async () =>
      expect(await storedValue(services, settlementKey('first', 'ZC-0041'))).toMatchObject({
        counts: [one, two],
        take: { kind: 'one', count: two },
        reason: '现场复核为闲置',
      }),
    )
    expect(await screen.findByRole('region', { name: '已裁定' })).toBeTruthy()
  })

  it('two people who agree are one count', async () => {
    await openCounting('duplicates', { records: { ...counted('ZC-0041'), ...counted('ZC-0041', {}, 'm2') } })
    expect((await screen.findByRole('region', { name: '结果一致' })).textContent).toContain('ZC-0041')
  })
})
