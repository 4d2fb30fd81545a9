import type { IncomingMessage } from 'node:http'
import { RefusalError } from './refusal.ts'

/** The body up to a limit. What is longer is refused before it is read, by its claim and again by its bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new RefusalError(413, 'body-too-large')
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > limit) throw new RefusalError(413, 'body-too-large')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const smallBody = 64 * 1024

/** A JSON object; only as `application/json`, which a form of another site cannot send. */
export async function readJson(
  request: IncomingMessage,
  limit = smallBody,
): Promise<Readonly<Record<string, unknown>>> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new RefusalError(415, 'json-expected')
  const body = await readBody(request, limit)
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'))
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Readonly<Record<string, unknown>>
  } catch {
    // Told below like every other body that is no object.
  }
  throw new RefusalError(400, 'body-unreadable')
}

/** A text field of a body, trimmed and in NFC. */
export function textOf(body: Readonly<Record<string, unknown>>, name: string, longest = 200): string {
  const value = body[name]
  if (typeof value !== 'string' || value.length > longest) throw new RefusalError(400, 'body-unreadable')
  return value.normalize('NFC')
}
