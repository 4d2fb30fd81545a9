import { randomBytes } from 'node:crypto'
import type { Send } from '../../../src/sync/ask.ts'
import type { SyncEngine } from '../../../src/sync/contract.ts'
import { createHttpAccounts } from '../../../src/sync/http-accounts.ts'
import { createHttpRemote } from '../../../src/sync/http-remote.ts'
import { createSyncEngine } from '../../../src/sync/create-sync-engine.ts'
import { createMemoryTeamStore } from '../../../src/storage/memory-store.ts'
import type { TeamStore } from '../../../src/storage/sync-contract.ts'

export interface SoakPhone {
  readonly store: TeamStore
  readonly engine: SyncEngine
}

/** A line to one of several instances, with the cookies of one account. Which instance answers is chance, as behind a proxy. */
export function lineTo(urls: readonly string[], jar: Map<string, string>): Send {
  return async (path, init) => {
    const origin = urls[Math.floor(Math.random() * urls.length)] ?? ''
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string>), origin, cookie }
    const response = await fetch(origin + path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return response
  }
}

/** The first account over an empty database; answers the id of its workspace. */
export async function setUp(send: Send, token: string): Promise<string> {
  const accounts = createHttpAccounts({ base: '', send })
  const person = { username: 'soak', name: 'soak', password: randomBytes(12).toString('hex') }
  const made = await accounts.setUp(token, 'soak', person)
  const session = await accounts.session()
  const workspace = session.ok ? session.value?.workspaces[0]?.id : undefined
  if (!made.ok || workspace === undefined)
    throw new Error(`set-up: ${made.ok ? 'no workspace' : made.problem.code}`)
  return workspace
}

/** The engine that ships, over a store in memory: only the line is made worse. */
export function soakPhone(send: Send, workspace: string, device: string): SoakPhone {
  const store = createMemoryTeamStore({ device })
  const remote = createHttpRemote({ base: '', send }, workspace, () => () => undefined)
  const after = () => () => undefined
  const engine = createSyncEngine({ store, remote, now: () => new Date(), chance: Math.random, after })
  return { store, engine }
}

export async function writeSome({ store }: SoakPhone, count: number, document: string): Promise<void> {
  const edits = Array.from({ length: count }, () => ({
    record: `count/first/ZC-${String(Math.floor(Math.random() * 40))}/m1`,
    value: { result: 'found', note: randomBytes(40).toString('hex') },
  }))
  const by = { mode: 'deliberate', author: 'soak', at: new Date().toISOString() } as const
  for (const edit of edits) await store.write(document, [edit], by)
}

export async function photograph({ store }: SoakPhone, size: number, document: string): Promise<string> {
  const bytes = new Uint8Array(randomBytes(size)).buffer
  const stored = await store.putBlob(bytes, 'image/jpeg')
  if (!stored.ok) throw new Error(stored.problem.code)
  const by = { mode: 'deliberate', author: 'soak', at: new Date().toISOString() } as const
  await store.write(
    document,
    [{ record: `evidence/${stored.value.slice(0, 12)}`, value: { blob: stored.value } }],
    by,
  )
  return stored.value
}
