import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { recordOf } from '../../../../src/ui/stocktakes/counting/result/count-edits.ts'
import { someCount } from '../counting/assets-of.ts'
import { openCounting, storedValue } from '../counting/open-counting.ts'

afterEach(cleanup)

function counts(...all: readonly ReturnType<typeof someCount>[]) {
  return Object.fromEntries(all.map((count) => [count.record, { ...recordOf(count) }]))
}

const found = counts(
  someCount('ZC-0041'),
  someCount('ZC-0042', { mismatches: ['user'], method: 'typed' }),
  someCount('ZC-0051', { damaged: true, room: '302' }),
)

function shownCodes(): readonly string[] {
  const list = screen.getByRole('list', { name: '资产' })
  return within(list)
    .getAllByRole('link')
    .map((link) => /ZC-\d{4}/.exec(link.textContent)?.[0] ?? '')
}

describe('all assets', () => {
  it('are searched as one types, by code, name, initials, user and room', async () => {
    await openCounting('assets')
    const box = await screen.findByLabelText('找资产')
    expect(shownCodes()).toHaveLength(5)
    const asked: readonly (readonly [query: string, codes: readonly string[]])[] = [
      ['0052', ['ZC-0052']],
      ['打印', ['ZC-0042']],
      ['tsj', ['ZC-0041']],
      ['赵六', ['ZC-0051']],
      ['302', ['ZC-0051', 'ZC-0052']],
    ]
    for (const [query, codes] of asked) {
      await fireEvent.update(box, query)
      expect([...shownCodes()].sort()).toEqual(codes)
    }
    await fireEvent.update(box, '没有这个')
    expect(screen.getByText(/没有符合的资产/)).toBeTruthy()
  })

  it('are filtered by outcome, each filter with its number', async () => {
    await openCounting('assets', {
      records: { ...found, 'loss/ZC-0052': { by: '王局', reason: '被盗', at: '2024-03-05T00:00:00.000Z' } },
    })
    const expected = {
      全部: 5,
      未盘: 1,
      相符: 1,
      不符: 1,
      毁损: 1,
      盘亏: 1,
      手工: 1,
    }
    await screen.findByLabelText('找资产')
    for (const [label, number] of Object.entries(expected)) {
      await fireEvent.click(screen.getByRole('button', { name: `${label} ${number}` }))
      expect(shownCodes()).toHaveLength(number)
    }
    expect(shownCodes()).toEqual(['ZC-0042'])
  })

  it('come back to the same question', async () => {
    const { router } = await openCounting('assets?q=302&show=uncounted')
    expect(((await screen.findByLabelText('找资产')) as HTMLInputElement).value).toBe('302')
    expect(screen.getByRole('button', { name: '未盘 2' }).getAttribute('aria-pressed')).toBe('true')
    await fireEvent.click(screen.getByRole('button', { name: '全部 2' }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ q: '302' }))
  })
})

describe('one asset', () => {
  it('shows every column of the register and every count', async () => {
    await openCounting('assets/ZC-0041', { records: found })
    const card = await screen.findByRole('region', { name: '登记信息' })
    expect(within(card).getByText('保管备注')).toBeTruthy()
    expect(within(card).getByText('年检')).toBeTruthy()
    expect(screen.getByText(/张三 .*在 305 盘到，相符/)).toBeTruthy()
    expect(screen.queryByRole('region', { name: '盘亏' })).toBeNull()
  })

  it('is 盘亏 only by the act of a named person, who may withdraw it', async () => {
    const { services } = await openCounting('assets/ZC-0042')
    const part = within(await screen.findByRole('region', { name: '盘亏' }))
    expect(part.getByText(/未盘只说明没找到/)).toBeTruthy()
    await fireEvent.click(part.getByRole('button', { name: '确认这项盘亏…' }))
    expect((part.getByLabelText(/确认人姓名/) as HTMLInputElement).value).toBe('张三')
    const confirm = part.getByRole('button', { name: '确认盘亏' }) as HTMLButtonElement
    expect(confirm.disabled).toBe(true)
    await fireEvent.update(part.getByLabelText(/盘亏原因/), '被盗，已报案')
    await fireEvent.click(confirm)
    await waitFor(async () =>
      expect(await storedValue(services, 'loss/ZC-0042')).toEqual({
        by: '张三',
        reason: '被盗，已报案',
        at: '2024-03-05T02:30:00.000Z',
      }),
    )
    expect(within(screen.getByRole('region', { name: '结果' })).getByText('盘亏')).toBeTruthy()
    await fireEvent.click(await part.findByRole('button', { name: '撤回盘亏确认' }))
    await waitFor(async () => expect(await storedValue(services, 'loss/ZC-0042')).toBeNull())
    expect(within(screen.getByRole('region', { name: '结果' })).getByText('未盘')).toBeTruthy()
  })

  it('says that a find contradicts a confirmed 盘亏', async () => {
    await openCounting('assets/ZC-0041', {
      records: { ...found, 'loss/ZC-0041': { by: '王局', reason: '', at: '2024-03-05T00:00:00.000Z' } },
    })
    expect(await screen.findByText(/两者只能留一个/)).toBeTruthy()
  })

  it('keeps the reason of a difference', async () => {
    const { services } = await openCounting('assets/ZC-0042', { records: found })
    await fireEvent.update(await screen.findByLabelText('差异原因'), '调岗后没有办交接')
    await waitFor(async () =>
      expect(await storedValue(services, 'difference/ZC-0042')).toEqual({
        reason: '调岗后没有办交接',
        treatment: '',
      }),
    )
  })

  it('says when the register does not know it', async () => {
    await openCounting('assets/ZC-9999')
    expect(await screen.findByText('登记簿里没有这项资产')).toBeTruthy()
  })
})
