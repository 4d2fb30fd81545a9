import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Asset } from './load-assets.ts'

export type Encoding = 'br' | 'gzip'

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)
const packed = new WeakMap<Asset, Partial<Record<Encoding, Promise<Buffer>>>>()

/** The body in this encoding, packed on first use and kept: the files never change while the server runs. */
export function compressed(asset: Asset, encoding: Encoding): Promise<Buffer> {
  const known = packed.get(asset) ?? {}
  packed.set(asset, known)
  return (known[encoding] ??= encoding === 'br' ? brotli(asset.body) : gzipAsync(asset.body, { level: 9 }))
}

function brotli(body: Buffer): Promise<Buffer> {
  return brotliAsync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  })
}

/** RFC 9110 §12.5.3, with brotli preferred; an encoding with q=0 is refused by the client. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding | undefined {
  const wanted = new Map(
    (acceptEncoding ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const quality = parameters.find((one) => one.startsWith('q='))
      return [name, quality ? Number(quality.slice(2)) : 1] as const
    }),
  )
  const accepts = (name: string) => (wanted.get(name) ?? wanted.get('*') ?? 0) > 0
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : undefined
}
