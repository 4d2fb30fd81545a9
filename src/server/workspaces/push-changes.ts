import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Change } from '../../domain/changes/change.ts'
import { verifyChange } from '../../domain/changes/verify-change.ts'
import type { Role } from '../../domain/team/roles.ts'
import { mayWrite } from '../../domain/team/roles.ts'
import type { PushAnswer, Refusal } from '../../protocol/sync/wire.ts'
import type { Database } from '../sql/database.ts'
import type { Tables } from '../sql/tables.ts'
import { appendToLog } from './append-to-log.ts'
import { platformDigest } from './digest.ts'

export interface Pusher {
  readonly workspace: string
  readonly account: string
  readonly role: Role
}

/** Bounds a workspace's log: some forty years of a department that writes five thousand changes a year per colleague. */
export const mostChanges = 2_000_000
/**
 * Set union with what the workspace has. Resolves after COMMIT; the same push sent again answers the same and stores
 * nothing, so a lost answer is healed by asking again.
 */
export async function pushChanges(
  database: Database,
  pusher: Pusher,
  candidates: readonly unknown[],
  now: string,
): Promise<PushAnswer> {
  const { accepted, refused } = judge(candidates, pusher.role)
  const outcome = await database.db
    .transaction()
    .execute((transaction) => store(transaction, database.engine, pusher, accepted, now))
  if (outcome.added > 0) await tellQuietly(database, pusher.workspace, outcome.head)
  return { stored: outcome.stored, refused: [...refused, ...outcome.refused], head: outcome.head }
}

/** Hash, shape, size and role, before the database is touched. */
function judge(
  candidates: readonly unknown[],
  role: Role,
): { readonly accepted: readonly Change[]; readonly refused: readonly Refusal[] } {
  const accepted = new Map<string, Change>()
  const refused: Refusal[] = []
  for (const candidate of candidates) {
    const change = verifyChange(candidate, platformDigest)
    if (!change.ok) refused.push({ id: change.problem.details?.['id'] ?? '', code: change.problem.code })
    else if (!mayWrite(role, change.value.record))
      refused.push({ id: change.value.id, code: 'role-not-allowed' })
    else accepted.set(change.value.id, change.value)
  }
  return { accepted: [...accepted.values()], refused }
}

interface Stored {
  readonly stored: readonly string[]
  readonly refused: readonly Refusal[]
  readonly added: number
  readonly head: number
}

async function store(
  transaction: Transaction<Tables>,
  engine: Database['engine'],
  { workspace, account }: Pusher,
  changes: readonly Change[],
  now: string,
): Promise<Stored> {
  const head = await lockHead(transaction, engine, workspace)
  if (changes.length === 0) return { stored: [], refused: [], added: 0, head }
  const known = await knownOf(transaction, engine, workspace, changes)
  const erased = await erasedOf(transaction, workspace, changes)
  const refused: Refusal[] = []
  const fresh: Change[] = []
  for (const change of changes) {
    if (known.has(change.id)) continue
    if (erased.has(change.document)) refused.push({ id: change.id, code: 'document-erased' })
    else if (head + fresh.length >= mostChanges) refused.push({ id: change.id, code: 'workspace-full' })
    else fresh.push(change)
  }
  const rows = fresh.map((change, place) => ({
    workspace,
    seq: head + place + 1,
    id: change.id,
    document: change.document,
    device: change.device,
    account,
    body: JSON.stringify(change),
    received_at: now,
  }))
  await appendToLog(transaction, engine, rows)
  const seq = head + rows.length
  if (rows.length > 0)
    await transaction.updateTable('workspace_head').set({ seq }).where('workspace', '=', workspace).execute()
  return { stored: [...known, ...fresh.map(({ id }) => id)], refused, added: rows.length, head: seq }
}

/**
 * Numbers must follow the order of commits, or a reader skips what commits late with a small number: whoever numbers holds
 * the workspace's row until COMMIT. SQLite has one writer anyway.
 */
export async function lockHead(
  transaction: Transaction<Tables>,
  engine: Database['engine'],
  workspace: string,
): Promise<number> {
  await transaction
    .insertInto('workspace_head')
    .values({ workspace, seq: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const lock = transaction.selectFrom('workspace_head').select('seq').where('workspace', '=', workspace)
  const { seq } = await (engine === 'postgres' ? lock.forUpdate() : lock).executeTakeFirstOrThrow()
  return seq
}

async function knownOf(
  transaction: Transaction<Tables>,
  engine: Database['engine'],
  workspace: string,
  changes: readonly Change[],
): Promise<ReadonlySet<string>> {
  const ids = changes.map(({ id }) => id)
  const rows = await transaction
    .selectFrom('change_log')
    .select('id')
    .where('workspace', '=', workspace)
    // PostgreSQL takes a list as one value, and is spared thousands.
    .where((where) => (engine === 'postgres' ? sql<boolean>`id = any(${ids})` : where('id', 'in', ids)))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function erasedOf(
  transaction: Transaction<Tables>,
  workspace: string,
  changes: readonly Change[],
): Promise<ReadonlySet<string>> {
  const rows = await transaction
    .selectFrom('erased_document')
    .select('document')
    .where('workspace', '=', workspace)
    .where('document', 'in', [...new Set(changes.map(({ document }) => document))])
    .execute()
  return new Set(rows.map(({ document }) => document))
}

/** A nudge that fails costs time, never data: what was committed stays committed. */
export async function tellQuietly(database: Database, workspace: string, head: number): Promise<void> {
  await database.tell({ workspace, head }).catch(() => undefined)
}

export async function changeCount(database: Database): Promise<number> {
  const { total } = await database.db
    .selectFrom('workspace_head')
    .select(sql<number | null>`sum(seq)`.as('total'))
    .executeTakeFirstOrThrow()
  return Number(total ?? 0)
}
