import { fromNodeHeaders } from 'better-auth/node'
import { isRole } from '../../domain/team/roles.ts'
import { libraryRows } from '../accounts/library-rows.ts'
import { forgetPasswordLink } from '../accounts/password-link.ts'
import type { Answer, Call, Parts } from './context.ts'
import { json } from './context.ts'
import { readJson, textOf } from './read-body.ts'
import { RefusalError } from './refusal.ts'
import { requireAdmin, requireMember, requirePerson } from './who.ts'

export async function listMembers(parts: Parts, call: Call): Promise<Answer> {
  const { workspace } = await requireMember(parts, call)
  const members = await libraryRows(parts.database)
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.userId')
    .select(['user.id as account', 'user.username', 'user.name', 'member.role'])
    .where('member.organizationId', '=', workspace)
    .orderBy('user.name')
    .execute()
  return json({ members })
}

export async function memberRow(
  parts: Parts,
  call: Call,
): Promise<{ readonly id: string; readonly role: string }> {
  const row = await libraryRows(parts.database)
    .selectFrom('member')
    .select(['id', 'role'])
    .where('organizationId', '=', call.path['workspace'] ?? '')
    .where('userId', '=', call.path['account'] ?? '')
    .executeTakeFirst()
  if (!row) throw new RefusalError(404, 'member-unknown')
  return row
}

/** A workspace without anyone who can invite would be lost to everybody. */
async function refuseLastAdmin(parts: Parts, workspace: string, role: string): Promise<void> {
  if (role !== 'admin') return
  const { admins } = await libraryRows(parts.database)
    .selectFrom('member')
    .select((select) => select.fn.countAll<number>().as('admins'))
    .where('organizationId', '=', workspace)
    .where('role', '=', 'admin')
    .executeTakeFirstOrThrow()
  if (Number(admins) < 2) throw new RefusalError(409, 'last-admin')
}

export async function setRole(parts: Parts, call: Call): Promise<Answer> {
  const { workspace } = await requireAdmin(parts, call)
  const { role } = await readJson(call.request)
  if (!isRole(role)) throw new RefusalError(400, 'body-unreadable')
  const row = await memberRow(parts, call)
  if (role !== 'admin') await refuseLastAdmin(parts, workspace, row.role)
  await parts.accounts.api.updateMemberRole({
    headers: fromNodeHeaders(call.request.headers),
    body: { memberId: row.id, role, organizationId: workspace },
  })
  return json({ role })
}

export async function removeMember(parts: Parts, call: Call): Promise<Answer> {
  const { workspace } = await requireAdmin(parts, call)
  const row = await memberRow(parts, call)
  await refuseLastAdmin(parts, workspace, row.role)
  await libraryRows(parts.database).deleteFrom('member').where('id', '=', row.id).execute()
  return json({ removed: true })
}

/** An account goes with its sessions, its memberships and its name in the audit; only its owner can do it. */
export async function eraseAccount(parts: Parts, call: Call): Promise<Answer> {
  const person = await requirePerson(parts, call)
  const password = textOf(await readJson(call.request), 'password')
  const rows = libraryRows(parts.database)
  const own = await rows
    .selectFrom('member')
    .select(['organizationId', 'role'])
    .where('userId', '=', person.account)
    .execute()
  for (const { organizationId, role } of own) await refuseLastAdmin(parts, organizationId, role)
  await parts.accounts.api.deleteUser({
    headers: fromNodeHeaders(call.request.headers),
    body: { password },
  })
  await rows.deleteFrom('member').where('userId', '=', person.account).execute()
  await forgetPasswordLink(parts.database, person.account)
  await parts.database.db
    .updateTable('audit')
    .set({ username: '' })
    .where('username', '=', person.username.toLowerCase())
    .execute()
  return json({ erased: true })
}
