import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { memoryServices } from '../../shared/memory-services.ts'
import { cameraOn, openCounting, scanning, storedRecords, storedValue } from './open-counting.ts'

afterEach(cleanup)

describe('a scan', () => {
  it('is a stored count before it is acknowledged in word and cue', async () => {
    const { services } = await scanning('scan/305')
    services.scans.emit('ZC-0041')
    expect((await screen.findAllByText('已盘到')).length).toBeGreaterThan(0)
    expect(services.scans.cues).toEqual(['found'])
    expect(await storedValue(services, 'count/first/ZC-0041/m1')).toEqual({
      mismatches: [],
      useStatus: 'in-use',
      damaged: false,
      quantity: 1000,
      room: '305',
      user: '',
      note: '',
      photos: [],
      method: 'camera',
      at: '2024-03-05T02:30:00.000Z',
    })
    expect(screen.getByText('已盘 1 / 3 项')).toBeTruthy()
  })

  it('of an asset from elsewhere says both places and notes it', async () => {
    const { services } = await scanning('scan/302')
    services.scans.emit('ZC-0041')
    expect((await screen.findAllByText(/应在 305，现在 302/)).length).toBeGreaterThan(0)
    expect(services.scans.cues).toEqual(['elsewhere'])
    expect(await storedValue(services, 'count/first/ZC-0041/m1')).toMatchObject({
      mismatches: ['location'],
      room: '302',
    })
  })

  it('of the same asset again is no second count', async () => {
    const { services } = await scanning('scan/305')
    services.scans.emit('ZC-0041')
    await screen.findAllByText('已盘到')
    services.scans.emit('ZC-0042')
    await waitFor(() => expect(services.scans.cues).toHaveLength(2))
    services.scans.emit('ZC-0041')
    expect((await screen.findAllByText('本轮已盘过')).length).toBeGreaterThan(0)
    expect(screen.getAllByText(/台式计算机：张三 .*在 305 盘到，相符/).length).toBeGreaterThan(0)
    expect(services.scans.cues).toEqual(['found', 'found', 'already'])
    expect(await storedRecords(services, 'count')).toEqual([
      'count/first/ZC-0041/m1',
      'count/first/ZC-0042/m1',
    ])
  })

  it('is said once while the label stays in the picture', async () => {
    const { services } = await scanning('scan/305')
    services.scans.emit('ZC-0041')
    await screen.findAllByText('已盘到')
    services.scans.emit('ZC-0041')
    services.scans.emit('ZC-0041')
    expect(services.scans.cues).toEqual(['found'])
    expect(screen.queryByText('本轮已盘过')).toBeNull()
  })

  it('of what no register knows becomes a 盘盈 with its code and room', async () => {
    const { services, router } = await scanning('scan/305')
    services.scans.emit('XX-9')
    expect((await screen.findAllByText('不在账上')).length).toBeGreaterThan(0)
    expect(services.scans.cues).toEqual(['unknown'])
    expect(await storedRecords(services, 'count')).toEqual([])
    await fireEvent.click(screen.getAllByRole('button', { name: '登记盘盈' })[0] as HTMLElement)
    expect(await screen.findByDisplayValue('XX-9')).toBeTruthy()
    expect(router.currentRoute.value.path).toMatch(/surpluses\//)
    const [record = ''] = await storedRecords(services, 'surplus')
    expect(await storedValue(services, record)).toMatchObject({ code: 'XX-9', room: '305', counter: 'm1' })
    expect(screen.getByText(/还没有照片/)).toBeTruthy()
  })

  it('of an asset outside the round is no count', async () => {
    const { services } = await scanning('scan/305', {
      records: {
        'round/second': {
          kind: 'second',
          name: '复盘',
          coverage: { kind: 'assets', assets: ['ZC-0042'] },
          blind: false,
          order: 'a1',
        },
      },
    })
    services.scans.emit('ZC-0041')
    expect((await screen.findAllByText('不在本次范围')).length).toBeGreaterThan(0)
    expect(await storedRecords(services, 'count')).toEqual([])
    services.scans.emit('ZC-0042')
    await screen.findAllByText('已盘到')
    expect(await storedRecords(services, 'count')).toEqual(['count/second/ZC-0042/m1'])
  })

  it('of a room label goes to that room and says so', async () => {
    const { services, router } = await scanning('scan/305')
    services.scans.emit('room=302')
    expect((await screen.findAllByText('已切换到 302')).length).toBeGreaterThan(0)
    await waitFor(() => expect(router.currentRoute.value.params.room).toBe('302'))
    services.scans.emit('ZC-0051')
    await screen.findAllByText('已盘到')
    expect(await storedValue(services, 'count/first/ZC-0051/m1')).toMatchObject({ room: '302' })
  })

  it('of a label that two assets share counts the one a person picks', async () => {
    const twins = ['ZC-0061', 'ZC_0061'].map((code, place) => ({
      row: 10 + place,
      cells: [code, '扫描仪', '', '台', '1', '900', '305', '', ''],
    }))
    const { services } = await scanning('scan/305', { records: { 'register/rows-0002': { rows: twins } } })
    services.scans.emit('zc0061')
    const sheet = await screen.findByRole('dialog', { name: /对应不止一项/ })
    expect(await storedRecords(services, 'count')).toEqual([])
    await fireEvent.click(within(sheet).getByRole('button', { name: /ZC_0061/ }))
    await screen.findAllByText('已盘到')
    expect(await storedRecords(services, 'count')).toEqual(['count/first/ZC_0061/m1'])
  })

  it('keeps the screen on while the camera reads', async () => {
    const services = memoryServices()
    let awake = 0
    Object.assign(services, {
      keepScreenAwake() {
        awake += 1
        return () => (awake -= 1)
      },
    })
    const { unmount } = await scanning('scan/305', { services })
    expect(awake).toBe(1)
    unmount()
    expect(awake).toBe(0)
  })

  it('opens a stepper for a line of several', async () => {
    const { services } = await scanning('scan/305')
    services.scans.emit('ZC-0043')
    const stepper = await screen.findByRole('group', { name: '会议椅 实存数量' })
    expect(within(stepper).getByText('12')).toBeTruthy()
    await fireEvent.click(within(stepper).getByRole('button', { name: '减一' }))
    await fireEvent.click(within(stepper).getByRole('button', { name: '减一' }))
    expect(within(stepper).getByText('10')).toBeTruthy()
    await waitFor(async () =>
      expect(await storedValue(services, 'count/first/ZC-0043/m1')).toMatchObject({ quantity: 10_000 }),
    )
  })
})

describe('undoing a scan', () => {
  it('takes the count back from the banner, and the history keeps it', async () => {
    const { services } = await scanning('scan/305')
    services.scans.emit('ZC-0041')
    await screen.findAllByText('已盘到')
    await fireEvent.click(screen.getByRole('button', { name: '撤销这次盘点' }))
    await screen.findAllByText('已撤销')
    expect(await storedValue(services, 'count/first/ZC-0041/m1')).toBeNull()
    expect(screen.getByText('已盘 0 / 3 项')).toBeTruthy()
    const changes = await services.store.history('st-1', 'count/first/ZC-0041/m1')
    expect(changes.map(({ value }) => value === null)).toEqual([false, true])
  })

  it('is offered on the banner for ten seconds, and in the list for good', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout')
    const { services } = await scanning('scan/305')
    services.scans.emit('ZC-0041')
    await screen.findByRole('button', { name: '撤销这次盘点' })
    const end = timers.mock.calls.findLast(([, delay]) => delay === 10_000)?.[0]
    timers.mockRestore()
    if (typeof end !== 'function') throw new Error('nothing ends the offer')
    end()
    await waitFor(() => expect(screen.queryByRole('button', { name: '撤销这次盘点' })).toBeNull())
    expect(screen.getByRole('button', { name: '撤销 台式计算机 ZC-0041' })).toBeTruthy()
  })

  it('takes an earlier one back from the list, and it can be counted again', async () => {
    const { services } = await scanning('scan/305')
    services.scans.emit('ZC-0041')
    await waitFor(() => expect(services.scans.cues).toHaveLength(1))
    services.scans.emit('ZC-0042')
    await waitFor(() => expect(services.scans.cues).toHaveLength(2))
    await fireEvent.click(await screen.findByRole('button', { name: '撤销 台式计算机 ZC-0041' }))
    await waitFor(async () =>
      expect(await storedRecords(services, 'count')).toEqual(['count/first/ZC-0042/m1']),
    )
    services.scans.emit('ZC-0041')
    await waitFor(() => expect(services.scans.cues).toEqual(['found', 'found', 'found']))
    expect(await storedRecords(services, 'count')).toHaveLength(2)
  })
})

describe('what is not stored', () => {
  it('is not acknowledged, and is once it is stored after all', async () => {
    const { services } = await scanning('scan/305')
    const write = services.store.write
    Object.assign(services.store, {
      write: () => Promise.resolve({ ok: false, problem: { code: 'storage-full' } }),
    })
    services.scans.emit('ZC-0041')
    expect((await screen.findAllByText('还没有存入本机')).length).toBeGreaterThan(0)
    expect(services.scans.cues).toEqual(['unknown'])
    expect(screen.queryByText('已盘到')).toBeNull()
    Object.assign(services.store, { write })
    await fireEvent.click(screen.getAllByRole('button', { name: '重试' })[0] as HTMLElement)
    expect((await screen.findAllByText('已盘到')).length).toBeGreaterThan(0)
    expect(await storedRecords(services, 'count')).toEqual(['count/first/ZC-0041/m1'])
  })

  it('is nothing at all in a tab that may only read', async () => {
    const first = await openCounting('scan/305')
    await cameraOn(first.services)
    const second = await openCounting('scan/305', { services: first.services })
    expect((await screen.findAllByText(/现在只能看，不能盘/)).length).toBe(1)
    second.unmount()
  })
})
