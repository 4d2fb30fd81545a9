import type { Database } from '../sql/database.ts'
import { cutPage } from './cut-page.ts'

export interface PullQuestion {
  readonly workspace: string
  readonly since: number
  /** Asks: its own changes are not sent back to it. */
  readonly device: string
  /** Changes of one page, at most. */
  readonly most: number
}

/**
 * The next page as JSON text (`PullPage`). Head and changes are read in one statement: what commits meanwhile has larger numbers
 * and comes with the next page.
 */
export async function pullPage(
  { db }: Database,
  { workspace, since, device, most }: PullQuestion,
): Promise<string> {
  const after = db
    .selectFrom('change_log')
    .select(['seq', 'body'])
    .where('workspace', '=', workspace)
    .where('seq', '>', since)
    .where('device', '<>', device)
    .orderBy('seq')
    .limit(most)
    .as('after')
  // The head stands in every row, and alone in the only one when nothing came after.
  const found = await db
    .selectFrom('workspace_head')
    .leftJoin(after, (join) => join.onTrue())
    .select(['workspace_head.seq as head', 'after.seq', 'after.body'])
    .where('workspace', '=', workspace)
    .orderBy('after.seq')
    .execute()
  const head = found[0]?.head ?? 0
  const rows = found.flatMap(({ seq, body }) => (seq === null || body === null ? [] : [{ seq, body }]))
  const { changes, last, more } = cutPage(rows, most)
  const next = more ? (last ?? head) : Math.max(head, since)
  const erased = await db
    .selectFrom('erased_document')
    .select('document')
    .where('workspace', '=', workspace)
    .where('seq', '>', since)
    .where('seq', '<=', next)
    .orderBy('seq')
    .execute()
  const documents = JSON.stringify(erased.map(({ document }) => document))
  return `{"changes":${changes},"erased":${documents},"next":${String(next)},"more":${String(more)}}`
}
