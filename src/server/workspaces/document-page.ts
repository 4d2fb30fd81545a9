import { limits } from '../../protocol/sync/limits.ts'
import type { Database } from '../sql/database.ts'
import { cutPage } from './cut-page.ts'

/**
 * The next page of one document's changes as JSON text (`PullPage`), for whoever looks at it without keeping the workspace. Null
 * when there is no such document, or none any more.
 */
export async function documentPage(
  { db }: Database,
  workspace: string,
  document: string,
  since: number,
): Promise<string | null> {
  const rows = await db
    .selectFrom('change_log')
    .select(['seq', 'body'])
    .where('workspace', '=', workspace)
    .where('document', '=', document)
    .where('seq', '>', since)
    .orderBy('seq')
    .limit(limits.changesPerPage)
    .execute()
  if (rows.length === 0 && since === 0) return null
  const { changes, last, more } = cutPage(rows, limits.changesPerPage)
  return `{"changes":${changes},"erased":[],"next":${String(last ?? since)},"more":${String(more)}}`
}
