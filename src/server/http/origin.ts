import type { IncomingMessage } from 'node:http'
import { RefusalError } from './refusal.ts'

export interface ProxySettings {
  /** A proxy in front sets X-Forwarded-*; without one these headers are a client's own words. */
  readonly trusted: boolean
  readonly publicUrl: string | null
}

/** Scheme and host under which the client reaches this server. */
export function originOf(request: IncomingMessage, { trusted, publicUrl }: ProxySettings): string {
  if (publicUrl !== null) return new URL(publicUrl).origin
  const forwarded = (name: string): string | undefined =>
    trusted ? request.headers[name]?.toString().split(',')[0]?.trim() : undefined
  const scheme = forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http'
  return `${scheme}://${forwarded('x-forwarded-host') ?? request.headers.host ?? 'localhost'}`
}

/** The client's address, for limits and the audit. The last one named is the one the trusted proxy saw. */
export function addressOf(request: IncomingMessage, { trusted }: ProxySettings): string {
  const forwarded = trusted
    ? request.headers['x-forwarded-for']?.toString().split(',').at(-1)?.trim()
    : undefined
  return forwarded || (request.socket.remoteAddress ?? 'unknown')
}

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** CSRF: what changes anything must come from a page of ours. Browsers always send one of the two headers. */
export function refuseForeign(request: IncomingMessage, origin: string): void {
  if (reading.has(request.method ?? '')) return
  const from = request.headers.origin
  const site = request.headers['sec-fetch-site']
  if (from !== undefined && from !== origin) throw new RefusalError(403, 'foreign-origin')
  if (site !== undefined && site !== 'same-origin') throw new RefusalError(403, 'foreign-origin')
}
