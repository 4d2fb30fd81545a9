import { valueOf } from '../../../domain/changes/heads.ts'
import type { IndicatorSystem } from '../../../domain/indicator-systems/indicator-system.ts'
import type { ReportDocument } from '../../../domain/report/document.ts'
import type { FactProposal, StocktakeProposal } from '../../../domain/stocktake/indicator-facts.ts'
import { proposedFacts, proposeFacts } from '../../../domain/stocktake/indicator-facts.ts'
import { readRecord } from '../../../domain/stocktake/reading/read-record.ts'
import { readStocktake } from '../../../domain/stocktake/read-stocktake.ts'
import { reconcile } from '../../../domain/stocktake/reconcile.ts'
import type { StocktakeMeta } from '../../../domain/stocktake/records.ts'
import { readRegister } from '../../../domain/stocktake/register/read-register.ts'
import type { Stocktake } from '../../../domain/stocktake/stocktake.ts'
import type { DocumentSummary, DraftStore } from '../../shared/services.ts'

/** A stocktake that may be opened here: what the list knows without its register. */
export interface StocktakeChoice {
  readonly document: string
  readonly meta: StocktakeMeta
}

/** An opened stocktake and what it offers. */
export interface StocktakeOffer {
  readonly stocktake: Stocktake
  readonly proposal: StocktakeProposal
  /** Empty unless offered. */
  readonly facts: readonly FactProposal[]
  /** The report that proves it; built when it is asked for. */
  readonly report: () => Promise<ReportDocument>
}

function choiceOf({ document, records }: DocumentSummary): StocktakeChoice | null {
  const head = records.get('meta/stocktake')?.heads[0]
  const entry = head && valueOf(records.get('meta/deleted')) !== true ? readRecord(head) : null
  return entry?.family === 'meta' ? { document, meta: entry.value } : null
}

/** Stocktakes of the fiscal year, newest change first. Practice ones and real ones stay apart. */
export function stocktakesFor(
  documents: readonly DocumentSummary[],
  { fiscalYear, practice }: { readonly fiscalYear: number; readonly practice: boolean },
): readonly StocktakeChoice[] {
  return [...documents]
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0))
    .map(choiceOf)
    .filter((choice) => choice !== null)
    .filter(({ meta }) => meta.fiscalYear === fiscalYear && meta.practice === practice)
}

/** Null when this version cannot read it. */
export async function loadOffer(
  store: DraftStore,
  document: string,
  system: IndicatorSystem,
): Promise<StocktakeOffer | null> {
  const states = await store.loadDocument(document)
  const read = readStocktake(document, states)
  if (!read.ok) return null
  const stocktake = read.value
  const register = readRegister(states)
  const reconciliation = reconcile(stocktake, register)
  const proposal = proposeFacts(stocktake, reconciliation)
  return {
    stocktake,
    proposal,
    facts: proposal.kind === 'offered' ? proposedFacts(proposal, system) : [],
    async report() {
      const { buildStocktakeReport } =
        await import('../../../domain/stocktake/report/build-stocktake-report.ts')
      return buildStocktakeReport(stocktake, register, reconciliation)
    },
  }
}
