import { limits } from '../../protocol/sync/limits.ts'
import { eraseDocument } from '../workspaces/erase-document.ts'
import { pullPage } from '../workspaces/pull-page.ts'
import { pushChanges } from '../workspaces/push-changes.ts'
import type { Answer, Call, Parts } from './context.ts'
import { json } from './context.ts'
import { readJson } from './read-body.ts'
import { RefusalError } from './refusal.ts'
import { requireAdmin, requireMember } from './who.ts'

export async function push(parts: Parts, call: Call): Promise<Answer> {
  const member = await requireMember(parts, call)
  const { changes } = await readJson(call.request, limits.pushBytes)
  if (!Array.isArray(changes)) throw new RefusalError(400, 'body-unreadable')
  if (changes.length > limits.changesPerPush) throw new RefusalError(413, 'body-too-large')
  const started = performance.now()
  const answer = await pushChanges(parts.database, member, changes, parts.now().toISOString())
  parts.metrics.pushed(answer, performance.now() - started)
  return json(answer)
}

export async function pull(parts: Parts, call: Call): Promise<Answer> {
  const { workspace } = await requireMember(parts, call)
  const since = Number(call.url.searchParams.get('since') ?? 0)
  if (!Number.isSafeInteger(since) || since < 0) throw new RefusalError(400, 'body-unreadable')
  const device = call.url.searchParams.get('device') ?? ''
  const asked = Number(call.url.searchParams.get('most') ?? limits.changesPerPage)
  if (!Number.isSafeInteger(asked) || asked < 1) throw new RefusalError(400, 'body-unreadable')
  const most = Math.min(asked, limits.changesPerPage)
  return { status: 200, json: await pullPage(parts.database, { workspace, since, device, most }) }
}

export async function erase(parts: Parts, call: Call): Promise<Answer> {
  const { workspace, account } = await requireAdmin(parts, call)
  const document = call.path['document'] ?? ''
  await eraseDocument(parts.database, parts.shelf, workspace, document, account, parts.now().toISOString())
  return json({ erased: document })
}

const heartbeat = 25_000

/** Server-sent events: `nudge` with the newest number. Only a hint to pull; a lost one costs time, never data. */
export async function openNudges(parts: Parts, call: Call): Promise<Answer> {
  const { workspace } = await requireMember(parts, call)
  const { response } = call
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    // nginx would hold events back.
    'X-Accel-Buffering': 'no',
  })
  response.write('retry: 5000\n\n')
  const stop = parts.database.onNudge((nudge) => {
    if (nudge.workspace === workspace) response.write(`event: nudge\ndata: ${String(nudge.head)}\n\n`)
  })
  const beat = setInterval(() => {
    // Whoever was removed meanwhile, or signed out, hears nothing more.
    requireMember(parts, call).then(
      () => response.write(': alive\n\n'),
      () => response.end(),
    )
  }, heartbeat)
  parts.metrics.listening(1)
  response.on('close', () => {
    stop()
    clearInterval(beat)
    parts.metrics.listening(-1)
  })
  return null
}
