import { readFileSync } from 'node:fs'
import type { CheckId, CheckReport, Finding } from '../../../src/domain/checks/check.ts'
import { checkEvaluation, checkFinishedReport } from '../../../src/domain/checks/run-checks.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { readReport } from '../../../src/domain/report-reading/read-report.ts'
import type { ReportParagraph } from '../../../src/domain/report-reading/report-reading.ts'
import { sampleChanges, sampleDocument } from '../../../src/domain/samples/sample-evaluation.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { stateOf } from '../evaluation/evaluation-of.ts'

export const correctedText = readFileSync('tests/fixtures/corrected-report.txt', 'utf8')
export const referenceText = readFileSync('tests/fixtures/reference-report.txt', 'utf8')

export type Replacement = readonly [from: string, to: string]

export function checkParagraphs(paragraphs: readonly ReportParagraph[]): CheckReport {
  const reading = readReport(paragraphs)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
  return checkFinishedReport(reading.value)
}

/** The corrected report with other words in places. */
export function checkCorrected(...replacements: readonly Replacement[]): CheckReport {
  let text = correctedText
  for (const [from, to] of replacements) {
    if (!text.includes(from)) throw new Error(`not in the report: ${from}`)
    text = text.replace(from, to)
  }
  return checkParagraphs([{ text }])
}

/** The corrected report with this table behind the words on money; the cells are those of one row each. */
export function checkWithTable(caption: string, ...rows: readonly string[]): CheckReport {
  const table = rows.map((row) => row.split(' '))
  const at = correctedText.indexOf('（五）部门整体绩效管理情况')
  return checkParagraphs([
    { text: `${correctedText.slice(0, at)}\n${caption}` },
    { text: table.map((row) => `${row.join('\t')}\n`).join(''), table },
    { text: correctedText.slice(at) },
  ])
}

/** A short report whose two chapters hold these words. */
export function checkShort(analysis: string, funds = ''): CheckReport {
  return checkParagraphs([{ text: shortReport(analysis, funds) }])
}

export function shortReport(analysis: string, funds = ''): string {
  return [
    '部门整体支出绩效自评报告',
    '一、部门基本情况',
    '（一）部门整体收支情况',
    funds,
    '二、绩效自评情况',
    '（一）自评结论',
    '2023年度自评得分为90分，绩效等级为“优”。',
    '（二）管理效率分析',
    analysis,
    '三、存在的主要问题',
  ].join('\n')
}

/** The practice evaluation with other records; null takes one away. */
export function checkSample(records: Readonly<Record<string, Json>> = {}): CheckReport {
  const states = new Map(recordStates(sampleChanges()))
  for (const [record, value] of Object.entries(records)) states.set(record, stateOf(record, value))
  const read = readEvaluation(sampleDocument, states)
  if (!read.ok) throw new Error(read.problem.code)
  const system = findSystem(read.value.system)
  if (!system) throw new Error('no system')
  return checkEvaluation({ evaluation: read.value, system, sheet: scoreEvaluation(read.value, system) })
}

export function findingsOf({ findings }: CheckReport, check: CheckId): readonly Finding[] {
  return findings.filter((finding) => finding.check === check)
}
