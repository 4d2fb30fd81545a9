import { mayOpenWorkspaces, openWorkspace } from '../accounts/open-workspace.ts'
import { invitationTo, note } from './account-routes.ts'
import type { Answer, Call, Parts } from './context.ts'
import { json } from './context.ts'
import { readJson, textOf } from './read-body.ts'
import { RefusalError } from './refusal.ts'
import { requirePerson } from './who.ts'

/** A workspace for another unit, with the invitation of its 管理员. */
export async function openAnother(parts: Parts, call: Call): Promise<Answer> {
  const person = await requirePerson(parts, call)
  if (!(await mayOpenWorkspaces(parts.database, person.account)))
    throw new RefusalError(403, 'role-not-allowed')
  const name = textOf(await readJson(call.request), 'name').trim()
  if (name === '') throw new RefusalError(400, 'body-unreadable')
  const workspace = await openWorkspace(parts.database, parts.accounts, name, person.account)
  await note(parts, call, 'open-workspace', person.username)
  return json({ workspace, ...(await invitationTo(parts, call, workspace, 'admin')) })
}
