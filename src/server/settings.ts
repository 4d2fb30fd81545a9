import { join } from 'node:path'
import type { FilePlace } from './blobs/open-shelf.ts'

export interface Settings {
  readonly host: string
  readonly port: number
  /** PostgreSQL by its address, or the name of the SQLite file. */
  readonly database: string
  /** Where whole files go. */
  readonly files: FilePlace
  /** Where phones reach the server behind a proxy, such as `https://jixiao.example.gov.cn`; null without one. */
  readonly publicUrl: string | null
  /** Whether X-Forwarded-* of the proxy in front are believed. */
  readonly trustProxy: boolean
  /** One JSON line per request and event. */
  readonly log: boolean
}

type Reading =
  { readonly ok: true; readonly value: Settings } | { readonly ok: false; readonly message: string }

/** Only this machine sees the app unless HOST says otherwise: a draft server must not appear on a network by accident. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Reading {
  const host = env['HOST']?.trim() || '127.0.0.1'
  const text = env['PORT']?.trim() || '4173'
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    return { ok: false, message: `PORT must be a number from 0 to 65535, not “${text}”.` }
  }
  const publicUrl = env['PUBLIC_URL']?.trim() || null
  if (publicUrl !== null && !/^https?:\/\/[^/]+\/?$/.test(publicUrl)) {
    return { ok: false, message: `PUBLIC_URL must be a scheme and a host, not “${publicUrl}”.` }
  }
  const folder = env['JIJIAN_DATA']?.trim() || 'data'
  const database = env['DATABASE_URL']?.trim() || join(folder, 'jijian.sqlite')
  const files = filesIn(env, folder)
  if (files === null) {
    return {
      ok: false,
      message:
        'JIJIAN_FILES must be database, disk or s3; s3 asks for S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.',
    }
  }
  const trustProxy = env['TRUST_PROXY'] === '1'
  return {
    ok: true,
    value: { host, port, database, files, publicUrl, trustProxy, log: env['LOG'] === 'json' },
  }
}

/** Null when what is asked for is not said in full. */
function filesIn(env: Readonly<Record<string, string | undefined>>, folder: string): FilePlace | null {
  const said = (name: string): string => env[name]?.trim() ?? ''
  const kind = said('JIJIAN_FILES') || (said('S3_ENDPOINT') ? 's3' : 'database')
  if (kind === 'database') return { kind }
  if (kind === 'disk') return { kind, folder: join(folder, 'files') }
  const [endpoint, bucket] = [said('S3_ENDPOINT'), said('S3_BUCKET')]
  const [accessKeyId, secretAccessKey] = [said('S3_ACCESS_KEY_ID'), said('S3_SECRET_ACCESS_KEY')]
  const whole = /^https?:\/\/[^/]+\/?$/.test(endpoint) && bucket && accessKeyId && secretAccessKey
  if (kind !== 's3' || !whole) return null
  return { kind, endpoint, bucket, region: said('S3_REGION') || 'auto', accessKeyId, secretAccessKey }
}
