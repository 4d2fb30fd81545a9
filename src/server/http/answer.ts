import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { chooseEncoding } from '../static/compress.ts'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const worthPacking = 1024

/** JSON, packed when that is worth it. Never cached: it belongs to one account at one moment. */
export async function answerWithJson(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  json: string,
): Promise<void> {
  const header = request.headers['accept-encoding']
  const encoding =
    json.length > worthPacking ? chooseEncoding(Array.isArray(header) ? header.join() : header) : undefined
  const plain = Buffer.from(json)
  // Quality 3: a page of changes is packed once and read once.
  const body =
    encoding === 'br'
      ? await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } })
      : encoding === 'gzip'
        ? await gzipped(plain, { level: 1 })
        : plain
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Encoding',
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  })
  response.end(body)
}
