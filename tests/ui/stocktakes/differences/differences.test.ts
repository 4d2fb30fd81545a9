import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fen } from '../../../../src/domain/values/money.ts'
import { reconcile } from '../../../../src/domain/stocktake/reconcile.ts'
import { assetKey } from '../../../../src/domain/stocktake/records.ts'
import { differenceRows } from '../../../../src/ui/stocktakes/differences/difference-rows.ts'
import { anAsset, aRegister, countRecord, stocktakeOf } from '../../../domain/stocktake/stocktake-of.ts'
import { openCounting } from '../counting/open-counting.ts'
import { counted } from '../count-records.ts'

afterEach(cleanup)

describe('差异处理', () => {
  it('balances, tells who must approve, and filters by kind', async () => {
    await openCounting('differences', {
      records: { ...counted('ZC-0041'), ...counted('ZC-0051', { room: '305', mismatches: ['location'] }) },
    })
    const table = await screen.findByRole('table')
    const lines = within(table)
      .getAllByRole('row')
      .map((row) => row.textContent)
    expect(lines[1]).toMatch(/^应盘（账面）516/)
    expect(lines.at(-1)).toMatch(/^实盘22/)
    expect(screen.getByText(/第三十八、三十九条/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: /^不符 1/ }))
    expect(screen.getByText(/共/).textContent).toContain('1 项')
  })

  it('says what the book has against what was found, and what is still to be done', () => {
    const register = aRegister([anAsset('A1'), anAsset('A2', { value: 100 as Fen }), anAsset('A3')])
    const stocktake = stocktakeOf(
      countRecord('A1', { room: '305', mismatches: ['location'] }),
      countRecord('A3'),
      { [assetKey('loss', 'A3')]: { by: '李某', reason: '遗失', at: '2023-12-22T00:00:00.000Z' } },
    )
    const rows = differenceRows(stocktake, reconcile(stocktake, register))
    expect(rows.map(({ group, finding, open }) => [group, finding, open])).toEqual([
      ['mismatch', '应在 302，现在 305', '还没有写明差异原因'],
      ['uncounted', '账面在 302，没有盘到', '继续查找，或逐项确认盘亏'],
      ['contradiction', '已确认盘亏，又按账面数量盘到', '须撤回盘亏确认，或撤销盘点'],
    ])
  })
})
