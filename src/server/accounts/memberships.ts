import type { Database } from '../sql/database.ts'
import { libraryRows } from './library-rows.ts'

/** Workspaces an account is a member of, asked of the database with every request, by name. */
export function membershipsOf(database: Database, account: string) {
  return libraryRows(database)
    .selectFrom('member')
    .innerJoin('organization', 'organization.id', 'member.organizationId')
    .select(['organization.id', 'organization.name', 'member.role'])
    .where('member.userId', '=', account)
    .orderBy('organization.name')
    .execute()
}
