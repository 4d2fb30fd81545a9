import type { CheckRule } from './rule.ts'
import { weights } from './rules/a-01-weights.ts'
import { scoreWithinWeight } from './rules/a-02-score-within-weight.ts'
import { scores } from './rules/a-03-scores.ts'
import { scoreRate } from './rules/a-04-score-rate.ts'
import { grade } from './rules/a-05-grade.ts'
import { losses } from './rules/a-06-losses.ts'
import { ruleScore } from './rules/a-07-rule-score.ts'
import { rateRow } from './rules/a-08-rate-row.ts'
import { executionRate } from './rules/a-09-execution-rate.ts'
import { basicAndProject } from './rules/a-10-basic-and-project.ts'
import { fundSources } from './rules/a-11-fund-sources.ts'
import { announcedTotals } from './rules/a-12-announced-totals.ts'
import { carryOver } from './rules/a-13-carry-over.ts'
import { threePublic } from './rules/a-14-three-public.ts'
import { projectMoney } from './rules/a-15-project-money.ts'
import { projectCounts } from './rules/a-16-project-counts.ts'
import { yearOnYear } from './rules/a-17-year-on-year.ts'
import { procurement } from './rules/a-18-procurement.ts'
import { assetValues } from './rules/a-19-asset-values.ts'
import { stocktakeBalance } from './rules/a-20-stocktake-balance.ts'
import { sameFigure } from './rules/b-01-same-figure.ts'
import { units } from './rules/b-02-units.ts'
import { praiseOfLosses } from './rules/b-03-praise.ts'
import { chainInText } from './rules/b-04-chain-in-text.ts'
import { oneGoal } from './rules/b-05-one-goal.ts'
import { fiscalYear } from './rules/b-06-fiscal-year.ts'
import { reasonsOfTargets } from './rules/b-07-reasons-of-targets.ts'
import { fullMarksBelowTarget } from './rules/b-08-full-marks-below-target.ts'
import { measuredValues } from './rules/b-09-measured-values.ts'
import { placeholders } from './rules/b-10-placeholders.ts'
import { stocktakeAnswer } from './rules/b-11-stocktake-answer.ts'
import { claimsWithFigures } from './rules/b-12-claims-with-figures.ts'
import { statutoryDeadlines } from './rules/b-13-deadlines.ts'
import { farAbovePlan } from './rules/b-14-far-above-plan.ts'
import { coverFilled } from './rules/b-15-cover.ts'
import { resultsNotPlans } from './rules/b-16-results-not-plans.ts'
import { slipsOfThePen } from './rules/b-17-slips.ts'
import { evidenceOfEach } from './rules/b-18-evidence.ts'
import { targetCount } from './rules/b-19-target-count.ts'
import { personalData } from './rules/b-20-personal-data.ts'
import { deductionToProblem } from './rules/c-01-deduction-to-problem.ts'
import { problemToDeduction } from './rules/c-02-problem-to-deduction.ts'
import { problemToMeasure } from './rules/c-03-problem-to-measure.ts'
import { measureToProblem } from './rules/c-04-measure-to-problem.ts'
import { deductionToEvidence } from './rules/c-05-deduction-to-evidence.ts'
import { evidenceToIndicator } from './rules/c-06-evidence-to-indicator.ts'
import { repeatedDeduction } from './rules/c-07-repeated-deduction.ts'

/** In the order of `SPEC.md`. */
export const allRules: readonly CheckRule[] = [
  weights,
  scoreWithinWeight,
  scores,
  scoreRate,
  grade,
  losses,
  ruleScore,
  rateRow,
  executionRate,
  basicAndProject,
  fundSources,
  announcedTotals,
  carryOver,
  threePublic,
  projectMoney,
  projectCounts,
  yearOnYear,
  procurement,
  assetValues,
  stocktakeBalance,
  sameFigure,
  units,
  praiseOfLosses,
  chainInText,
  oneGoal,
  fiscalYear,
  reasonsOfTargets,
  fullMarksBelowTarget,
  measuredValues,
  placeholders,
  stocktakeAnswer,
  claimsWithFigures,
  statutoryDeadlines,
  farAbovePlan,
  coverFilled,
  resultsNotPlans,
  slipsOfThePen,
  evidenceOfEach,
  targetCount,
  personalData,
  deductionToProblem,
  problemToDeduction,
  problemToMeasure,
  measureToProblem,
  deductionToEvidence,
  evidenceToIndicator,
  repeatedDeduction,
]
