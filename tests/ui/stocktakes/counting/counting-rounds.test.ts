import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import type { Json } from '../../../../src/domain/values/json.ts'
import { recordOf } from '../../../../src/ui/stocktakes/counting/result/count-edits.ts'
import { someCount } from './assets-of.ts'
import { openCounting, storedRecords, storedValue } from './open-counting.ts'

afterEach(cleanup)

function count(asset: string, change: Parameters<typeof someCount>[1] = {}): Record<string, Json> {
  const one = someCount(asset, change)
  return { [one.record]: { ...recordOf(one) } }
}

const blindRound = {
  'round/second': {
    kind: 'second',
    name: '复盘',
    coverage: { kind: 'all' },
    blind: true,
    order: 'a1',
  },
}

describe('who counts', () => {
  it('is asked once on this device', async () => {
    const { services, unmount } = await openCounting('scan/305', { counter: null })
    await fireEvent.click(await screen.findByRole('button', { name: '李四' }))
    expect(await screen.findByText('李四')).toBeTruthy()
    await waitFor(async () => expect(await services.store.getSetting('stocktake-counter/st-1')).toBe('m2'))
    unmount()
    await openCounting('scan/305', { services, counter: null })
    expect(await screen.findByText('李四')).toBeTruthy()
  })

  it('may add themselves on the spot, once', async () => {
    const { services } = await openCounting('scan/305', { counter: null })
    await fireEvent.update(await screen.findByLabelText('名单里没有我，我的姓名'), '孙七')
    await fireEvent.click(screen.getByRole('button', { name: '加入盘点组并开始盘点' }))
    await waitFor(() => expect(services.scans.running).toBe(true))
    const members = await storedRecords(services, 'member')
    expect(members).toHaveLength(3)
    expect(
      await storedValue(services, members.find((member) => member.startsWith('member/id')) ?? ''),
    ).toMatchObject({
      name: '孙七',
      roles: ['counter'],
    })
  })

  it('is taken for the member of that name', async () => {
    const { services } = await openCounting('scan/305', { counter: null })
    await fireEvent.update(await screen.findByLabelText('名单里没有我，我的姓名'), '李四')
    await fireEvent.click(screen.getByRole('button', { name: '加入盘点组并开始盘点' }))
    await waitFor(async () => expect(await services.store.getSetting('stocktake-counter/st-1')).toBe('m2'))
    expect(await storedRecords(services, 'member')).toHaveLength(2)
  })
})

describe('before the first scan', () => {
  it('says that the counting has not begun', async () => {
    await openCounting('scan/305', { records: { 'stage/current': { stage: 'preparing', reason: '' } } })
    expect(await screen.findByText('盘点还没有开始')).toBeTruthy()
  })

  it('only shows once the stocktake is 已确认', async () => {
    const { services } = await openCounting('scan/305', {
      records: { 'stage/current': { stage: 'confirmed', reason: '' }, ...count('ZC-0041') },
    })
    expect(await screen.findByText(/现在只能看/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^手工盘到/ })).toBeNull()
    expect(services.scans.running).toBe(false)
  })
})

describe('a blind round', () => {
  it('hides what the first round found, in the room, at the asset and in the log', async () => {
    const records = { ...blindRound, ...count('ZC-0041', { note: '外壳破损', counter: 'm2' }) }
    const { services, router } = await openCounting('scan/305', { records })
    expect(await screen.findByText('已盘 0 / 3 项')).toBeTruthy()
    await waitFor(() => expect(services.scans.running).toBe(true))
    services.scans.emit('ZC-0041')
    await screen.findAllByText('已盘到')
    expect(await storedRecords(services, 'count')).toEqual([
      'count/first/ZC-0041/m2',
      'count/second/ZC-0041/m1',
    ])
    await router.push('/stocktakes/st-1/assets/ZC-0041')
    expect(await screen.findByRole('heading', { name: '复盘' })).toBeTruthy()
    expect(screen.queryByText(/外壳破损/)).toBeNull()
    await router.push('/stocktakes/st-1/log')
    expect(await screen.findByText(/共 1 条/)).toBeTruthy()
  })

  it('hides nothing once the differences are settled', async () => {
    await openCounting('assets/ZC-0041', {
      records: {
        ...blindRound,
        ...count('ZC-0041', { note: '外壳破损' }),
        'stage/current': { stage: 'settling', reason: '' },
      },
    })
    expect(await screen.findByText(/外壳破损/)).toBeTruthy()
  })
})

describe('a room that is done', () => {
  it('names what is still 未盘, which is no 盘亏, and leads on', async () => {
    const { router } = await openCounting('scan/305', { records: count('ZC-0041') })
    await fireEvent.click(await screen.findByRole('button', { name: '本房间盘完' }))
    const missing = await screen.findByRole('list', { name: '还没有盘到的资产' })
    expect(within(missing).getAllByRole('listitem')).toHaveLength(2)
    expect(screen.getByText(/未盘不等于盘亏/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '下一个房间：302' }))
    await waitFor(() => expect(router.currentRoute.value.params.room).toBe('302'))
  })
})

describe('the rooms', () => {
  it('stand with their progress, unfinished first, and lead to the scanner', async () => {
    const records = { ...count('ZC-0051', { room: '302' }), ...count('ZC-0052', { room: '302' }) }
    const { router } = await openCounting('rooms', { records })
    const list = await screen.findByRole('list', { name: '房间' })
    const links = within(list).getAllByRole('link')
    expect(links.map((link) => link.textContent)).toEqual([
      expect.stringContaining('305'),
      expect.stringContaining('302'),
    ])
    expect(links[1]?.textContent).toMatch(/已盘完 2 \/\s+2 项/)
    await fireEvent.click(links[0] as HTMLElement)
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/stocktakes/st-1/scan/305'))
  })

  it('can be narrowed to those given to me', async () => {
    await openCounting('rooms')
    await fireEvent.click(await screen.findByRole('button', { name: '我的房间 1' }))
    const list = screen.getByRole('list', { name: '房间' })
    expect(
      within(list)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([expect.stringContaining('由张三盘点')])
    await fireEvent.update(screen.getByLabelText('找房间'), '305')
    expect(screen.getByText('没有符合的房间。')).toBeTruthy()
  })
})

describe('盘点记录', () => {
  it('keeps what was undone and marks it', async () => {
    const { services, router } = await openCounting('scan/305')
    await waitFor(() => expect(services.scans.running).toBe(true))
    services.scans.emit('ZC-0041')
    await waitFor(() => expect(services.scans.cues).toHaveLength(1))
    services.scans.emit('ZC-0042')
    await waitFor(() => expect(services.scans.cues).toHaveLength(2))
    await fireEvent.click(screen.getByRole('button', { name: '撤销这次盘点' }))
    await waitFor(async () => expect(await storedRecords(services, 'count')).toHaveLength(1))
    await router.push('/stocktakes/st-1/log')
    expect(await screen.findByText(/共 2 条，其中手工 0 条、已撤销 1 条/)).toBeTruthy()
    expect(screen.getByText('已撤销 · 撤销人 张三')).toBeTruthy()
    expect(screen.getByText(/扫码 · 相符 · 305/)).toBeTruthy()
  })
})
