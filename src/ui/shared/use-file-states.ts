import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'
import type { Team } from './services.ts'
import { useServices } from './services.ts'

/**
 * `waiting`: only on this device, sent by itself. `sending`: on its way just now. `refused`: the server did not take it.
 * `wanted`: a colleague's, and not on this device yet.
 */
export type FileState = 'waiting' | 'sending' | 'refused' | 'wanted'

export type FileStates = ReadonlyMap<string, FileState>

interface Followed {
  readonly states: ShallowRef<FileStates | null>
  readonly stop: () => void
  followers: number
}

/** A page may show a hundred photos: they are asked about once. */
const followed = new WeakMap<Team, Followed>()

/** Files the server does not have, or this device not yet, by hash; null when the device works alone, or not known yet. */
export function useFileStates(): Readonly<ShallowRef<FileStates | null>> {
  const { team } = useServices()
  if (!team.outbox || !team.sync) return shallowRef(null)
  const mine = followed.get(team) ?? follow(team)
  followed.set(team, mine)
  mine.followers += 1
  onScopeDispose(() => {
    mine.followers -= 1
    if (mine.followers > 0) return
    followed.delete(team)
    mine.stop()
  })
  return mine.states
}

function follow({ outbox, sync }: Team): Followed {
  const states = shallowRef<FileStates | null>(null)
  async function read(): Promise<void> {
    const found = await outbox?.fileStates()
    const onItsWay = sync?.sendingFile()
    states.value = new Map(
      [...(found ?? [])].map(([hash, state]) => [
        hash,
        state === 'waiting' && hash === onItsWay ? 'sending' : state,
      ]),
    )
  }
  const stops = [outbox?.watchOutbox(() => void read()), sync?.subscribe(() => void read())]
  void read()
  return { states, followers: 0, stop: () => stops.forEach((stop) => stop?.()) }
}
