import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Api } from './create-api.ts'
import { loadAssets } from './static/load-assets.ts'
import { answerWithAsset } from './static/answer-with-asset.ts'
import { pathOf } from './static/path-of.ts'
import { securityHeaders } from './security-headers.ts'

/**
 * Serves the built app from one folder, and under /api/ the team server when there is one. The folder is read once, so a request can only ever name a file that was there:
 * `..` in any spelling finds nothing, and no request touches the disk by a name it made up.
 */
export async function createAppServer(folder: string, api: Api | null = null): Promise<Server> {
  const assets = await loadAssets(folder)
  const server = createServer((request, response) => {
    for (const [name, value] of securityHeaders) response.setHeader(name, value)
    if (api && request.url?.startsWith('/api/')) {
      api(request, response)
      return
    }
    const path = readable(request, response)
    if (path === undefined) return
    const asset = assets.get(path) ?? (isPage(path) ? assets.get('/index.html') : undefined)
    if (asset) answerWithAsset(asset, request, response)
    else answerWithText(response, 404, 'Not found', request.method)
  })
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  return server
}

function readable(request: IncomingMessage, response: ServerResponse): string | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    // The body is not read: closing keeps it from being taken for the next request.
    response.setHeader('Connection', 'close')
    answerWithText(response, 405, 'Method not allowed', request.method)
    return undefined
  }
  const path = pathOf(request.url ?? '')
  if (path === undefined) answerWithText(response, 400, 'Bad request', request.method)
  return path
}

/** Addresses inside the app are pages of index.html; `/api/` and anything that looks like a file are not. */
function isPage(path: string): boolean {
  const last = path.slice(path.lastIndexOf('/') + 1)
  return !last.includes('.') && path !== '/api' && !path.startsWith('/api/') && !path.startsWith('/assets/')
}

function answerWithText(
  response: ServerResponse,
  status: number,
  text: string,
  method: string | undefined,
): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  })
  response.end(method === 'HEAD' ? undefined : text)
}
