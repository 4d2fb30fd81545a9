import { valueOf } from '../../../domain/changes/heads.ts'
import type { FactProposal, StocktakeProposal } from '../../../domain/stocktake/indicator-facts.ts'
import { proposedFacts, proposeFacts } from '../../../domain/stocktake/indicator-facts.ts'
import { readStocktake } from '../../../domain/stocktake/read-stocktake.ts'
import { reconcile } from '../../../domain/stocktake/reconcile.ts'
import { readRegister } from '../../../domain/stocktake/register/read-register.ts'
import { buildStocktakeReport } from '../../../domain/stocktake/report/build-stocktake-report.ts'
import type { Stocktake } from '../../../domain/stocktake/stocktake.ts'
import type { ReportDocument } from '../../../domain/report/document.ts'
import type { IndicatorSystem } from '../../../domain/indicator-systems/indicator-system.ts'
import type { DraftStore } from '../../shared/services.ts'

/** One stocktake of the year and what it offers. */
export interface StocktakeOffer {
  readonly stocktake: Stocktake
  readonly proposal: StocktakeProposal
  /** Empty unless offered. */
  readonly facts: readonly FactProposal[]
  /** The report that proves it; built when it is asked for. */
  readonly report: () => ReportDocument
}

/** Stocktakes of the fiscal year, newest change first; practice ones only for practice evaluations. */
export async function loadOffers(
  store: DraftStore,
  evaluation: { readonly fiscalYear: number; readonly practice: boolean },
  system: IndicatorSystem,
): Promise<readonly StocktakeOffer[]> {
  const documents = (await store.listDocuments()).filter(
    ({ records }) =>
      valueOf(records.get('meta/stocktake')) !== null && valueOf(records.get('meta/deleted')) !== true,
  )
  const newest = [...documents].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  const offers: StocktakeOffer[] = []
  for (const { document } of newest) {
    const states = await store.loadDocument(document)
    const read = readStocktake(document, states)
    if (!read.ok) continue
    const { meta } = read.value
    if (meta.fiscalYear !== evaluation.fiscalYear || meta.practice !== evaluation.practice) continue
    const register = readRegister(states)
    const reconciliation = reconcile(read.value, register)
    const proposal = proposeFacts(read.value, reconciliation)
    offers.push({
      stocktake: read.value,
      proposal,
      facts: proposal.kind === 'offered' ? proposedFacts(proposal, system) : [],
      report: () => buildStocktakeReport(read.value, register, reconciliation),
    })
  }
  return offers
}
