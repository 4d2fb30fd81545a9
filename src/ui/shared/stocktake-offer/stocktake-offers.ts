import type { IndicatorSystem } from '../../../domain/indicator-systems/indicator-system.ts'
import type { ReportDocument } from '../../../domain/report/document.ts'
import type { FactProposal, StocktakeProposal } from '../../../domain/stocktake/indicator-facts.ts'
import { proposedFacts, proposeFacts } from '../../../domain/stocktake/indicator-facts.ts'
import { readStocktake } from '../../../domain/stocktake/read-stocktake.ts'
import { reconcile } from '../../../domain/stocktake/reconcile.ts'
import { readRegister } from '../../../domain/stocktake/register/read-register.ts'
import type { Stocktake } from '../../../domain/stocktake/stocktake.ts'
import type { DocumentSummary, DraftStore } from '../services.ts'
import type { StocktakeChoice } from '../stocktake-choices.ts'
import { stocktakeChoices } from '../stocktake-choices.ts'

/** An opened stocktake and what it offers. */
export interface StocktakeOffer {
  readonly stocktake: Stocktake
  readonly proposal: StocktakeProposal
  /** Empty unless offered. */
  readonly facts: readonly FactProposal[]
  /** The report that proves it; built when it is asked for. */
  readonly report: () => Promise<ReportDocument>
}

/** Stocktakes of the fiscal year, newest change first. */
export function stocktakesFor(
  documents: readonly DocumentSummary[],
  { fiscalYear, practice }: { readonly fiscalYear: number; readonly practice: boolean },
): readonly StocktakeChoice[] {
  return stocktakeChoices(documents, { practice }).filter(({ meta }) => meta.fiscalYear === fiscalYear)
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
