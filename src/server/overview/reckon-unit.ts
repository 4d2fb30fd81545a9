import { setImmediate as breath } from 'node:timers/promises'
import type { Change } from '../../domain/changes/change.ts'
import { findSystem } from '../../domain/indicator-systems/built-in.ts'
import { gatherDocuments } from '../../domain/review/overview/gather-documents.ts'
import type { OverviewRow } from '../../domain/review/overview/overview-row.ts'
import { overviewRow } from '../../domain/review/overview/overview-row.ts'
import { pairDocuments } from '../../domain/review/overview/pair-documents.ts'
import { limits } from '../../protocol/sync/limits.ts'
import type { UnitRows } from '../../protocol/sync/overview-wire.ts'
import { wireRow } from '../../protocol/sync/overview-wire.ts'
import type { Database } from '../sql/database.ts'

/** Changes of these documents of one workspace, as they were verified when they came. */
async function changesOf(
  { db }: Database,
  workspace: string,
  documents: readonly string[],
): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom('change_log')
    .select('body')
    .where('workspace', '=', workspace)
    .where('document', 'in', documents)
    .orderBy('seq')
    .execute()
  return rows.map(({ body }) => JSON.parse(body) as Change)
}

function newestFirst(left: OverviewRow, right: OverviewRow): number {
  return right.fiscalYear - left.fiscalYear
}

/** The rows of one workspace, by the law the devices use, of its own changes alone. Others are answered between two rows. */
export async function reckonUnit(
  database: Database,
  workspace: string,
  documents: readonly string[],
): Promise<UnitRows> {
  if (documents.length === 0) return { rows: [], unusable: [], leftOut: 0 }
  const changes = await changesOf(database, workspace, documents)
  const { pairs, unusable } = pairDocuments(gatherDocuments([{ name: '', changes }]), findSystem)
  const rows: OverviewRow[] = []
  for (const pair of pairs) {
    rows.push(overviewRow(pair))
    await breath()
  }
  const most = limits.overviewRowsPerUnit
  return {
    rows: rows.sort(newestFirst).slice(0, most).map(wireRow),
    unusable: unusable.slice(0, most).map(({ document, problem: { code } }) => ({ document, code })),
    leftOut: Math.max(0, rows.length - most),
  }
}
