import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TeamServer, TeamServerSettings } from '../../../src/server/open-team-server.ts'
import { openTeamServer } from '../../../src/server/open-team-server.ts'

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
}

/** One person's browser: keeps cookies and sends what a page of ours would send. */
export interface Browser {
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Reply>
  send(
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>>,
  ): Promise<Reply>
  cookie(): string
}

export interface RunningServer {
  readonly team: TeamServer
  readonly url: string
  browser(): Browser
  stop(): Promise<void>
}

export async function runServer(settings: TeamServerSettings): Promise<RunningServer> {
  const team = await openTeamServer(settings)
  const server = createServer(team.api)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return {
    team,
    url,
    browser: () => browserAt(url),
    async stop() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await team.close()
    },
  }
}

function browserAt(url: string): Browser {
  const jar = new Map<string, string>()
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  async function request(path: string, init: RequestInit): Promise<Reply> {
    const response = await fetch(`${url}${path}`, {
      ...init,
      headers: { origin: url, cookie: cookie(), ...(init.headers as Record<string, string>) },
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const text = await response.text()
    const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
    return { status: response.status, headers: response.headers, body }
  }
  return {
    cookie,
    ask: (method, path, body, headers = {}) =>
      request(path, {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    send: (path, bytes, headers) => request(path, { method: 'PATCH', body: bytes, headers }),
  }
}

export const password = '海珠区财政局2024'

/** The first account, 管理员 of the workspace whose id comes with it. */
export async function firstAdmin(
  server: RunningServer,
  username = '张三',
): Promise<{ readonly admin: Browser; readonly workspace: string }> {
  const admin = server.browser()
  const token = server.team.setUpToken
  const made = await admin.ask('POST', '/api/set-up', {
    token,
    workspace: '某某局',
    username,
    name: username,
    password,
  })
  if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  const { body } = await admin.ask('GET', '/api/session')
  const [first] = body['workspaces'] as readonly { readonly id: string }[]
  return { admin, workspace: first?.id ?? '' }
}

export async function invited(admin: Browser, workspace: string, role: string): Promise<string> {
  const { body } = await admin.ask('POST', `/api/workspaces/${workspace}/invitations`, { role })
  return String(body['link']).split('#')[1] ?? ''
}

export async function colleague(
  server: RunningServer,
  admin: Browser,
  workspace: string,
  role: string,
  username: string,
): Promise<Browser> {
  const browser = server.browser()
  const invitation = await invited(admin, workspace, role)
  const joined = await browser.ask('POST', `/api/invitations/${invitation}`, {
    username,
    name: username,
    password,
  })
  if (joined.status !== 200) throw new Error(JSON.stringify(joined.body))
  return browser
}
