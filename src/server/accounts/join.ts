import type { Database } from '../sql/database.ts'
import { isRole } from '../../domain/team/roles.ts'
import type { Accounts } from './create-accounts.ts'
import { libraryRows } from './library-rows.ts'
import { handOverWorkspace } from './open-workspace.ts'

export interface Invitation {
  readonly workspace: string
  readonly workspaceName: string
  readonly role: string
}

/** What an invitation is for; null when it is unknown, used, withdrawn or expired. */
export async function openInvitation(database: Database, id: string, now: Date): Promise<Invitation | null> {
  const row = await libraryRows(database)
    .selectFrom('invitation')
    .innerJoin('organization', 'organization.id', 'invitation.organizationId')
    .select(['invitation.organizationId', 'organization.name', 'invitation.role', 'invitation.expiresAt'])
    .where('invitation.id', '=', id)
    .where('invitation.status', '=', 'pending')
    .executeTakeFirst()
  if (!row || new Date(row.expiresAt).getTime() <= now.getTime()) return null
  return { workspace: row.organizationId, workspaceName: row.name, role: row.role ?? '' }
}

/** Takes an invitation up for an account; false when somebody else was faster. Works once. */
export async function join(
  database: Database,
  accounts: Accounts,
  id: string,
  invitation: Invitation,
  account: string,
): Promise<boolean> {
  const taken = await libraryRows(database)
    .updateTable('invitation')
    .set({ status: 'accepted' })
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .returning('id')
    .executeTakeFirst()
  if (!taken || !isRole(invitation.role)) return false
  const already = await libraryRows(database)
    .selectFrom('member')
    .select('id')
    .where('organizationId', '=', invitation.workspace)
    .where('userId', '=', account)
    .executeTakeFirst()
  if (!already)
    await accounts.api.addMember({
      body: { organizationId: invitation.workspace, userId: account, role: invitation.role },
    })
  if (invitation.role === 'admin') await handOverWorkspace(database, invitation.workspace, account)
  return true
}
