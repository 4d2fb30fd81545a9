import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { openPage, storedValue } from '../scoring/open-page.ts'

afterEach(cleanup)

const lost = {
  'fact/stocktake-completed': false,
  'ledger/B6-3/rule-stocktake': null,
}

describe('problems and measures', () => {
  it('makes a problem from an unlinked deduction with one tap and links it', async () => {
    await openPage('problems', { 'fact/stocktake-completed': false })
    expect(await screen.findByText('未关联问题的扣分', { exact: false })).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '新建问题' }))
    expect(await screen.findByText('全部扣分都已关联问题。')).toBeTruthy()
    expect((screen.getByLabelText('问题内容') as HTMLTextAreaElement).value).not.toBe('')
    expect(screen.getByRole('link', { name: /资产盘点情况/ }).getAttribute('href')).toMatch(/scoring\/B6-3$/)
  })

  it('writes a measure with owner and deletes a problem with everything on it, and undoes it', async () => {
    const { services } = await openPage('problems', {
      ...lost,
      'problem/p1': { text: '未做盘点', order: 'a0' },
      'problem/p2': { text: '采购意向公开不及时', order: 'a1' },
      'measure/m1': { problem: 'p1', text: '每年盘点一次', owner: '办公室', due: '2024-06-30', order: 'a0' },
    })
    await fireEvent.update(await screen.findByLabelText('责任科室或责任人'), '财务科')
    await fireEvent.click(screen.getByRole('button', { name: '删除问题 1' }))
    await waitFor(() => expect(screen.queryByDisplayValue('未做盘点')).toBeNull())
    expect(await storedValue(services, 'measure/m1')).toBeNull()
    await fireEvent.click(await screen.findByRole('button', { name: '撤销' }))
    expect(await screen.findByDisplayValue('未做盘点')).toBeTruthy()
    expect(await storedValue(services, 'measure/m1')).toMatchObject({ owner: '财务科' })
  })

  it('confirms what was taken over, and closes a problem for the next year', async () => {
    const { services } = await openPage('problems', {
      'problem/p1': { text: '未做盘点', order: 'a0' },
      'to-confirm/problem/p1': { source: '2022年度自评', sentence: '' },
    })
    expect(await screen.findByText('取自2022年度自评，待确认')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '问题内容：确认沿用' }))
    await waitFor(() => expect(screen.queryByText('取自2022年度自评，待确认')).toBeNull())
    expect(await storedValue(services, 'to-confirm/problem/p1')).toBeNull()
    await fireEvent.click(screen.getByRole('checkbox', { name: '已整改，下一年度不再沿用' }))
    await waitFor(async () =>
      expect(await storedValue(services, 'rectified/p1')).toEqual({ date: '', note: '' }),
    )
  })

  it('changes the order', async () => {
    await openPage('problems', {
      'problem/p1': { text: '甲', order: 'a0' },
      'problem/p2': { text: '乙', order: 'a1' },
    })
    await fireEvent.click(await screen.findByRole('button', { name: '问题 2 上移' }))
    await waitFor(() => {
      const texts = screen.getAllByLabelText('问题内容').map((box) => (box as HTMLTextAreaElement).value)
      expect(texts).toEqual(['乙', '甲'])
    })
  })
})
