import { fromNodeHeaders } from 'better-auth/node'
import { isRole } from '../../domain/team/roles.ts'
import { libraryRows } from '../accounts/library-rows.ts'
import type { Call, Member, Parts, Person } from './context.ts'
import { RefusalError } from './refusal.ts'

export async function personOf(parts: Parts, { request }: Call): Promise<Person | null> {
  const session = await parts.accounts.api.getSession({ headers: fromNodeHeaders(request.headers) })
  if (!session) return null
  return { account: session.user.id, username: session.user.username ?? '', name: session.user.name }
}

export async function requirePerson(parts: Parts, call: Call): Promise<Person> {
  const person = await personOf(parts, call)
  if (!person) throw new RefusalError(401, 'signed-out')
  // A tab that still holds another account's data must not give it away under this one's name.
  const meant = call.request.headers['x-jijian-account']
  if (meant !== undefined && meant !== person.account) throw new RefusalError(401, 'signed-out')
  return person
}

/**
 * Membership is asked of the database with every request: who was removed is out at once. A workspace that does not exist
 * and one that is not yours answer the same.
 */
export async function requireMember(parts: Parts, call: Call): Promise<Member> {
  const person = await requirePerson(parts, call)
  const workspace = call.path['workspace'] ?? ''
  const row = await libraryRows(parts.database)
    .selectFrom('member')
    .select('role')
    .where('organizationId', '=', workspace)
    .where('userId', '=', person.account)
    .executeTakeFirst()
  if (!row || !isRole(row.role)) throw new RefusalError(404, 'workspace-unknown')
  return { ...person, workspace, role: row.role }
}

export async function requireAdmin(parts: Parts, call: Call): Promise<Member> {
  const member = await requireMember(parts, call)
  if (member.role !== 'admin') throw new RefusalError(403, 'role-not-allowed')
  return member
}
