import type { RoomProgress } from '../../../domain/stocktake/room-progress.ts'

export function isFinished({ counted, expected }: RoomProgress): boolean {
  return counted >= expected
}

/** Rooms somebody still has to go to first, each part in the order of the register. */
export function listRooms(
  rooms: readonly RoomProgress[],
  choice: {
    readonly query: string
    /** Only those given to this member; empty for all. */
    readonly member: string
    readonly initialsOf: (room: string) => string
  },
): readonly RoomProgress[] {
  const wanted = choice.query.normalize('NFKC').trim().toLowerCase()
  const shown = rooms.filter(
    ({ room, members }) =>
      (choice.member === '' || members.includes(choice.member)) &&
      (room.normalize('NFKC').toLowerCase().includes(wanted) || choice.initialsOf(room).includes(wanted)),
  )
  return [...shown.filter((room) => !isFinished(room)), ...shown.filter(isFinished)]
}
