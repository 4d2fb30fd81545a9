import { join } from 'node:path'

export interface Settings {
  readonly host: string
  readonly port: number
  /** PostgreSQL by its address, or the name of the SQLite file. */
  readonly database: string
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
  const database = env['DATABASE_URL']?.trim() || join(env['JIJIAN_DATA']?.trim() || 'data', 'jijian.sqlite')
  const trustProxy = env['TRUST_PROXY'] === '1'
  return { ok: true, value: { host, port, database, publicUrl, trustProxy, log: env['LOG'] === 'json' } }
}
