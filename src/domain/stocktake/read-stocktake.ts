import type { RecordState } from '../changes/change.ts'
import { byKey, compareText, sortedBy } from '../changes/record-lists.ts'
import { readHeads } from '../changes/read-heads.ts'
import { isTeamwork } from '../teamwork/records.ts'
import type { Result } from '../values/result.ts'
import { fail, ok } from '../values/result.ts'
import type { Entry, Family } from './reading/read-record.ts'
import { readRecord } from './reading/read-record.ts'
import type { UseStatus } from './asset.ts'
import type { ScopeRecord } from './records.ts'
import type { Stocktake } from './stocktake.ts'

type Bins = { readonly [F in Family]: Entry<F>[] }

function emptyBins(): Bins {
  return {
    meta: [],
    deleted: [],
    stage: [],
    scope: [],
    'in-use': [],
    source: [],
    rows: [],
    initials: [],
    member: [],
    round: [],
    room: [],
    count: [],
    surplus: [],
    loss: [],
    settlement: [],
    difference: [],
    signature: [],
    text: [],
    comment: [],
  }
}

function put<F extends Family>(bins: Bins, entry: Entry<F>): void {
  const bin: Entry<F>[] = bins[entry.family as F]
  bin.push(entry)
}

/** What a stocktake starts with; one object each, so that what is worked out from them once need not be again. */
const everything: ScopeRecord = { field: 'all', values: [] }
const onlyInUse: readonly UseStatus[] = ['in-use']

/**
 * The stocktake as its records say, without its register. Of a record in conflict the head with the smallest id counts
 * (DESIGN §5). Whatever cannot be read is listed, never dropped. Codes: `stocktake-meta-missing`,
 * `stocktake-meta-unreadable`.
 */
export function readStocktake(document: string, states: ReadonlyMap<string, RecordState>): Result<Stocktake> {
  const bins = emptyBins()
  const { conflicts, unreadable } = readHeads(states, readRecord, (entry) => put(bins, entry))
  const meta = bins.meta[0]?.value
  if (!meta) {
    const broken = unreadable.includes('meta/stocktake')
    return fail(broken ? 'stocktake-meta-unreadable' : 'stocktake-meta-missing', { document })
  }
  return ok({
    document,
    meta,
    deleted: bins.deleted.length > 0,
    stage: bins.stage[0]?.value.stage ?? 'preparing',
    scope: bins.scope[0]?.value ?? everything,
    inUse: bins['in-use'][0]?.value.statuses ?? onlyInUse,
    source: bins.source[0]?.value ?? null,
    members: sortedBy('order', bins.member),
    rounds: sortedBy('order', bins.round),
    rooms: byKey(bins.room),
    counts: bins.count.map(({ value }) => value).sort((a, b) => compareText(a.record, b.record)),
    surpluses: sortedBy('at', bins.surplus),
    losses: byKey(bins.loss),
    settlements: byKey(bins.settlement),
    differences: byKey(bins.difference),
    signatures: sortedBy('at', bins.signature),
    texts: Object.fromEntries(bins.text.map(({ id, value }) => [id, value.text])),
    conflicts: new Set([...conflicts].filter((record) => !isTeamwork(record))),
    unreadable,
  })
}
