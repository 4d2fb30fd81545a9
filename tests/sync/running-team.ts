import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Send } from '../../src/sync/ask.ts'
import type { Remote, SyncEngine } from '../../src/sync/contract.ts'
import { createHttpRemote } from '../../src/sync/http-remote.ts'
import { createSyncEngine } from '../../src/sync/create-sync-engine.ts'
import { createMemoryTeamStore } from '../../src/storage/memory-store.ts'
import type { TeamStore } from '../../src/storage/sync-contract.ts'
import type { Browser, RunningServer } from '../server/team/running-server.ts'
import { firstAdmin, runServer } from '../server/team/running-server.ts'

export interface Phone {
  readonly store: TeamStore
  readonly engine: SyncEngine
  readonly remote: Remote
}

export interface RunningTeam {
  readonly server: RunningServer
  readonly admin: Browser
  readonly workspace: string
  /** A phone of the 管理员; `through` may lose and delay what goes over its line. */
  phone(device: string, through?: (send: Send) => Send): Phone
  stop(): Promise<void>
}

/** The real server over SQLite, and phones with a store in memory. */
export async function runTeam(): Promise<RunningTeam> {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-sync-'))
  const server = await runServer({ database: join(folder, 'team.sqlite') })
  const { admin, workspace } = await firstAdmin(server)
  const send: Send = (url, init) =>
    fetch(url, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), origin: server.url, cookie: admin.cookie() },
    })
  return {
    server,
    admin,
    workspace,
    phone(device, through = (line) => line) {
      const store = createMemoryTeamStore({ device })
      const remote = createHttpRemote(
        { base: server.url, send: through(send) },
        workspace,
        () => () => undefined,
      )
      const engine = createSyncEngine({
        store,
        remote,
        now: () => new Date(),
        chance: () => 0,
        after: () => () => undefined,
      })
      return { store, engine, remote }
    },
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true })
    },
  }
}
