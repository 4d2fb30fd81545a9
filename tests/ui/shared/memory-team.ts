import type { Role } from '../../../src/domain/team/roles.ts'
import type { Result } from '../../../src/domain/values/result.ts'
import { fail, ok } from '../../../src/domain/values/result.ts'
import type { SyncEngine, SyncState, Team, TeamAccounts, TeamPlace } from '../../../src/sync/contract.ts'

const restful: SyncState = {
  phase: 'idle',
  changesWaiting: 0,
  filesWaiting: 0,
  refused: 0,
  filesWanted: 0,
  completedAt: '2024-03-05T02:30:00.000Z',
  nextTryAt: null,
  problem: null,
}

export interface MemoryTeam extends Team {
  place: TeamPlace | null
  sync: SyncEngine | null
  outbox: Team['outbox']
  overview: Team['overview']
  readonly entered: TeamPlace[]
  readonly left: boolean[]
  /** What the accounts of the server answer and were asked. */
  readonly people: MemoryPeople
  /** Puts the device into a workspace, with sync standing as told. */
  join(role: Role, state?: Partial<SyncState>): { show(state: Partial<SyncState>): void }
  local: number
}

export interface MemoryPeople {
  answers: Partial<TeamAccounts>
  readonly asked: string[]
}

export const membership = { id: 'ws-1', name: '某某局', role: 'preparer' } as const
export const session = {
  account: 'acc-1',
  username: 'lisi',
  name: '李四',
  workspaces: [membership],
  mayOpen: false,
}

/** A server in the test's hand: what it is not told to answer it cannot be reached for. */
export function memoryTeam(): MemoryTeam {
  const people: MemoryPeople = { answers: {}, asked: [] }
  const nobody = <T>(): Promise<Result<T, { code: 'server-unreachable' }>> =>
    Promise.resolve(fail('server-unreachable'))
  const unreachable: TeamAccounts = {
    session: nobody,
    setUp: nobody,
    signIn: nobody,
    signOut: nobody,
    invitation: nobody,
    join: nobody,
    invite: nobody,
    openUnit: nobody,
    members: nobody,
    setRole: nobody,
    removeMember: nobody,
    offerPassword: nobody,
    passwordOwner: nobody,
    setPassword: nobody,
  }
  const team: MemoryTeam = {
    place: null,
    sync: null,
    outbox: null,
    overview: null,
    entered: [],
    left: [],
    people,
    local: 0,
    accounts: () => Promise.resolve({ ...unreachable, ...people.answers }),
    enter: (place) => void team.entered.push(place),
    leave(keep) {
      team.left.push(keep)
      return Promise.resolve(ok(null))
    },
    localDocuments: () => Promise.resolve(team.local),
    bringLocal() {
      const brought = team.local
      team.local = 0
      return Promise.resolve(ok(brought))
    },
    join(role, part = {}) {
      let state: SyncState = { ...restful, ...part }
      const listeners = new Set<(next: SyncState) => void>()
      const { account, username, name } = session
      team.place = { account, username, name, workspace: 'ws-1', workspaceName: '某某局', role }
      team.sync = {
        state: () => state,
        subscribe(listener) {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
        sync: () => Promise.resolve(void people.asked.push('sync')),
        sending: () => new Set(),
        sendingFile: () => null,
        start: () => () => undefined,
      }
      return {
        show(next) {
          state = { ...state, ...next }
          for (const listener of listeners) listener(state)
        },
      }
    },
  }
  return team
}
