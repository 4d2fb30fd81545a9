import { limits } from '../../protocol/sync/limits.ts'
import type { Database } from '../sql/database.ts'

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
  let characters = 0
  const full = rows.findIndex(({ body }) => (characters += body.length) > limits.pageCharacters)
  const page = full < 0 ? rows : rows.slice(0, full + 1)
  const more = page.length < rows.length || rows.length === limits.changesPerPage
  const changes = page.map(({ body }) => body).join(',')
  return `{"changes":[${changes}],"erased":[],"next":${String(page.at(-1)?.seq ?? since)},"more":${String(more)}}`
}
