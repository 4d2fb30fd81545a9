import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, compressed } from './compress.ts'
import type { Asset } from './load-assets.ts'

export function answerWithAsset(asset: Asset, request: IncomingMessage, response: ServerResponse): void {
  const encoding = asset.compressible ? chooseEncoding(header(request, 'accept-encoding')) : undefined
  // Each encoding is another sequence of bytes, so it has a tag of its own.
  const etag = `"${asset.etag}${encoding ? `-${encoding}` : ''}"`
  response.setHeader('ETag', etag)
  response.setHeader('Cache-Control', asset.cacheControl)
  if (asset.compressible) response.setHeader('Vary', 'Accept-Encoding')
  if (isKnown(header(request, 'if-none-match'), etag)) {
    response.writeHead(304).end()
    return
  }
  response.setHeader('Content-Type', asset.type)
  if (!encoding) {
    send(asset.body, request, response)
    return
  }
  compressed(asset, encoding).then(
    (body) => {
      response.setHeader('Content-Encoding', encoding)
      send(body, request, response)
    },
    (error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error('compression failed'))
    },
  )
}

function send(body: Buffer, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Content-Length', body.length)
  response.writeHead(200)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()))
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(',') : value
}
