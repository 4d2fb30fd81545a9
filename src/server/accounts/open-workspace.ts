import { randomBytes } from 'node:crypto'
import type { Database } from '../sql/database.ts'
import type { Accounts } from './create-accounts.ts'
import { libraryRows } from './library-rows.ts'

/** Whose account opened a workspace and keeps it until its own 管理员 comes. */
function openerKey(workspace: string): string {
  return `opener/${workspace}`
}

/**
 * Whether an account may open workspaces for other units: 管理员 of the founding one, the oldest. Whoever got the set-up link runs the
 * server and answers for its disk; a unit that was invited does not.
 */
export async function mayOpenWorkspaces(database: Database, account: string): Promise<boolean> {
  const rows = libraryRows(database)
  const founding = await rows
    .selectFrom('organization')
    .select('id')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!founding) return false
  const membership = await rows
    .selectFrom('member')
    .select('role')
    .where('organizationId', '=', founding.id)
    .where('userId', '=', account)
    .executeTakeFirst()
  return membership?.role === 'admin'
}

/** A workspace of another unit. Its opener is in it only to invite, so that a lost invitation can be made anew. */
export async function openWorkspace(
  database: Database,
  accounts: Accounts,
  name: string,
  account: string,
): Promise<string> {
  const { id } = await accounts.api.createOrganization({
    body: { name, slug: randomBytes(9).toString('hex'), userId: account },
  })
  await database.db
    .insertInto('server_setting')
    .values({ key: openerKey(id), value: account })
    .execute()
  return id
}

/** The unit's own 管理员 has come: what the unit writes is nobody else's to read unless it invites them. */
export async function handOverWorkspace(
  database: Database,
  workspace: string,
  account: string,
): Promise<void> {
  const opener = await database.db
    .deleteFrom('server_setting')
    .where('key', '=', openerKey(workspace))
    .returning('value')
    .executeTakeFirst()
  if (!opener || opener.value === account) return
  await libraryRows(database)
    .deleteFrom('member')
    .where('organizationId', '=', workspace)
    .where('userId', '=', opener.value)
    .execute()
}
