import { isAPIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { Role } from '../../domain/team/roles.ts'
import { isRole } from '../../domain/team/roles.ts'
import type { AuditEvent } from '../accounts/audit.ts'
import { recordEvent, restOf } from '../accounts/audit.ts'
import { addressHeader, noAddress, originHeader } from '../accounts/create-accounts.ts'
import { join, openInvitation } from '../accounts/join.ts'
import { membershipsOf } from '../accounts/memberships.ts'
import { mayOpenWorkspaces } from '../accounts/open-workspace.ts'
import { setUp } from '../accounts/set-up.ts'
import type { NewPerson } from '../accounts/sign-up.ts'
import { signUp } from '../accounts/sign-up.ts'
import type { Answer, Call, Parts } from './context.ts'
import { json } from './context.ts'
import { readJson, textOf } from './read-body.ts'
import { RefusalError } from './refusal.ts'
import { personOf, requireAdmin } from './who.ts'

function personIn(body: Readonly<Record<string, unknown>>): NewPerson {
  return {
    username: textOf(body, 'username').trim(),
    name: textOf(body, 'name').trim(),
    password: textOf(body, 'password'),
  }
}

export async function note(
  parts: Parts,
  { address }: Call,
  event: AuditEvent,
  username: string,
): Promise<void> {
  await recordEvent(parts.database, event, username.toLowerCase(), address, parts.now())
}

export async function firstSetUp(parts: Parts, call: Call): Promise<Answer> {
  const body = await readJson(call.request)
  const person = personIn(body)
  const outcome = await setUp(
    parts.database,
    parts.accounts,
    textOf(body, 'token'),
    textOf(body, 'workspace').trim(),
    person,
  )
  if ('code' in outcome) throw new RefusalError(outcome.code === 'set-up-link-used' ? 403 : 400, outcome.code)
  await note(parts, call, 'set-up', person.username)
  call.response.setHeader('Set-Cookie', [...outcome.cookies])
  return json({ account: outcome.account })
}

/** Through the library's own handler, so that its limits count too. */
export async function signIn(parts: Parts, call: Call): Promise<Answer> {
  const body = await readJson(call.request)
  const username = textOf(body, 'username').trim()
  const password = textOf(body, 'password')
  const { resting, noted } = await restOf(parts.database, username.toLowerCase(), parts.now())
  if (resting) {
    if (!noted) await note(parts, call, 'sign-in-throttled', username)
    throw new RefusalError(429, 'too-many-tries')
  }
  const answer = await parts.accounts.handler(
    new Request(`${call.origin}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: call.origin,
        [addressHeader]: call.address,
        [originHeader]: call.origin,
        'user-agent': call.request.headers['user-agent'] ?? '',
      },
      body: JSON.stringify({ username, password }),
    }),
  )
  if (answer.status === 429) throw new RefusalError(429, 'too-many-tries')
  if (!answer.ok) {
    await note(parts, call, 'sign-in-refused', username)
    throw new RefusalError(401, 'sign-in-refused')
  }
  await note(parts, call, 'sign-in', username)
  call.response.setHeader('Set-Cookie', answer.headers.getSetCookie())
  return json({ signedIn: true })
}

export async function signOut(parts: Parts, call: Call): Promise<Answer> {
  const person = await personOf(parts, call)
  const { headers } = await parts.accounts.api.signOut({
    headers: fromNodeHeaders(call.request.headers),
    returnHeaders: true,
  })
  if (person) await note(parts, call, 'sign-out', person.username)
  call.response.setHeader('Set-Cookie', headers.getSetCookie())
  return json({ signedIn: false })
}

/** Who is signed in and in which workspaces as what; `account: null` for nobody. */
export async function describeSession(parts: Parts, call: Call): Promise<Answer> {
  const person = await personOf(parts, call)
  if (!person) return json({ account: null, workspaces: [] })
  const workspaces = await membershipsOf(parts.database, person.account)
  const mayOpen = await mayOpenWorkspaces(parts.database, person.account)
  return json({ ...person, workspaces, mayOpen })
}

export async function invite(parts: Parts, call: Call): Promise<Answer> {
  const { workspace } = await requireAdmin(parts, call)
  const { role } = await readJson(call.request)
  if (!isRole(role)) throw new RefusalError(400, 'body-unreadable')
  return json(await invitationTo(parts, call, workspace, role))
}

/** Made in the name of whoever asks: the library looks once more whether they may. */
export async function invitationTo(
  parts: Parts,
  call: Call,
  workspace: string,
  role: Role,
): Promise<{ readonly link: string; readonly expiresAt: string }> {
  const made = await parts.accounts.api.createInvitation({
    headers: fromNodeHeaders(call.request.headers),
    body: { email: noAddress(), role, organizationId: workspace },
  })
  // Behind `#`: a link in a chat or a QR code leaves no trace in the log of a proxy.
  return { link: `${call.origin}/join#${made.id}`, expiresAt: new Date(made.expiresAt).toISOString() }
}

export async function describeInvitation(parts: Parts, call: Call): Promise<Answer> {
  const invitation = await openInvitation(parts.database, call.path['invitation'] ?? '', parts.now())
  if (!invitation) throw new RefusalError(404, 'invitation-unknown')
  return json({ workspace: invitation.workspaceName, role: invitation.role })
}

/** Whoever is signed in joins as themselves; a new colleague makes an account with it. */
export async function acceptInvitation(parts: Parts, call: Call): Promise<Answer> {
  const id = call.path['invitation'] ?? ''
  const body = await readJson(call.request)
  const invitation = await openInvitation(parts.database, id, parts.now())
  if (!invitation) throw new RefusalError(404, 'invitation-unknown')
  const known = await personOf(parts, call)
  const person = known ? null : personIn(body)
  const signedUp = person ? await signUp(parts.accounts, person) : null
  if (signedUp && 'code' in signedUp) throw new RefusalError(400, signedUp.code)
  const account = known?.account ?? signedUp?.account ?? ''
  if (!(await join(parts.database, parts.accounts, id, invitation, account)))
    throw new RefusalError(404, 'invitation-unknown')
  await note(parts, call, 'join', known?.username ?? person?.username ?? '')
  if (signedUp) call.response.setHeader('Set-Cookie', [...signedUp.cookies])
  return json({ workspace: invitation.workspace })
}

/** What the library refuses, in our words. */
export function refusalOf(error: unknown): RefusalError | null {
  if (error instanceof RefusalError) return error
  return isAPIError(error) ? new RefusalError(error.statusCode, 'account-refused') : null
}
