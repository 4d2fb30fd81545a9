import { libraryRows } from '../accounts/library-rows.ts'
import type { PasswordLink } from '../accounts/password-link.ts'
import {
  makePasswordLink,
  mayResetPassword,
  openPasswordLink,
  setPassword,
} from '../accounts/password-link.ts'
import { note } from './account-routes.ts'
import type { Answer, Call, Parts, Person } from './context.ts'
import { json } from './context.ts'
import { memberRow } from './member-routes.ts'
import { readJson, textOf } from './read-body.ts'
import { RefusalError } from './refusal.ts'
import { requireAdmin } from './who.ts'

async function personWith(parts: Parts, account: string): Promise<Person> {
  const { username, name } = await libraryRows(parts.database)
    .selectFrom('user')
    .select(['username', 'name'])
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  return { account, username: username ?? '', name }
}

/** For a colleague who forgot theirs: who made the link for whom is in the audit. */
export async function offerPasswordLink(parts: Parts, call: Call): Promise<Answer> {
  const admin = await requireAdmin(parts, call)
  await memberRow(parts, call)
  const account = call.path['account'] ?? ''
  if (!(await mayResetPassword(parts.database, admin.account, account)))
    throw new RefusalError(409, 'member-elsewhere')
  const person = await personWith(parts, account)
  const { id, expiresAt } = await makePasswordLink(parts.database, account, admin.account, parts.now())
  await note(parts, call, 'password-link', admin.username)
  await note(parts, call, 'password-link-for', person.username)
  return json({ link: `${call.origin}/new-password#${id}`, expiresAt })
}

async function linkIn(parts: Parts, call: Call): Promise<PasswordLink> {
  const link = await openPasswordLink(parts.database, call.path['link'] ?? '', parts.now())
  if (!link) throw new RefusalError(404, 'password-link-unknown')
  return link
}

export async function describePasswordLink(parts: Parts, call: Call): Promise<Answer> {
  const { account } = await linkIn(parts, call)
  const { username, name } = await personWith(parts, account)
  return json({ username, name })
}

/** Whoever was signed in as this person is out; the new password signs in at once, whatever was tried before. */
export async function takePasswordLink(parts: Parts, call: Call): Promise<Answer> {
  const password = textOf(await readJson(call.request), 'password')
  const { minPasswordLength, maxPasswordLength } = (await parts.accounts.$context).password.config
  if (password.length < minPasswordLength) throw new RefusalError(400, 'password-too-short')
  if (password.length > maxPasswordLength) throw new RefusalError(400, 'body-unreadable')
  const link = await linkIn(parts, call)
  const { username } = await personWith(parts, link.account)
  if (!(await setPassword(parts.database, parts.accounts, link, password)))
    throw new RefusalError(404, 'password-link-unknown')
  await note(parts, call, 'password-set', username)
  return json({ username })
}
