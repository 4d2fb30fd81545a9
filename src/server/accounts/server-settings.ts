import { randomBytes } from 'node:crypto'
import type { Database } from '../sql/database.ts'

/** A value made once and then the same for every instance: two that start together agree. */
export async function settingOnce(database: Database, key: string, make: () => string): Promise<string> {
  await database.db
    .insertInto('server_setting')
    .values({ key, value: make() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { value } = await database.db
    .selectFrom('server_setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return value
}

export function cookieSecret(database: Database): Promise<string> {
  return settingOnce(database, 'cookie-secret', () => randomBytes(32).toString('base64url'))
}
