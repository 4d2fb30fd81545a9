import type { IncomingMessage, ServerResponse } from 'node:http'
import { refusalOf } from './http/account-routes.ts'
import { answerWithJson } from './http/answer.ts'
import type { Parts } from './http/context.ts'
import type { ProxySettings } from './http/origin.ts'
import { addressOf, originOf, refuseForeign } from './http/origin.ts'
import { RefusalError } from './http/refusal.ts'
import { routes } from './http/routes.ts'
import { answerForOperators } from './operations/answer-for-operators.ts'
import type { Log } from './operations/log.ts'

export type Api = (request: IncomingMessage, response: ServerResponse) => void

/** Everything under /api/ and the two pages for operators. */
export function createApi(parts: Parts, proxy: ProxySettings, log: Log): Api {
  return (request, response) => {
    const started = performance.now()
    response.once('close', () => {
      const milliseconds = Math.round(performance.now() - started)
      parts.metrics.answered(response.statusCode, milliseconds)
      log('request', {
        method: request.method,
        // An invitation in an address is a key: what is logged is the shape.
        path: (request.url ?? '').split(/[?#]/)[0]?.replace(/(invitations|password-links)\/[^/]+$/, '$1/…'),
        status: response.statusCode,
        milliseconds,
      })
    })
    answer(parts, proxy, request, response).catch((error: unknown) => {
      const refusal = refusalOf(error)
      if (!refusal) log('failure', { reason: error instanceof Error ? error.message : String(error) })
      refuse(request, response, refusal ?? new RefusalError(503, 'server-failed'))
    })
  }
}

async function answer(
  parts: Parts,
  proxy: ProxySettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const origin = originOf(request, proxy)
  const url = new URL(request.url ?? '/', origin)
  if (await answerForOperators(parts, url.pathname, response)) return
  refuseForeign(request, origin)
  const here = routes.flatMap((route) => {
    const match = route.path.exec(url.pathname)
    return match ? [{ route, path: match.groups ?? {} }] : []
  })
  const found = here.find(({ route }) => route.method === request.method)
  if (!found)
    throw new RefusalError(here.length > 0 ? 405 : 404, here.length > 0 ? 'method-wrong' : 'address-unknown')
  const address = addressOf(request, proxy)
  const given = await found.route.handle(parts, {
    request,
    response,
    url,
    origin,
    address,
    path: decoded(found.path),
  })
  if (given) await answerWithJson(request, response, given.status, given.json)
}

function decoded(path: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(Object.entries(path).map(([name, part]) => [name, decodeURIComponent(part)]))
  } catch {
    throw new RefusalError(400, 'body-unreadable')
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, { status, code }: RefusalError): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  // A body nobody read would be taken for the next request.
  if (!request.complete) response.setHeader('Connection', 'close')
  const body = JSON.stringify({ code })
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(body)
}
