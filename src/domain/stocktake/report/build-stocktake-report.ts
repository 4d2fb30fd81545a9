import type { ReportDocument } from '../../report/document.ts'
import type { AssetRegister } from '../asset.ts'
import type { Reconciliation } from '../reconciliation.ts'
import type { Stocktake } from '../stocktake.ts'
import { buildAnnex } from './sections/annex.ts'
import { buildBasis } from './sections/basis.ts'
import { buildBook } from './sections/book.ts'
import { buildCover, reportTitle } from './sections/cover.ts'
import { buildDifferences } from './sections/differences.ts'
import { buildFindings } from './sections/findings.ts'
import { buildMethod } from './sections/method.ts'
import { buildOutcome } from './sections/outcome.ts'
import { buildRecounts } from './sections/recounts.ts'
import { buildScope } from './sections/scope.ts'
import { buildSignatures } from './sections/signatures.ts'
import { buildTreatment } from './sections/treatment.ts'
import { buildUseStatus } from './sections/use-status.ts'

/** 固定资产盘点报告 (domain.md §5.6). Every figure comes from the reconciliation; nothing is written back to the register. */
export function buildStocktakeReport(
  stocktake: Stocktake,
  register: AssetRegister,
  reconciliation: Reconciliation,
): ReportDocument {
  const context = { stocktake, register, reconciliation }
  return {
    title: reportTitle(context),
    author: stocktake.meta.unitName.trim(),
    subject: `${stocktake.meta.fiscalYear}年度`,
    blocks: [
      ...buildCover(context),
      ...buildBasis(context),
      ...buildScope(context),
      ...buildMethod(context),
      ...buildBook(context),
      ...buildOutcome(context),
      ...buildDifferences(context),
      ...buildUseStatus(context),
      ...buildRecounts(context),
      ...buildTreatment(context),
      ...buildFindings(context),
      ...buildSignatures(context),
      ...buildAnnex(context),
    ],
  }
}
