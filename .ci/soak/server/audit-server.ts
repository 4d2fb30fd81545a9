import { createHash } from 'node:crypto'
import type { Change } from '../../../src/domain/changes/change.ts'
import type { Send } from '../../../src/sync/ask.ts'
import type { SoakPhone } from './phones.ts'

export interface Tally {
  changes: number
  files: number
  /** Called delivered by a phone, and not on the server. */
  changesLost: number
  filesLost: number
  /** The same change under two numbers. */
  duplicates: number
}

export const nothing = (): Tally => ({ changes: 0, files: 0, changesLost: 0, filesLost: 0, duplicates: 0 })

async function everything(send: Send, workspace: string): Promise<readonly string[]> {
  const ids: string[] = []
  for (let since = 0, more = true; more;) {
    const answer = await send(`/api/workspaces/${workspace}/changes?since=${String(since)}`, {
      method: 'GET',
    })
    if (answer.status !== 200) throw new Error(`reading what the server has: ${String(answer.status)}`)
    const page = (await answer.json()) as { changes: readonly Change[]; next: number; more: boolean }
    ids.push(...page.changes.map(({ id }) => id))
    ;({ next: since, more } = page)
  }
  return ids
}

/** Compares what phones call delivered with what the server holds, read by nobody's engine. */
export async function auditServer(
  send: Send,
  workspace: string,
  phones: readonly SoakPhone[],
  document: string,
  photos: ReadonlySet<string>,
): Promise<Tally> {
  const onServer = await everything(send, workspace)
  const there = new Set(onServer)
  const delivered = new Set<string>()
  const deliveredFiles = new Set(photos)
  for (const { store } of phones) {
    const waiting = new Set((await store.sync.takeBatch(1e9, 1e12)).map(({ id }) => id))
    for (const { id } of await store.handOut(document)) if (!waiting.has(id)) delivered.add(id)
    for (const hash of await store.sync.filesToSend()) deliveredFiles.delete(hash)
  }
  let filesLost = 0
  for (const hash of deliveredFiles) {
    const answer = await send(`/api/workspaces/${workspace}/blobs/${hash}`, { method: 'GET' })
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (answer.status !== 200 || createHash('sha256').update(bytes).digest('hex') !== hash) filesLost += 1
  }
  return {
    changes: delivered.size,
    files: deliveredFiles.size,
    changesLost: [...delivered].filter((id) => !there.has(id)).length,
    filesLost,
    duplicates: onServer.length - there.size,
  }
}
