import { existsSync } from 'node:fs'
import { recordEvent } from '../accounts/audit.ts'
import { libraryRows } from '../accounts/library-rows.ts'
import { makePasswordLink } from '../accounts/password-link.ts'
import { openDatabase } from '../sql/open-database.ts'

type Offered =
  | { readonly ok: true; readonly id: string; readonly name: string }
  | { readonly ok: false; readonly code: 'database-missing' | 'person-unknown' }

/** While the server runs. Whoever can write into the database needs no 管理员 to be let in. */
export async function offerPassword(place: string, username: string, now: Date): Promise<Offered> {
  if (!/^postgres(ql)?:/.test(place) && !existsSync(place)) return { ok: false, code: 'database-missing' }
  const database = await openDatabase(place)
  try {
    const person = await libraryRows(database)
      .selectFrom('user')
      .select(['id', 'name'])
      .where('username', '=', username.toLowerCase())
      .executeTakeFirst()
    if (!person) return { ok: false, code: 'person-unknown' }
    const { id } = await makePasswordLink(database, person.id, null, now)
    await recordEvent(database, 'password-link-for', username.toLowerCase(), 'operator', now)
    return { ok: true, id, name: person.name }
  } finally {
    await database.close()
  }
}
