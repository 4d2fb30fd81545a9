import { limits } from '../../protocol/sync/limits.ts'
import { mayWrite } from '../../domain/team/roles.ts'
import type { PartOutcome } from '../blobs/blob-store.ts'
import type { Answer, Call, Member, Parts } from './context.ts'
import { json } from './context.ts'
import { readBody } from './read-body.ts'
import { RefusalError } from './refusal.ts'
import { requireMember } from './who.ts'

export function hashOf({ path }: Call): string {
  const hash = path['hash'] ?? ''
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RefusalError(404, 'blob-unknown')
  return hash
}

/** `Upload-Offset` says how many bytes are durable, `Upload-Length` of how many: where a cut upload goes on. */
export async function describeBlob(parts: Parts, call: Call): Promise<Answer> {
  const { workspace } = await requireMember(parts, call)
  const state = await parts.blobs.state({ workspace, hash: hashOf(call) })
  call.response.writeHead(state?.complete ? 200 : 404, {
    'Upload-Offset': state?.received ?? 0,
    ...(state ? { 'Upload-Length': state.size } : {}),
    'Cache-Control': 'no-store',
  })
  call.response.end()
  return null
}

export async function getBlob(parts: Parts, call: Call): Promise<Answer> {
  const { workspace } = await requireMember(parts, call)
  const place = { workspace, hash: hashOf(call) }
  const state = await parts.blobs.state(place)
  if (!state?.complete) throw new RefusalError(404, 'blob-unknown')
  call.response.writeHead(200, {
    // Never shown by a browser as a page of ours, whatever somebody uploaded.
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': 'attachment',
    'X-Blob-Type': encodeURIComponent(state.mime),
    'Content-Length': state.size,
    'Cache-Control': 'private, max-age=31536000, immutable',
  })
  for await (const bytes of parts.blobs.read(place)) {
    if (call.response.destroyed) return null
    if (!call.response.write(bytes)) await drained(call)
  }
  call.response.end()
  return null
}

function drained({ response }: Call): Promise<void> {
  return new Promise((done) => {
    response.once('drain', done)
    response.once('close', done)
  })
}

const answers = { offset: 409, tampered: 422 } as const

export function refuseOutcome(outcome: PartOutcome): void {
  if (outcome === 'offset' || outcome === 'tampered')
    throw new RefusalError(answers[outcome], `blob-${outcome}`)
}

/** One part: headers `Upload-Offset`, `Upload-Length`, `X-Blob-Type`. Answers after COMMIT. */
export async function putPart(parts: Parts, call: Call): Promise<Answer> {
  const member = await requireAttaching(parts, call)
  const place = { workspace: member.workspace, hash: hashOf(call) }
  const [start, total] = [sizeIn(call, 'upload-offset'), sizeIn(call, 'upload-length')]
  if (total > limits.blobBytes) throw new RefusalError(413, 'blob-too-large')
  const bytes = await readBody(call.request, limits.partBytes)
  if (start + bytes.length > total) throw new RefusalError(400, 'body-unreadable')
  const mime = decodeURIComponent(call.request.headers['x-blob-type']?.toString() ?? '').slice(0, 200)
  const outcome = await parts.blobs.putPart(place, { start, bytes, total, mime }, parts.now().toISOString())
  refuseOutcome(outcome)
  parts.metrics.received(bytes.length)
  return json({ complete: outcome === 'complete' })
}

export async function requireAttaching(parts: Parts, call: Call): Promise<Member> {
  const member = await requireMember(parts, call)
  if (!['evidence/x', 'count/x', 'review-photo/x'].some((record) => mayWrite(member.role, record)))
    throw new RefusalError(403, 'role-not-allowed')
  return member
}

export function sizeIn({ request }: Call, name: string): number {
  const size = Number(request.headers[name] ?? NaN)
  if (!Number.isSafeInteger(size) || size < 0) throw new RefusalError(400, 'body-unreadable')
  return size
}
