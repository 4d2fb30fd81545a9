import type { AssetRegister } from './asset.ts'
import { roomOf } from './asset.ts'
import type { RoundRecord } from './records.ts'
import { assetsOfRound } from './rounds.ts'
import type { Stocktake, WithId } from './stocktake.ts'

export interface RoomProgress {
  readonly room: string
  /** Assets of the round registered here, and how many of them were counted, wherever they were found. */
  readonly expected: number
  readonly counted: number
  /** Assets found here that are registered elsewhere. */
  readonly elsewhere: number
  /** Ids of the members who count it; empty when nobody was told to. */
  readonly members: readonly string[]
}

/** [T-21] Rooms of a round in the order of the register; a room known only from a find stands at the end. */
export function roomProgress(
  stocktake: Stocktake,
  register: AssetRegister,
  round: WithId<RoundRecord>,
): readonly RoomProgress[] {
  const rooms = new Map<string, { expected: number; counted: number; elsewhere: number }>()
  const roomNamed = (room: string): { expected: number; counted: number; elsewhere: number } => {
    const known = rooms.get(room) ?? { expected: 0, counted: 0, elsewhere: 0 }
    rooms.set(room, known)
    return known
  }
  const registered = new Map<string, string>()
  for (const asset of assetsOfRound(register, stocktake.scope, round)) {
    registered.set(asset.id, roomOf(asset))
    roomNamed(roomOf(asset)).expected += 1
  }
  const seen = new Set<string>()
  for (const count of stocktake.counts) {
    const home = registered.get(count.asset)
    if (count.round !== round.id || home === undefined || seen.has(count.asset)) continue
    seen.add(count.asset)
    roomNamed(home).counted += 1
    if (count.room !== '' && count.room !== home) roomNamed(count.room).elsewhere += 1
  }
  return [...rooms].map(([room, progress]) => ({
    room,
    ...progress,
    members: stocktake.rooms.get(room)?.members ?? [],
  }))
}
