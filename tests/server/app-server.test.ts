import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAppServer } from '../../src/server/create-app-server.ts'
import { ask } from './ask.ts'

const script = `export const text = '${'绩效自评'.repeat(400)}'`
const font = gzipSync(Buffer.from('not really a font'))

let folder = ''
let server: Server
let port = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jijian-server-'))
  const dist = join(folder, 'dist')
  await mkdir(join(dist, 'assets'), { recursive: true })
  await mkdir(join(dist, 'fonts'), { recursive: true })
  await mkdir(join(dist, '.vite'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'outside')
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>绩简</title>')
  await writeFile(join(dist, 'sw.js'), 'self.x = 1')
  await writeFile(join(dist, 'manifest.webmanifest'), '{}')
  await writeFile(join(dist, 'assets', 'app-abc123.js'), script)
  await writeFile(join(dist, 'fonts', 'fang.ttf.gz'), font)
  await writeFile(join(dist, '.vite', 'manifest.json'), '{}')
  server = await createAppServer(dist)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})

afterAll(async () => {
  await new Promise((done) => server.close(done))
  await rm(folder, { recursive: true })
})

describe('pages', () => {
  it.each(['/', '/evaluations', '/evaluations/ev-1/scoring/B4-1', '/me?from=home', '/评价'])(
    '%s is the app',
    async (path) => {
      const answer = await ask(port, encodeURI(path))
      expect(answer.status).toBe(200)
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(answer.headers['cache-control']).toBe('no-cache')
      expect(answer.text).toContain('绩简')
    },
  )

  it.each([
    '/missing.js',
    '/assets/missing',
    '/assets/app-old.js',
    '/favicon.ico',
    '/api',
    '/api/changes',
    '/.vite/manifest.json',
  ])('%s is not there, and no page pretends to be it', async (path) => {
    const answer = await ask(port, path)
    expect(answer.status).toBe(404)
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
  })
})

describe('caching', () => {
  it('keeps hashed assets for ever', async () => {
    const answer = await ask(port, '/assets/app-abc123.js')
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it.each(['/sw.js', '/index.html', '/manifest.webmanifest', '/fonts/fang.ttf.gz'])(
    'asks again for %s',
    async (path) => {
      expect((await ask(port, path)).headers['cache-control']).toBe('no-cache')
    },
  )

  it('answers 304 to a tag it gave, and 200 to another one', async () => {
    const etag = (await ask(port, '/sw.js')).headers.etag ?? ''
    expect(etag).toMatch(/^".+"$/)
    const same = await ask(port, '/sw.js', { headers: { 'if-none-match': `"other", W/${etag}` } })
    expect([same.status, same.body.length]).toEqual([304, 0])
    expect((await ask(port, '/sw.js', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })
})

describe('compression', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, *', 'gzip', gunzipSync],
  ] as const)('Accept-Encoding “%s” gets %s', async (accept, encoding, unpack) => {
    const answer = await ask(port, '/assets/app-abc123.js', { headers: { 'accept-encoding': accept } })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(answer.body.length).toBeLessThan(script.length / 4)
    expect(unpack(answer.body).toString()).toBe(script)
  })

  it('sends the plain text to a client that names no encoding, under another tag', async () => {
    const plain = await ask(port, '/assets/app-abc123.js')
    const packed = await ask(port, '/assets/app-abc123.js', { headers: { 'accept-encoding': 'br' } })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.text).toBe(script)
    expect(plain.headers.etag).not.toBe(packed.headers.etag)
  })

  it('hands out a packed font as the bytes it is: the app opens it, not the browser', async () => {
    const answer = await ask(port, '/fonts/fang.ttf.gz', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers['content-type']).toBe('application/gzip')
    expect(answer.body.equals(font)).toBe(true)
  })
})

describe('what a client may not do', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/....//secret.txt',
    '//secret.txt',
    '/%252e%252e/secret.txt',
  ])('%s never leaves the folder', async (path) => {
    const answer = await ask(port, path)
    expect([400, 404]).toContain(answer.status)
    expect(answer.text).not.toContain('outside')
  })

  it.each(['/%', '/%zz', '/%c0%ae', '/index.html%00.js', '/a\\b', 'http://other.example/', '*'])(
    'the malformed address %s is refused and the server lives on',
    async (path) => {
      expect((await ask(port, path)).status).toBe(400)
      expect((await ask(port, '/')).status).toBe(200)
    },
  )

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not a method of files', async (method) => {
    const answer = await ask(port, '/', { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD')
  })
})

it('answers HEAD with the headers of GET and no body', async () => {
  const get = await ask(port, '/assets/app-abc123.js')
  const head = await ask(port, '/assets/app-abc123.js', { method: 'HEAD' })
  expect(head.status).toBe(200)
  expect(head.body.length).toBe(0)
  expect(head.headers['content-length']).toBe(get.headers['content-length'])
  expect(head.headers.etag).toBe(get.headers.etag)
})

it.each(['/', '/missing.js', '/%zz'])('sends the security headers with %s', async (path) => {
  const { headers } = await ask(port, path)
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
  expect(policy).not.toMatch(/'unsafe-(inline|eval)'/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/'unsafe-(inline|eval)'|https?:|\*/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['permissions-policy']).toContain('camera=(self)')
})
