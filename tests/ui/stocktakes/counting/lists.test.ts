import { describe, expect, it } from 'vitest'
import type { RoomProgress } from '../../../../src/domain/stocktake/room-progress.ts'
import { expectedRows } from '../../../../src/ui/stocktakes/counting/scan/expected-rows.ts'
import { suggestAssets } from '../../../../src/ui/stocktakes/counting/scan/suggest.ts'
import { listRooms } from '../../../../src/ui/stocktakes/counting/room-list.ts'
import { assetOf, someCount } from './assets-of.ts'

function room(
  name: string,
  counted: number,
  expected: number,
  members: readonly string[] = [],
): RoomProgress {
  return { room: name, counted, expected, elsewhere: 0, members }
}

describe('the list of rooms', () => {
  const rooms = [room('301', 3, 3), room('302', 0, 4, ['m1']), room('地下仓库', 1, 9)]
  const all = { query: '', member: '', onlyMine: false, initialsOf: () => '' }

  it('has unfinished rooms first, in the order of the register', () => {
    expect(listRooms(rooms, all).map((one) => one.room)).toEqual(['302', '地下仓库', '301'])
  })

  it('has one’s own unfinished rooms before the others', () => {
    const more = [...rooms, room('305', 1, 5, ['m2', 'm3']), room('306', 2, 2, ['m2'])]
    const names = listRooms(more, { ...all, member: 'm2' }).map((one) => one.room)
    expect(names).toEqual(['305', '302', '地下仓库', '306', '301'])
  })

  it('shows only those given to one person', () => {
    expect(listRooms(rooms, { ...all, member: 'm1', onlyMine: true }).map((one) => one.room)).toEqual(['302'])
  })

  it('is searched by name, full-width or not, and by initials', () => {
    expect(listRooms(rooms, { ...all, query: '３０' }).map((one) => one.room)).toEqual(['302', '301'])
    const initialsOf = (name: string) => (name === '地下仓库' ? 'dxck' : name)
    expect(listRooms(rooms, { ...all, query: 'DXCK', initialsOf }).map((one) => one.room)).toEqual([
      '地下仓库',
    ])
  })
})

describe('the expected list of a room', () => {
  it('has 未盘 first and names the own count before a colleague’s', () => {
    const counts = [
      someCount('ZC-1', { counter: 'm0', room: '101' }),
      someCount('ZC-1', { counter: 'm1' }),
      someCount('ZC-2', { round: 'second' }),
    ].sort((a, b) => (a.record < b.record ? -1 : 1))
    const rows = expectedRows([assetOf('ZC-1'), assetOf('ZC-2')], counts, { round: 'first', counter: 'm1' })
    expect(rows.map(({ asset }) => asset.id)).toEqual(['ZC-2', 'ZC-1'])
    expect(rows.map(({ count }) => count?.counter ?? null)).toEqual([null, 'm1'])
  })
})

describe('suggestions', () => {
  const [here, there] = [assetOf('ZC-0042'), assetOf('ZC-1042', { room: '302' })]
  const index = {
    find: () => ({ kind: 'unknown', code: '' }) as const,
    byTail: () => [there, here],
    search: () => [there],
  }

  it('wait for two characters', () => {
    expect(suggestAssets(index, '4', () => true)).toEqual([])
  })

  it('name each asset once, what belongs here first', () => {
    expect(suggestAssets(index, '42', (asset) => asset.room === '305')).toEqual([here, there])
  })

  it('ask for tail digits only when digits were typed', () => {
    expect(suggestAssets(index, 'zc', () => false)).toEqual([there])
  })
})
