import type { Result } from '../domain/values/result.ts'
import { fail, ok } from '../domain/values/result.ts'
import type { RemoteProblem } from './contract.ts'

/** `fetch` of the browser, or one that carries cookies in a test. */
export type Send = (url: string, init: RequestInit) => Promise<Response>

export interface Asking {
  /** Where the server is; empty for the place the app came from. */
  readonly base: string
  readonly send: Send
  /** Who the data belongs to: the server refuses it from anybody else's session, such as another tab's. */
  readonly account?: string
}

/** Named in every request of an account's own data. */
export function accountHeader({ account }: Asking): Readonly<Record<string, string>> {
  return account === undefined ? {} : { 'x-jijian-account': account }
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  /** Of a JSON object; empty for everything else. */
  readonly body: Readonly<Record<string, unknown>>
}

/** A megabyte over a line of 100 kbit/s arrives in time; what takes longer is tried again. */
const patience = 90_000

/** What stands in the way of a whole connection; null when the answer is the server's own. */
function problemOf(reply: Reply): RemoteProblem | null {
  const { status, body } = reply
  if (status === 401 && body['code'] !== 'sign-in-refused') return { code: 'signed-out' }
  if (status === 404 && body['code'] === 'workspace-unknown') return { code: 'workspace-left' }
  if (status === 429 && body['code'] !== 'too-many-tries') return { code: 'server-busy' }
  return status >= 500 ? { code: 'server-unreachable' } : null
}

/** One request. An answer that did not come whole and in time is no answer: nothing is taken for delivered on it. */
export async function ask(
  asking: Asking,
  path: string,
  init: RequestInit,
): Promise<Result<Reply, RemoteProblem>> {
  try {
    const response = await asking.send(`${asking.base}/api${path}`, {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...accountHeader(asking) },
    })
    const json = (response.headers.get('content-type') ?? '').startsWith('application/json')
    const text = json ? await response.text() : ''
    const reply: Reply = {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    }
    const problem = problemOf(reply)
    return problem ? { ok: false, problem } : ok(reply)
  } catch {
    return fail('server-unreachable')
  }
}

const encoder = new TextEncoder()

/** As bytes: a browser takes a long text over more slowly than it encodes one. */
export function asJson(method: string, body: unknown): RequestInit {
  const bytes = encoder.encode(JSON.stringify(body))
  return { method, headers: { 'content-type': 'application/json' }, body: bytes }
}
