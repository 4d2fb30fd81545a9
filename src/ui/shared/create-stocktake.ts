import { computed } from 'vue'
import { readStocktake } from '../../domain/stocktake/read-stocktake.ts'
import { reconcile } from '../../domain/stocktake/reconcile.ts'
import { readRegister } from '../../domain/stocktake/register/read-register.ts'
import { describeStocktakeRecord } from './describe-stocktake-record.ts'
import type { Holding } from './holding/holding.ts'
import { holdingText } from './holding/holding.ts'
import type { OpenDocument } from './use-open-document.ts'
import { createOpenDocument } from './use-open-document.ts'
import type { OpenStocktake } from './use-stocktake.ts'

/** Wraps a stocktake's session for the pages: every figure follows the records, nothing derived is stored. */
export function createStocktake(
  session: OpenDocument['session'],
  holding: Holding | null = null,
): OpenStocktake {
  const open = createOpenDocument(session, describeStocktakeRecord)
  const stocktake = computed(() => {
    const read = readStocktake(session.document, open.records.value)
    if (!read.ok) throw new Error(read.problem.code)
    return read.value
  })
  const register = computed(() => readRegister(open.records.value))
  const reconciliation = computed(() => reconcile(stocktake.value, register.value))
  const lock = computed(() => holding && { text: () => holdingText(holding, '盘点'), release: null })
  return { ...open, lock, stocktake, register, reconciliation }
}
