import { limits } from '../../protocol/sync/limits.ts'
import type { BlobPlace } from '../blobs/shelf.ts'
import { describeBlob, hashOf, putPart, refuseOutcome, requireAttaching, sizeIn } from './blob-routes.ts'
import type { Answer, Call, Parts } from './context.ts'
import { RefusalError } from './refusal.ts'
import { requireMember } from './who.ts'

/** tus 1.0.0, https://tus.io/protocols/resumable-upload: whoever sends `Tus-Resumable` is answered by its rules. */
const version = '1.0.0'

function speaksTus({ request, response }: Call): boolean {
  const spoken = request.headers['tus-resumable']
  if (spoken === undefined) return false
  response.setHeader('Tus-Resumable', version)
  if (spoken === version) return true
  response.setHeader('Tus-Version', version)
  throw new RefusalError(412, 'tus-version-unknown')
}

function answerEmpty(
  { response }: Call,
  status: number,
  headers: Readonly<Record<string, string | number>>,
): null {
  response.writeHead(status, { 'Tus-Resumable': version, 'Cache-Control': 'no-store', ...headers })
  response.end()
  return null
}

/** What is spoken here; asked before anybody is known. */
export function describeUploads(_parts: Parts, call: Call): Promise<Answer> {
  return Promise.resolve(
    answerEmpty(call, 204, {
      'Tus-Version': version,
      'Tus-Extension': 'creation',
      'Tus-Max-Size': limits.blobBytes,
    }),
  )
}

/** `Upload-Metadata` names the file by `sha256`, its kind by `filetype`: the address is known before it is asked for. */
export async function createUpload(parts: Parts, call: Call): Promise<Answer> {
  const { workspace } = await requireAttaching(parts, call)
  if (!speaksTus(call)) throw new RefusalError(412, 'tus-version-unknown')
  const size = sizeIn(call, 'upload-length')
  if (size > limits.blobBytes) throw new RefusalError(413, 'blob-too-large')
  const told = metadataIn(call)
  const hash = told.get('sha256') ?? ''
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RefusalError(400, 'blob-unnamed')
  const mime = (told.get('filetype') ?? '').slice(0, 200)
  await parts.blobs.begin({ workspace, hash }, size, mime, parts.now().toISOString())
  return answerEmpty(call, 201, {
    Location: `/api/workspaces/${encodeURIComponent(workspace)}/blobs/${hash}`,
  })
}

export async function describeUpload(parts: Parts, call: Call): Promise<Answer> {
  if (!speaksTus(call)) return await describeBlob(parts, call)
  const { workspace } = await requireMember(parts, call)
  const state = await parts.blobs.state({ workspace, hash: hashOf(call) })
  if (state === null) return answerEmpty(call, 404, {})
  return answerEmpty(call, 200, { 'Upload-Offset': state.received, 'Upload-Length': state.size })
}

/** A body of any length, kept piece by piece: what a cut line brought is not sent again. */
export async function takePart(parts: Parts, call: Call): Promise<Answer> {
  if (!speaksTus(call)) return await putPart(parts, call)
  const { workspace } = await requireAttaching(parts, call)
  if (call.request.headers['content-type'] !== 'application/offset+octet-stream')
    throw new RefusalError(415, 'body-unreadable')
  const place = { workspace, hash: hashOf(call) }
  const state = await parts.blobs.state(place)
  if (state === null) throw new RefusalError(404, 'blob-unknown')
  const start = sizeIn(call, 'upload-offset')
  if (start !== state.received) throw new RefusalError(409, 'blob-offset')
  if (state.complete) return answerEmpty(call, 204, { 'Upload-Offset': state.size })
  const end = await takeStream(parts, call, place, { start, total: state.size, mime: state.mime })
  return answerEmpty(call, 204, { 'Upload-Offset': end })
}

async function takeStream(
  parts: Parts,
  { request }: Call,
  place: BlobPlace,
  { start, total, mime }: { readonly start: number; readonly total: number; readonly mime: string },
): Promise<number> {
  let at = start
  async function keep(bytes: Buffer): Promise<void> {
    if (at + bytes.length > total) throw new RefusalError(413, 'body-too-large')
    refuseOutcome(
      await parts.blobs.putPart(place, { start: at, bytes, total, mime }, parts.now().toISOString()),
    )
    parts.metrics.received(bytes.length)
    at += bytes.length
  }

  let held: Buffer[] = []
  let size = 0
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      held.push(piece)
      size += piece.length
      if (size < limits.partBytes) continue
      await keep(Buffer.concat(held))
      held = []
      size = 0
    }
  } catch (error) {
    // The line broke: what came before that is kept as well.
    if (!(error instanceof RefusalError) && size > 0 && at + size < total) await keep(Buffer.concat(held))
    throw error
  }
  if (size > 0 || at === total) await keep(Buffer.concat(held))
  return at
}

/** `name base64,name base64`; what is no such pair says nothing. */
function metadataIn({ request }: Call): ReadonlyMap<string, string> {
  const pairs = request.headers['upload-metadata']?.toString().split(',') ?? []
  return new Map(
    pairs.map((pair): [string, string] => {
      const [name = '', value = ''] = pair.trim().split(' ')
      return [name, Buffer.from(value, 'base64').toString('utf8')]
    }),
  )
}
