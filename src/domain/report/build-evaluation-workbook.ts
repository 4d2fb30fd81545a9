import type { Evaluation } from '../evaluation/evaluation.ts'
import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import { reportTitle } from './sections/cover.ts'
import { evidenceSheet } from './sheets/evidence-sheet.ts'
import { fundsSheet } from './sheets/funds-sheet.ts'
import { ledgerSheet } from './sheets/ledger-sheet.ts'
import { projectsSheet } from './sheets/projects-sheet.ts'
import { scoringSheet } from './sheets/scoring-sheet.ts'
import { targetsSheet } from './sheets/targets-sheet.ts'
import type { Sheet, Workbook } from './workbook.ts'

function whenAny(sheet: Sheet): readonly Sheet[] {
  return sheet.rows.length === 0 ? [] : [sheet]
}

/** 评分表、扣分台账、绩效目标表、收支表、项目自评表、佐证清单 with formulas that sum what the report states. */
export function buildEvaluationWorkbook(
  evaluation: Evaluation,
  system: IndicatorSystem,
  sheet: ScoreSheet,
): Workbook {
  const context = { evaluation, system, sheet }
  return {
    title: reportTitle(context),
    author: evaluation.cover['unit-name']?.trim() ?? '',
    sheets: [
      scoringSheet(context),
      ledgerSheet(context),
      ...whenAny(targetsSheet(context)),
      ...whenAny(fundsSheet(context)),
      ...(evaluation.projects.length === 0 ? [] : [projectsSheet(context)]),
      ...whenAny(evidenceSheet(context)),
    ],
  }
}
