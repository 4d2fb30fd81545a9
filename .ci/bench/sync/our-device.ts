import type { TeamStore } from '../../../src/storage/sync-contract.ts'
import { openDexieTeamStore } from '../../../src/storage/dexie/open-dexie-store.ts'
import { createHttpAccounts } from '../../../src/sync/http-accounts.ts'
import { createHttpRemote } from '../../../src/sync/http-remote.ts'
import { createSyncEngine } from '../../../src/sync/create-sync-engine.ts'
import type { SyncEngine } from '../../../src/sync/contract.ts'
import type { DeviceWindow } from './device.ts'

const document = 'stocktake-bench'
let store: TeamStore | null = null
let engine: SyncEngine | null = null

const asking = { base: '', send: (url: string, init: RequestInit) => fetch(url, init) }

async function syncThrough(): Promise<void> {
  await engine?.sync()
  const state = engine?.state()
  if (state?.phase !== 'idle' || state.changesWaiting > 0) throw new Error(JSON.stringify(state))
}

/** The store and the engine that ship; the page has signed in. */
const device: DeviceWindow['device'] = {
  async open(name) {
    const session = await createHttpAccounts(asking).session()
    const workspace = (session.ok && session.value?.workspaces[0]?.id) || ''
    store = await openDexieTeamStore(name)
    engine = createSyncEngine({
      store,
      remote: createHttpRemote(asking, workspace, () => () => undefined),
      now: () => new Date(),
      chance: () => Math.random(),
      after: () => () => undefined,
    })
  },
  async write(counts) {
    const by = { mode: 'deliberate', author: '张三', at: new Date().toISOString() } as const
    const written = await store?.write(document, counts, by)
    if (!written?.ok) throw new Error(written?.problem.code)
  },
  push: syncThrough,
  async pull(many) {
    await syncThrough()
    const records = await store?.loadDocument(document)
    if (records?.size !== many) throw new Error(`${String(records?.size)} of ${String(many)}`)
  },
  async settle() {
    await store?.sync.unfold()
  },
}

;(globalThis as unknown as DeviceWindow).device = device
