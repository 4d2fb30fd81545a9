import type { Evaluation } from '../evaluation/evaluation.ts'
import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import type { Block, ReportDocument } from './document.ts'
import { buildAnnexes } from './sections/annexes.ts'
import type { ReportContext } from './sections/blocks.ts'
import type { ReportChecks } from './sections/check-annex.ts'
import { buildCheckAnnex } from './sections/check-annex.ts'
import { buildContents } from './sections/contents.ts'
import { buildCover, reportTitle } from './sections/cover.ts'
import { buildEvidencePhotos } from './sections/evidence-list.ts'
import { buildMeasures } from './sections/measures.ts'
import { buildOverview } from './sections/overview.ts'
import { buildProblems } from './sections/problems.ts'
import { buildProjectForm } from './sections/project-form.ts'
import { buildSelfEvaluation } from './sections/self-evaluation.ts'
import { buildSigning } from './sections/signing.ts'

function departmentReport(context: ReportContext, annex: readonly Block[]): readonly Block[] {
  const body = [
    ...buildOverview(context),
    ...buildSelfEvaluation(context),
    ...buildProblems(context),
    ...buildMeasures(context),
    ...buildSigning(),
    ...buildAnnexes(context),
    ...annex,
    ...buildEvidencePhotos(context),
  ]
  return [...buildCover(context), ...buildContents(body), ...body]
}

/** 部门整体支出绩效自评报告 (domain.md §3.1), or the form of a project's 单位自评 (§4.3). */
export function buildReport(
  evaluation: Evaluation,
  system: IndicatorSystem,
  sheet: ScoreSheet,
  checks: ReportChecks = { accepted: [], failing: [] },
): ReportDocument {
  const context = { evaluation, system, sheet }
  const annex = buildCheckAnnex(checks)
  return {
    title: reportTitle(context),
    author: evaluation.cover['unit-name']?.trim() ?? '',
    subject: `${evaluation.fiscalYear}年度`,
    blocks:
      system.subject === 'project'
        ? [...buildProjectForm(context), ...annex]
        : departmentReport(context, annex),
  }
}
