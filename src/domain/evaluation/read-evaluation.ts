import type { RecordState } from '../changes/change.ts'
import { byKey, compareText, sortedBy } from '../changes/record-lists.ts'
import { readHeads } from '../changes/read-heads.ts'
import { isTeamwork } from '../teamwork/records.ts'
import type { Result } from '../values/result.ts'
import { fail, ok } from '../values/result.ts'
import type { Evaluation, FundRow } from './evaluation.ts'
import { fundSources } from './fund-sources.ts'
import type { LedgerRecord } from './records.ts'
import type { Entry, Family } from './reading/read-record.ts'
import { readRecord } from './reading/read-record.ts'

type Bins = { readonly [F in Family]: Entry<F>[] }

function emptyBins(): Bins {
  return {
    meta: [],
    deleted: [],
    finalised: [],
    cover: [],
    paragraph: [],
    target: [],
    unit: [],
    fund: [],
    project: [],
    fact: [],
    override: [],
    rating: [],
    'not-applicable': [],
    adjustment: [],
    ledger: [],
    problem: [],
    measure: [],
    evidence: [],
    'check-acceptance': [],
    'to-confirm': [],
    rectified: [],
    'last-year': [],
    'proof-waiver': [],
    teamwork: [],
  }
}

function put<F extends Family>(bins: Bins, entry: Entry<F>): void {
  const bin: Entry<F>[] = bins[entry.family as F]
  bin.push(entry)
}

/** Money of a unit that was removed meanwhile is left out: no page shows it, so no total may hide it. */
function fundRows(
  entries: readonly Entry<'fund'>[],
  units: readonly { readonly id: string }[],
): readonly FundRow[] {
  const rank = new Map(['self', ...units.map((unit) => unit.id)].map((id, index) => [id, index] as const))
  return entries
    .filter((entry) => rank.has(entry.id))
    .map((entry) => ({ ...entry.value, unit: entry.id, source: entry.source }))
    .sort(
      (a, b) =>
        (rank.get(a.unit) ?? 0) - (rank.get(b.unit) ?? 0) ||
        fundSources.indexOf(a.source) - fundSources.indexOf(b.source),
    )
}

function ledgerByCode(
  entries: readonly Entry<'ledger'>[],
): ReadonlyMap<string, ReadonlyMap<string, LedgerRecord>> {
  const result = new Map<string, Map<string, LedgerRecord>>()
  const sorted = [...entries].sort(
    (a, b) =>
      compareText(a.id, b.id) || compareText(a.value.order, b.value.order) || compareText(a.key, b.key),
  )
  for (const { id, key, value } of sorted) {
    const lines = result.get(id) ?? new Map<string, LedgerRecord>()
    result.set(id, lines.set(key, value))
  }
  return result
}

function present(state: RecordState | undefined): boolean {
  return (state?.heads[0]?.value ?? null) !== null
}

/**
 * The evaluation as its records say. Of a record in conflict the head with the smallest id counts (DESIGN §5). Whatever
 * cannot be read is listed, never dropped. Codes: `evaluation-meta-missing`, `evaluation-meta-unreadable`.
 */
export function readEvaluation(
  document: string,
  states: ReadonlyMap<string, RecordState>,
): Result<Evaluation> {
  const bins = emptyBins()
  const { conflicts, unreadable } = readHeads(states, readRecord, (entry) => put(bins, entry))
  const meta = bins.meta[0]?.value
  if (!meta) {
    const broken = unreadable.includes('meta/evaluation')
    return fail(broken ? 'evaluation-meta-unreadable' : 'evaluation-meta-missing', { document })
  }
  const units = sortedBy(
    'order',
    bins.unit.filter((entry) => entry.id !== 'self'),
  )
  return ok({
    document,
    system: meta.system,
    fiscalYear: meta.fiscalYear,
    name: meta.name,
    origin: meta.origin,
    practice: meta.practice,
    deleted: bins.deleted.length > 0,
    finalised: bins.finalised[0]?.value ?? null,
    cover: Object.fromEntries(bins.cover.map(({ id, value }) => [id, value])),
    paragraphs: Object.fromEntries(bins.paragraph.map(({ id, value }) => [id, value.text])),
    targets: sortedBy('order', bins.target),
    units,
    funds: fundRows(bins.fund, units),
    projects: sortedBy('order', bins.project),
    facts: byKey(bins.fact),
    overrides: byKey(bins.override),
    ratings: byKey(bins.rating),
    notApplicable: byKey(bins['not-applicable']),
    adjustments: byKey(bins.adjustment),
    ledger: ledgerByCode(bins.ledger),
    problems: sortedBy('order', bins.problem),
    measures: sortedBy('order', bins.measure),
    evidence: sortedBy('order', bins.evidence),
    acceptances: byKey(bins['check-acceptance']),
    toConfirm: byKey(bins['to-confirm'].filter(({ id }) => present(states.get(id)))),
    rectified: byKey(bins.rectified),
    lastYear: byKey(bins['last-year']),
    proofWaivers: byKey(bins['proof-waiver']),
    conflicts: new Set([...conflicts].filter((record) => !isTeamwork(record))),
    unreadable,
  })
}
