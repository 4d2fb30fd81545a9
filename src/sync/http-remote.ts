import type { Result } from '../domain/values/result.ts'
import { fail, ok } from '../domain/values/result.ts'
import { limits } from '../protocol/sync/limits.ts'
import { parsePullPage, parsePushAnswer } from '../protocol/sync/wire.ts'
import type { Asking, Reply } from './ask.ts'
import { accountHeader, asJson, ask } from './ask.ts'
import type { Remote, RemoteFile, RemoteProblem } from './contract.ts'

/** Listens at an address until told to stop; a hint that may be lost. */
export type OpenNudges = (url: string, onNudge: () => void) => () => void

type Progress = Result<{ readonly complete: boolean; readonly offset: number }, RemoteProblem>

/** The workspace behind the API of `src/server/README.md`. */
export function createHttpRemote(asking: Asking, workspace: string, openNudges: OpenNudges): Remote {
  const root = `/workspaces/${encodeURIComponent(workspace)}`

  async function received(hash: string): Promise<Progress> {
    const reply = await ask(asking, `${root}/blobs/${hash}`, { method: 'HEAD' })
    if (!reply.ok) return reply
    const { status, headers } = reply.value
    return ok({ complete: status === 200, offset: Number(headers.get('upload-offset') ?? 0) })
  }

  return {
    async push(changes) {
      const reply = await ask(asking, `${root}/changes`, asJson('POST', { changes }))
      if (!reply.ok) return reply
      return reply.value.status === 200 ? parsePushAnswer(reply.value.body) : unexpected(reply.value)
    },
    async pull(since, device, most) {
      const query = `since=${String(since)}&most=${String(most)}&device=${encodeURIComponent(device)}`
      const reply = await ask(asking, `${root}/changes?${query}`, { method: 'GET' })
      if (!reply.ok) return reply
      return reply.value.status === 200 ? parsePullPage(reply.value.body) : unexpected(reply.value)
    },
    received,
    async sendPart(hash, file, offset) {
      if (file.bytes.byteLength > limits.blobBytes) return fail('file-refused', { hash })
      const bytes = file.bytes.slice(offset, offset + limits.partBytes)
      const reply = await ask(asking, `${root}/blobs/${hash}`, {
        method: 'PATCH',
        body: bytes,
        headers: {
          'content-type': 'application/octet-stream',
          'upload-offset': String(offset),
          'upload-length': String(file.bytes.byteLength),
          'x-blob-type': encodeURIComponent(file.mime),
        },
      })
      if (!reply.ok) return reply
      const { status, body } = reply.value
      if (status === 200)
        return ok({ complete: body['complete'] === true, offset: offset + bytes.byteLength })
      // Somebody else sent a part of the same file meanwhile: the server says where it stands.
      if (status === 409) return await received(hash)
      return [403, 413, 422].includes(status) ? fail('file-refused', { hash }) : unexpected(reply.value)
    },
    fetchFile: (hash) => fetchBytes(asking, `${root}/blobs/${hash}`),
    listen: (onNudge) => openNudges(`${asking.base}/api${root}/nudges`, onNudge),
  }
}

function unexpected({ status, body }: Reply): { readonly ok: false; readonly problem: RemoteProblem } {
  const reason = typeof body['code'] === 'string' ? body['code'] : String(status)
  return fail('answer-unreadable', { reason })
}

async function fetchBytes(asking: Asking, path: string): Promise<Result<RemoteFile | null, RemoteProblem>> {
  try {
    const response = await asking.send(`${asking.base}/api${path}`, {
      method: 'GET',
      credentials: 'same-origin',
      headers: accountHeader(asking),
    })
    if (response.status === 404) return ok(null)
    if (response.status === 401) return fail('signed-out')
    if (response.status !== 200) return fail('server-unreachable')
    const mime = decodeURIComponent(response.headers.get('x-blob-type') ?? '')
    return ok({ bytes: await response.arrayBuffer(), mime: mime || 'application/octet-stream' })
  } catch {
    return fail('server-unreachable')
  }
}
