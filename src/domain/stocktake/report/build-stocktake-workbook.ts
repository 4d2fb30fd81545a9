import type { Sheet, Workbook } from '../../report/workbook.ts'
import type { AssetRegister } from '../asset.ts'
import type { Reconciliation } from '../reconciliation.ts'
import type { Stocktake } from '../stocktake.ts'
import { captionOf } from './sections/cover.ts'
import {
  damagedSheet,
  idleSheet,
  lossSheet,
  mismatchSheet,
  surplusSheet,
  uncountedSheet,
} from './sheets/difference-sheets.ts'
import { duplicateSheet, recountSheet } from './sheets/recount-sheets.ts'
import { registerSheet } from './sheets/register-sheet.ts'
import { summarySheet } from './sheets/summary-sheet.ts'

function whenAny(sheet: Sheet): readonly Sheet[] {
  return sheet.rows.length === 0 ? [] : [sheet]
}

/** 盘点汇总、盘点表 and the tables of differences, from the same figures as the report. */
export function buildStocktakeWorkbook(
  stocktake: Stocktake,
  register: AssetRegister,
  reconciliation: Reconciliation,
): Workbook {
  const context = { stocktake, register, reconciliation }
  const { unitName, fiscalYear } = stocktake.meta
  return {
    title: captionOf(context, `${unitName.trim()}${fiscalYear}年度固定资产盘点表`),
    author: unitName.trim(),
    sheets: [
      summarySheet(context),
      registerSheet(context),
      lossSheet(context),
      damagedSheet(context),
      mismatchSheet(context),
      surplusSheet(context),
      idleSheet(context),
      ...whenAny(uncountedSheet(context)),
      ...whenAny(duplicateSheet(context)),
      ...whenAny(recountSheet(context)),
    ],
  }
}
