import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Change } from '../domain/changes/change.ts'
import type { Json } from '../domain/values/json.ts'
import type { Problem, Result } from '../domain/values/result.ts'
import { fail, ok } from '../domain/values/result.ts'
import { parseOverviewAnswer, rowFromWire } from '../protocol/sync/overview-wire.ts'
import { verifyClaimed } from '../protocol/sync/verify-claimed.ts'
import { parsePullPage } from '../protocol/sync/wire.ts'
import type { DraftStore } from '../storage/contract.ts'
import type { Asking } from './ask.ts'
import { ask } from './ask.ts'
import type { FetchedOverview, RemoteProblem, TeamOverview } from './contract.ts'
import { createHttpRemote } from './http-remote.ts'

/** A setting of the database of one account in one workspace: another account never reads it. */
const key = 'overview'

export interface OverviewParts {
  readonly asking: Asking
  readonly store: Pick<DraftStore, 'getSetting' | 'putSetting'>
  readonly now: () => Date
}

function readFetched(fetchedAt: unknown, answer: unknown): Result<FetchedOverview, RemoteProblem> {
  const parsed = parseOverviewAnswer(answer)
  if (!parsed.ok) return parsed
  if (typeof fetchedAt !== 'string') return fail('answer-unreadable')
  const units = parsed.value.units.map(({ rows, ...unit }) => ({
    ...unit,
    rows: rows.map((row) => rowFromWire(row, [unit.name])),
  }))
  return ok({ units, leftOut: parsed.value.leftOut, fetchedAt })
}

/** 多单位汇总 behind the API of `src/server/README.md`; the last list is kept on the device. */
export function createHttpOverview({ asking, store, now }: OverviewParts): TeamOverview {
  return {
    async kept() {
      const kept = await store.getSetting(key)
      if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null
      const { fetchedAt, answer } = kept as Readonly<Record<string, Json>>
      const read = readFetched(fetchedAt, answer)
      return read.ok ? read.value : null
    },
    async fetch() {
      const reply = await ask(asking, '/overview', { method: 'GET' })
      if (!reply.ok) return reply
      const { status, body } = reply.value
      if (status !== 200) return fail('answer-unreadable', { reason: String(status) })
      const fetchedAt = now().toISOString()
      const read = readFetched(fetchedAt, body)
      // What finds no place on a full disk is shown all the same.
      if (read.ok) await store.putSetting(key, { fetchedAt, answer: body as Json })
      return read
    },
    changesOf: (workspace, document) => pullDocument(asking, workspace, document),
    async fileOf(workspace, hash) {
      const file = await createHttpRemote(asking, workspace, () => () => undefined).fetchFile(hash)
      const whole = !file.ok || file.value === null || hashOf(file.value.bytes) === hash
      return whole ? file : fail('answer-unreadable')
    },
  }
}

function hashOf(bytes: ArrayBuffer): string {
  return bytesToHex(sha256(new Uint8Array(bytes)))
}

async function pullDocument(
  asking: Asking,
  workspace: string,
  document: string,
): Promise<Result<readonly Change[], RemoteProblem | Problem<'document-gone'>>> {
  const path = `/workspaces/${encodeURIComponent(workspace)}/documents/${encodeURIComponent(document)}/changes`
  const changes: Change[] = []
  for (let since = 0; ;) {
    const reply = await ask(asking, `${path}?since=${String(since)}`, { method: 'GET' })
    if (!reply.ok) return reply
    if (reply.value.status === 404) return fail('document-gone')
    if (reply.value.status !== 200) return fail('answer-unreadable', { reason: String(reply.value.status) })
    const page = parsePullPage(reply.value.body)
    if (!page.ok) return page
    const verified = await verifyClaimed(page.value.changes)
    if (!verified.ok) return verified
    // A page of another document is no answer to this.
    if (verified.value.some((change) => change.document !== document)) return fail('answer-unreadable')
    changes.push(...verified.value)
    if (!page.value.more || page.value.next <= since) return ok(changes)
    since = page.value.next
  }
}
