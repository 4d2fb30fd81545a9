import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '../sql/database.ts'
import type { Accounts } from './create-accounts.ts'
import { libraryRows } from './library-rows.ts'
import type { NewPerson, SignedUp, SignUpRefusal } from './sign-up.ts'
import { signUp } from './sign-up.ts'

const key = 'set-up-token'

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * A new one-time token while nobody has an account, else null. Only its hash is stored, so every start prints a new link and
 * the last one printed counts.
 */
export async function newSetUpToken(database: Database): Promise<string | null> {
  const somebody = await libraryRows(database).selectFrom('user').select('id').limit(1).executeTakeFirst()
  if (somebody) return null
  const token = randomBytes(24).toString('base64url')
  await database.db
    .insertInto('server_setting')
    .values({ key, value: digestOf(token) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: digestOf(token) }))
    .execute()
  return token
}

type SetUpOutcome = SignedUp | SignUpRefusal | { readonly code: 'set-up-link-used' }

/** The first account and its workspace, for whoever holds the link; the link works once. */
export async function setUp(
  database: Database,
  accounts: Accounts,
  token: string,
  workspaceName: string,
  person: NewPerson,
): Promise<SetUpOutcome> {
  const taken = await database.db
    .deleteFrom('server_setting')
    .where('key', '=', key)
    .where('value', '=', digestOf(token))
    .returning('key')
    .executeTakeFirst()
  if (!taken) return { code: 'set-up-link-used' }
  const signedUp = await signUp(accounts, person)
  if ('code' in signedUp) {
    await database.db
      .insertInto('server_setting')
      .values({ key, value: digestOf(token) })
      .execute()
    return signedUp
  }
  await accounts.api.createOrganization({
    body: { name: workspaceName, slug: randomBytes(9).toString('hex'), userId: signedUp.account },
  })
  return signedUp
}
