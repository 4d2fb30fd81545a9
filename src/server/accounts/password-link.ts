import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '../sql/database.ts'
import type { Accounts } from './create-accounts.ts'
import { libraryRows } from './library-rows.ts'

/** Handed over on the spot, or sent in a chat that is read the same day. */
const hours = 24

interface Kept {
  readonly digest: string
  /** The account that made it; null for whoever runs the server. */
  readonly by: string | null
  readonly expiresAt: string
}

export interface PasswordLink {
  readonly account: string
  /** The row as it stood: who deletes exactly this one has taken the link. */
  readonly row: string
}

/** One for each account: a new link takes the place of the last. */
function keyOf(account: string): string {
  return `password-link/${account}`
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/**
 * Whoever sets a password can work as that person in all their workspaces: so this is for one who is 管理员 of every one of them,
 * and of at least one.
 */
export async function mayResetPassword(database: Database, admin: string, account: string): Promise<boolean> {
  const rows = libraryRows(database).selectFrom('member').select('organizationId')
  const theirs = await rows.where('userId', '=', account).execute()
  const own = await rows.where('userId', '=', admin).where('role', '=', 'admin').execute()
  const administered = new Set(own.map(({ organizationId }) => organizationId))
  return theirs.length > 0 && theirs.every(({ organizationId }) => administered.has(organizationId))
}

/** What stands behind the `#` of the link. Only the hash of its secret is stored. */
export async function makePasswordLink(
  database: Database,
  account: string,
  by: string | null,
  now: Date,
): Promise<{ readonly id: string; readonly expiresAt: string }> {
  const secret = randomBytes(24).toString('base64url')
  const expiresAt = new Date(now.getTime() + hours * 60 * 60 * 1000).toISOString()
  const value = JSON.stringify({ digest: digestOf(secret), by, expiresAt } satisfies Kept)
  await database.db
    .insertInto('server_setting')
    .values({ key: keyOf(account), value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
  return { id: `${account}.${secret}`, expiresAt }
}

/** Null when it is unknown, used, replaced or expired, or when whoever made it may no longer make one for this account. */
export async function openPasswordLink(
  database: Database,
  id: string,
  now: Date,
): Promise<PasswordLink | null> {
  const at = id.lastIndexOf('.')
  const [account, secret] = [id.slice(0, at), id.slice(at + 1)]
  const row = await database.db
    .selectFrom('server_setting')
    .select('value')
    .where('key', '=', keyOf(account))
    .executeTakeFirst()
  if (!row) return null
  const { digest, by, expiresAt } = JSON.parse(row.value) as Kept
  if (digest !== digestOf(secret) || expiresAt <= now.toISOString()) return null
  const stands = by === null || (await mayResetPassword(database, by, account))
  return stands ? { account, row: row.value } : null
}

/** False when somebody else was faster. The library sets the password and ends the sessions in one transaction. */
export async function setPassword(
  database: Database,
  accounts: Accounts,
  { account, row }: PasswordLink,
  password: string,
): Promise<boolean> {
  const taken = await database.db
    .deleteFrom('server_setting')
    .where('key', '=', keyOf(account))
    .where('value', '=', row)
    .returning('key')
    .executeTakeFirst()
  if (!taken) return false
  const { internalAdapter } = await accounts.$context
  const token = randomBytes(24).toString('base64url')
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: account,
    expiresAt: new Date(Date.now() + 60_000),
  })
  await accounts.api.resetPassword({ body: { token, newPassword: password } })
  return true
}

export async function forgetPasswordLink(database: Database, account: string): Promise<void> {
  await database.db.deleteFrom('server_setting').where('key', '=', keyOf(account)).execute()
}
