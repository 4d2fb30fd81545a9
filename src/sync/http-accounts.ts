import { isRole } from '../domain/team/roles.ts'
import type { Result } from '../domain/values/result.ts'
import { fail, ok } from '../domain/values/result.ts'
import type { Asking, Reply } from './ask.ts'
import { asJson, ask } from './ask.ts'
import type { Invited, Member, Membership, Session, TeamAccounts, TeamProblem } from './contract.ts'

const refusals = [
  'set-up-link-used',
  'username-taken',
  'username-invalid',
  'password-too-short',
  'sign-up-refused',
  'sign-in-refused',
  'too-many-tries',
  'invitation-unknown',
  'last-admin',
  'role-not-allowed',
  'member-elsewhere',
  'password-link-unknown',
] as const

type Body = Reply['body']
type Reader<T> = (body: Body) => T | null

/** The API of `src/server/README.md`; what it answers is believed no more than a file. */
export function createHttpAccounts(asking: Asking): TeamAccounts {
  async function request<T>(
    path: string,
    init: RequestInit,
    read: Reader<T>,
  ): Promise<Result<T, TeamProblem>> {
    const reply = await ask(asking, path, init)
    if (!reply.ok) return reply
    const { status, body } = reply.value
    if (status === 200) {
      const value = read(body)
      return value === null ? fail('no-team-server') : ok(value)
    }
    const refusal = refusals.find((code) => code === body['code'])
    if (refusal !== undefined) return fail(refusal)
    // A plain file server knows no API and answers in its own words.
    return typeof body['code'] === 'string'
      ? fail('answer-unreadable', { reason: body['code'] })
      : fail('no-team-server')
  }

  /** For requests whose answer is that they were done; null is what `ok` carries then. */
  async function done(path: string, init: RequestInit): Promise<Result<null, TeamProblem>> {
    const outcome = await request(path, init, () => true)
    return outcome.ok ? ok(null) : outcome
  }

  const of = (workspace: string, account: string): string =>
    `/workspaces/${encodeURIComponent(workspace)}/members/${encodeURIComponent(account)}`

  return {
    async session() {
      const found = await request('/session', { method: 'GET' }, readSession)
      return found.ok ? ok(found.value.session) : found
    },
    setUp: (token, workspace, person) => done('/set-up', asJson('POST', { token, workspace, ...person })),
    signIn: (username, password) => done('/sign-in', asJson('POST', { username, password })),
    signOut: () => done('/sign-out', asJson('POST', {})),
    invitation: (id) =>
      request(`/invitations/${encodeURIComponent(id)}`, { method: 'GET' }, ({ workspace, role }) =>
        typeof workspace === 'string' && isRole(role) ? { workspace, role } : null,
      ),
    join: (id, person) =>
      request(`/invitations/${encodeURIComponent(id)}`, asJson('POST', person ?? {}), ({ workspace }) =>
        typeof workspace === 'string' ? workspace : null,
      ),
    invite: (workspace, role) =>
      request(
        `/workspaces/${encodeURIComponent(workspace)}/invitations`,
        asJson('POST', { role }),
        readInvited,
      ),
    openUnit: (name) => request('/workspaces', asJson('POST', { name }), readInvited),
    members: (workspace) =>
      request(`/workspaces/${encodeURIComponent(workspace)}/members`, { method: 'GET' }, ({ members }) =>
        Array.isArray(members) ? (members as readonly Body[]).flatMap(readMember) : null,
      ),
    setRole: (workspace, account, role) => done(of(workspace, account), asJson('PUT', { role })),
    removeMember: (workspace, account) => done(of(workspace, account), { method: 'DELETE' }),
    offerPassword: (workspace, account) =>
      request(`${of(workspace, account)}/password-link`, { method: 'POST' }, readInvited),
    passwordOwner: (id) =>
      request(`/password-links/${encodeURIComponent(id)}`, { method: 'GET' }, ({ username, name }) =>
        typeof username === 'string' && typeof name === 'string' ? { username, name } : null,
      ),
    setPassword: (id, password) =>
      request(`/password-links/${encodeURIComponent(id)}`, asJson('POST', { password }), ({ username }) =>
        typeof username === 'string' ? username : null,
      ),
  }
}

function readInvited({ link, expiresAt }: Body): Invited | null {
  return typeof link === 'string' && typeof expiresAt === 'string' ? { link, expiresAt } : null
}

function readSession(body: Body): { readonly session: Session | null } | null {
  const { account, username, name, workspaces, mayOpen } = body
  if (account === null) return { session: null }
  if (typeof account !== 'string' || typeof username !== 'string' || typeof name !== 'string') return null
  const memberships = Array.isArray(workspaces) ? (workspaces as readonly Body[]).flatMap(readMembership) : []
  return { session: { account, username, name, workspaces: memberships, mayOpen: mayOpen === true } }
}

function readMembership({ id, name, role }: Body): readonly Membership[] {
  return typeof id === 'string' && typeof name === 'string' && isRole(role) ? [{ id, name, role }] : []
}

function readMember({ account, username, name, role }: Body): readonly Member[] {
  if (typeof account !== 'string' || typeof name !== 'string' || !isRole(role)) return []
  return [{ account, username: typeof username === 'string' ? username : '', name, role }]
}
