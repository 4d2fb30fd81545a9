import type { Change } from '../domain/changes/change.ts'
import type { Problem, Result } from '../domain/values/result.ts'
import { fail, ok } from '../domain/values/result.ts'
import type { PullPage } from '../protocol/sync/wire.ts'
import { verifyClaimed } from '../protocol/sync/verify-claimed.ts'
import { limits } from '../protocol/sync/limits.ts'
import type { TeamStore } from '../storage/sync-contract.ts'
import type { Remote, RemoteFile } from './contract.ts'

export interface RoundParts {
  readonly store: TeamStore
  readonly remote: Remote
  readonly now: () => Date
  /** Told what is on its way, and with nothing when it has arrived or not. */
  onSending(changes: readonly Change[]): void
  /** The same for a file: its hash, then null. */
  onSendingFile(hash: string | null): void
}

type Step = Promise<Result<null, Problem>>

/** Characters of one push: three bytes each at worst, and room for what is around them. */
const pushCharacters = Math.floor(limits.pushBytes / 3) - 100_000

/** Gives and takes once: own changes, own files, the others' changes, the others' files. Stops at the first failure. */
export async function runRound(parts: RoundParts): Step {
  for (const step of [pushAll, sendFiles, pullAll, fetchFiles]) {
    const outcome = await step(parts)
    if (!outcome.ok) return outcome
  }
  return ok(null)
}

/** A line that answers so soon carries more at once. */
const quickly = 1000
const growth = 4

/** While one batch is on its way the next is taken out, and what became of it is noted while the next is on its way. */
async function pushAll({ store, remote, now, onSending }: RoundParts): Step {
  let most: number = limits.firstPush
  let noted: Step = Promise.resolve(ok(null))
  let batch = await store.sync.takeBatch(most, pushCharacters)
  while (batch.length > 0) {
    onSending(batch)
    const started = now().getTime()
    const answering = remote.push(batch)
    const before = await noted
    if (!before.ok) return before
    const next = await store.sync.takeBatch(most, pushCharacters, batch.length)
    const answer = await answering
    onSending([])
    if (!answer.ok) return answer
    most =
      now().getTime() - started < quickly ? Math.min(growth * most, limits.changesPerPush) : limits.firstPush
    noted = store.sync.settleBatch(answer.value)
    const named = new Set([...answer.value.stored, ...answer.value.refused.map(({ id }) => id)])
    // What the answer does not name is neither delivered nor refused: it stays, and is not asked about for ever.
    if (!batch.every(({ id }) => named.has(id))) {
      const settled = await noted
      return settled.ok ? fail('answer-unreadable') : settled
    }
    batch = next
    if (batch.length > 0) continue
    const settled = await noted
    if (!settled.ok) return settled
    // Written meanwhile, or left behind by another tab that gives as well.
    batch = await store.sync.takeBatch(most, pushCharacters)
  }
  return ok(null)
}

async function sendFiles({ store, remote, onSendingFile }: RoundParts): Step {
  for (const hash of await store.sync.filesToSend()) {
    const blob = await store.getBlob(hash)
    onSendingFile(hash)
    const sent = blob === null ? ok(null) : await sendFile(remote, hash, blob)
    onSendingFile(null)
    if (!sent.ok && sent.problem.code !== 'file-refused') return sent
    const outcome = blob === null ? 'absent' : sent.ok ? 'sent' : 'refused'
    const settled = await store.sync.settleFile(hash, outcome)
    if (!settled.ok) return settled
  }
  return ok(null)
}

async function sendFile(remote: Remote, hash: string, blob: RemoteFile): Step {
  let state = await remote.received(hash)
  while (state.ok && !state.value.complete) {
    const before = state.value.offset
    const next = await remote.sendPart(hash, blob, before)
    // A part that leads nowhere, twice: the server does not want this file.
    if (next.ok && !next.value.complete && next.value.offset <= before) return fail('file-refused', { hash })
    state = next
  }
  return state.ok ? ok(null) : state
}

async function pullAll({ store, remote, now }: RoundParts): Step {
  const device = await store.device()
  let since = await store.sync.cursor()
  let most: number = limits.firstPage
  let asked = now().getTime()
  let coming: Promise<Result<PullPage, Problem>> | null = remote.pull(since, device, most)
  while (coming !== null) {
    const page: Result<PullPage, Problem> = await coming
    if (!page.ok) return page
    const { changes: claimed, erased, next, more }: PullPage = page.value
    if (next < since) return fail('answer-unreadable')
    most =
      now().getTime() - asked < quickly ? Math.min(growth * most, limits.changesPerPage) : limits.firstPage
    asked = now().getTime()
    // The next page is on its way while this one is verified and stored.
    coming = more && next > since ? remote.pull(next, device, most) : null
    const changes = await verifyClaimed(claimed)
    if (!changes.ok) return changes
    if (next > since || claimed.length > 0) {
      const applied = await store.sync.applyPage(changes.value, erased, next)
      if (!applied.ok) return applied
    }
    since = next
  }
  return ok(null)
}

async function fetchFiles({ store, remote }: RoundParts): Step {
  for (const hash of await store.sync.filesWanted()) {
    const file = await remote.fetchFile(hash)
    if (!file.ok) return file
    if (file.value === null) continue
    const stored = await store.putBlob(file.value.bytes, file.value.mime)
    if (!stored.ok) return stored
    if (stored.value !== hash) return fail('answer-unreadable')
    const settled = await store.sync.settleFile(hash, 'fetched')
    if (!settled.ok) return settled
  }
  return ok(null)
}
