import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Upload } from 'tus-js-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, RunningServer } from './running-server.ts'
import { colleague, firstAdmin, runServer } from './running-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'jijian-tus-'))
const spoken = { 'tus-resumable': '1.0.0' }
let server: RunningServer
let admin: Browser
let workspace = ''
let blobs = ''

beforeAll(async () => {
  server = await runServer({ database: join(folder, 'a.sqlite') })
  ;({ admin, workspace } = await firstAdmin(server))
  blobs = `/api/workspaces/${workspace}/blobs`
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

function aFile(size: number) {
  const bytes = randomBytes(size)
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') }
}

function metadataOf(hash: string): string {
  return `sha256 ${Buffer.from(hash).toString('base64')},filetype ${Buffer.from('image/jpeg').toString('base64')}`
}

/** Their client, which knows nothing of ours. `until` leaves after so many bytes were taken. */
function upload(bytes: Buffer, hash: string, known: string | null, until = Infinity): Promise<string> {
  return new Promise((done, fail) => {
    const sending = new Upload(bytes, {
      endpoint: `${server.url}${blobs}`,
      uploadUrl: known,
      chunkSize: 400_000,
      retryDelays: [],
      headers: { cookie: admin.cookie() },
      metadata: { sha256: hash, filetype: 'image/jpeg' },
      onError: fail,
      onChunkComplete(_size, taken) {
        if (taken >= until) void sending.abort().then(() => done(sending.url ?? ''))
      },
      onSuccess: () => done(sending.url ?? ''),
    })
    sending.start()
  })
}

describe('uploads by tus', () => {
  it('a file sent by tus-js-client is there for whoever asks for its hash', async () => {
    const { bytes, hash } = aFile(1_000_000)
    expect(await upload(bytes, hash, null)).toBe(`${server.url}${blobs}/${hash}`)
    const got = await fetch(`${server.url}${blobs}/${hash}`, { headers: { cookie: admin.cookie() } })
    expect(got.headers.get('x-blob-type')).toBe('image%2Fjpeg')
    expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it('goes on after a cut at the address that follows from the hash', async () => {
    const { bytes, hash } = aFile(1_000_000)
    const address = await upload(bytes, hash, null, 400_000)
    const where = await admin.ask('HEAD', `${blobs}/${hash}`, undefined, spoken)
    expect([where.status, where.headers.get('upload-offset')]).toEqual([200, '400000'])
    expect(await upload(bytes, hash, address)).toBe(address)
    expect((await admin.ask('HEAD', `${blobs}/${hash}`)).status).toBe(200)
  })

  it('refuses by its hash what is not what it was called', async () => {
    const [{ bytes }, { hash }] = [aFile(3000), aFile(3000)]
    await expect(upload(bytes, hash, null)).rejects.toThrow(/422/)
    expect((await admin.ask('HEAD', `${blobs}/${hash}`, undefined, spoken)).status).toBe(404)
  })

  it('says what it speaks, and answers by the protocol', async () => {
    const asked = await server.browser().ask('OPTIONS', blobs)
    expect(asked.status).toBe(204)
    expect(['tus-version', 'tus-extension'].map((name) => asked.headers.get(name))).toEqual([
      '1.0.0',
      'creation',
    ])
    const old = await admin.ask('HEAD', `${blobs}/${'a'.repeat(64)}`, undefined, { 'tus-resumable': '0.2.2' })
    expect([old.status, old.headers.get('tus-version')]).toEqual([412, '1.0.0'])
    const create = (headers: Readonly<Record<string, string>>) =>
      admin.ask('POST', blobs, undefined, { ...spoken, ...headers })
    const { bytes, hash } = aFile(100)
    const made = await create({ 'upload-length': '100', 'upload-metadata': metadataOf(hash) })
    expect([made.status, made.headers.get('location')]).toEqual([201, `${blobs}/${hash}`])
    expect((await create({ 'upload-length': '100', 'upload-metadata': 'name YQ==' })).status).toBe(400)
    expect((await create({ 'upload-length': '70000000', 'upload-metadata': metadataOf(hash) })).status).toBe(
      413,
    )
    const part = (offset: number, type = 'application/offset+octet-stream') =>
      admin.send(`${blobs}/${hash}`, new Uint8Array(bytes), {
        ...spoken,
        'upload-offset': String(offset),
        'content-type': type,
      })
    expect((await part(40)).status).toBe(409)
    expect((await part(0, 'application/json')).status).toBe(415)
    const taken = await part(0)
    expect([taken.status, taken.headers.get('upload-offset')]).toEqual([204, '100'])
  })

  it('takes nothing from whoever only reads, and shows nothing to a stranger', async () => {
    const reader = await colleague(server, admin, workspace, 'viewer', '领导')
    const headers = { ...spoken, 'upload-length': '3', 'upload-metadata': metadataOf('c'.repeat(64)) }
    expect((await reader.ask('POST', blobs, undefined, headers)).body).toEqual({ code: 'role-not-allowed' })
    expect((await server.browser().ask('POST', blobs, undefined, headers)).status).toBe(401)
  })
})
