import type { Evaluation } from '../evaluation/evaluation.ts'
import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import { buildReport } from './build-report.ts'
import type { Block, ReportDocument } from './document.ts'

/**
 * 公开版: what may be read by everybody. Nothing is struck out; it is built anew from what is named here, so that a field or a
 * block of tomorrow stays out until somebody lets it in.
 */
export function buildPublicReport(
  evaluation: Evaluation,
  system: IndicatorSystem,
  sheet: ScoreSheet,
): ReportDocument {
  const report = buildReport(publicEvaluation(evaluation), system, sheet)
  return { title: report.title, author: '', subject: '', blocks: report.blocks.flatMap(publicBlock) }
}

/** The lines of a form that name bodies and days, not people. */
const publicLabels: ReadonlySet<string> = new Set([
  '部门名称（公章）：',
  '所属下级预算单位数量：',
  '填报日期：',
  '项目名称：',
  '主管部门：',
  '实施单位：',
])

/** Pictures, signatures and places to sign are not among them. */
function publicBlock(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'table':
    case 'chart':
    case 'contents':
    case 'page-break':
      return [block]
    case 'fields': {
      const rows = block.rows.filter(({ label }) => publicLabels.has(label))
      return rows.length === 0 ? [] : [{ ...block, rows }]
    }
    default:
      return []
  }
}

/** The evaluation by what the report may tell of it: no contact, nobody in charge, no file, note or mark of the work on it. */
function publicEvaluation(evaluation: Evaluation): Evaluation {
  const { cover } = evaluation
  const kept = (['unit-name', 'sub-unit-count', 'date', 'attachment-number'] as const).flatMap((field) => {
    const value = cover[field]
    return value === undefined ? [] : [[field, value] as const]
  })
  return {
    document: '',
    system: evaluation.system,
    fiscalYear: evaluation.fiscalYear,
    name: '',
    origin: null,
    practice: evaluation.practice,
    deleted: false,
    finalised: null,
    cover: Object.fromEntries(kept),
    paragraphs: evaluation.paragraphs,
    targets: evaluation.targets,
    units: evaluation.units,
    funds: evaluation.funds,
    projects: evaluation.projects,
    facts: evaluation.facts,
    overrides: evaluation.overrides,
    ratings: evaluation.ratings,
    notApplicable: evaluation.notApplicable,
    adjustments: evaluation.adjustments,
    ledger: new Map(),
    problems: evaluation.problems,
    measures: evaluation.measures.map(({ id, problem, text, due, order }) => ({
      id,
      problem,
      text,
      owner: '',
      due,
      order,
    })),
    evidence: [],
    proofWaivers: new Map(),
    acceptances: new Map(),
    toConfirm: new Map(),
    rectified: new Map(),
    lastYear: new Map(),
    conflicts: evaluation.conflicts,
    unreadable: evaluation.unreadable,
  }
}
