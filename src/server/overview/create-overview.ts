import { limits } from '../../protocol/sync/limits.ts'
import type { Database } from '../sql/database.ts'
import { reckonUnit } from './reckon-unit.ts'

export interface Unit {
  readonly id: string
  readonly name: string
}

export interface Overview {
  /** What these workspaces hold, as JSON text (`OverviewAnswer`). Whoever asks has made sure that they may be seen. */
  read(units: readonly Unit[]): Promise<string>
}

interface KnownUnit {
  /** Number of the newest change when it was reckoned. */
  readonly head: number
  /** Evaluations and reviews, of which rows are made. */
  readonly documents: ReadonlySet<string>
  /** `UnitRows` without its braces. */
  readonly json: string
}

/** Units kept in memory: four times what one answer holds. */
const mostKnown = 4 * limits.overviewUnits

async function headOf({ db }: Database, workspace: string): Promise<number> {
  const row = await db
    .selectFrom('workspace_head')
    .select('seq')
    .where('workspace', '=', workspace)
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** Documents touched after a number, evaluations and reviews that began after it, and those erased. */
async function newsAfter({ db }: Database, workspace: string, seq: number) {
  const after = db
    .selectFrom('change_log')
    .select('document')
    .distinct()
    .where('workspace', '=', workspace)
    .where('seq', '>', seq)
  // Bodies are JSON without blanks; inside a text a quotation mark is escaped.
  const begun = after.where((where) =>
    where.or(['evaluation', 'review'].map((kind) => where('body', 'like', `%"record":"meta/${kind}"%`))),
  )
  const erased = db
    .selectFrom('erased_document')
    .select('document')
    .where('workspace', '=', workspace)
    .where('seq', '>', seq)
  const [touchedRows, begunRows, erasedRows] = [
    seq === 0 ? [] : await after.execute(),
    await begun.execute(),
    await erased.execute(),
  ]
  const ids = (rows: readonly { readonly document: string }[]) => rows.map(({ document }) => document)
  return { touched: ids(touchedRows), begun: ids(begunRows), erased: ids(erasedRows) }
}

/**
 * Rows are reckoned once per state of a workspace and kept in memory: it is the head that says whether they still hold, so every
 * instance may keep its own and none can be wrong. A workspace where nothing was written costs one look at its head.
 */
export function createOverview(database: Database, reckon = reckonUnit): Overview {
  const known = new Map<string, KnownUnit>()

  async function unitOf(workspace: string): Promise<KnownUnit> {
    const before = known.get(workspace)
    const head = await headOf(database, workspace)
    if (before?.head === head) return before
    const { touched, begun, erased } = await newsAfter(database, workspace, before?.head ?? 0)
    const documents = new Set([...(before?.documents ?? []), ...begun])
    for (const document of erased) documents.delete(document)
    const concerned = erased.length > 0 || touched.some((document) => documents.has(document))
    if (before && !concerned) return { ...before, head }
    const rows = await reckon(database, workspace, [...documents])
    return { head, documents, json: JSON.stringify(rows).slice(1, -1) }
  }

  async function keep(workspace: string): Promise<KnownUnit> {
    const unit = await unitOf(workspace)
    known.delete(workspace)
    known.set(workspace, unit)
    const [oldest] = known.size > mostKnown ? known.keys() : []
    if (oldest !== undefined) known.delete(oldest)
    return unit
  }

  /** One at a time, whoever asks: reckoning must not stand in the way of pushes. */
  let last: Promise<unknown> = Promise.resolve()
  function inTurn(workspace: string): Promise<KnownUnit> {
    const turn = last.then(() => keep(workspace))
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    async read(units) {
      const listed = units.slice(0, limits.overviewUnits)
      const texts: string[] = []
      for (const { id, name } of listed) {
        const { json } = await inTurn(id)
        texts.push(`{"workspace":${JSON.stringify(id)},"name":${JSON.stringify(name)},${json}}`)
      }
      return `{"units":[${texts.join(',')}],"leftOut":${String(units.length - listed.length)}}`
    },
  }
}
