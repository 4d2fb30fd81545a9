import type { RoomProgress } from '../../../domain/stocktake/room-progress.ts'

export function isFinished({ counted, expected }: RoomProgress): boolean {
  return counted >= expected
}

/** Rooms somebody still has to go to first, one's own before the others, each part in the order of the register. */
export function listRooms(
  rooms: readonly RoomProgress[],
  choice: {
    readonly query: string
    /** Who looks at the list; empty when nobody said. */
    readonly member: string
    /** Nothing but the rooms given to this member. */
    readonly onlyMine: boolean
    readonly initialsOf: (room: string) => string
  },
): readonly RoomProgress[] {
  const wanted = choice.query.normalize('NFKC').trim().toLowerCase()
  const isMine = ({ members }: RoomProgress): boolean => members.includes(choice.member)
  const shown = rooms.filter(
    (one) =>
      (!choice.onlyMine || isMine(one)) &&
      (one.room.normalize('NFKC').toLowerCase().includes(wanted) ||
        choice.initialsOf(one.room).includes(wanted)),
  )
  const rank = (one: RoomProgress): number => (isFinished(one) ? 2 : 0) + (isMine(one) ? 0 : 1)
  return [...shown].sort((a, b) => rank(a) - rank(b))
}
