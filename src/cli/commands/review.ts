import { basename } from 'node:path'
import type { ChangeSource } from '../../domain/review/overview/gather-documents.ts'
import { gatherDocuments } from '../../domain/review/overview/gather-documents.ts'
import type { OverviewRow, OverviewScore } from '../../domain/review/overview/overview-row.ts'
import { overviewRow } from '../../domain/review/overview/overview-row.ts'
import { pairDocuments } from '../../domain/review/overview/pair-documents.ts'
import { remarkSentence } from '../../domain/review/overview/remark-sentence.ts'
import { findSystem } from '../../domain/indicator-systems/built-in.ts'
import type { Points } from '../../domain/values/points.ts'
import { formatPointsFixed } from '../../domain/values/points.ts'
import type { Outcome } from '../outcome.ts'
import { wrongInput } from '../outcome.ts'
import { problemLine } from '../problem-line.ts'
import { readChanges } from '../read-changes.ts'

function fixed(points: Points | null): string | null {
  return points === null ? null : formatPointsFixed(points)
}

function scoreOf(score: OverviewScore | null): object | null {
  return (
    score && { total: formatPointsFixed(score.total), grade: score.grade, provisional: score.provisional }
  )
}

function shown(row: OverviewRow): object {
  return {
    unit: row.unit,
    fiscalYear: row.fiscalYear,
    stage: row.stage,
    self: scoreOf(row.self),
    checked: scoreOf(row.checked),
    final: scoreOf(row.final),
    differences: row.differences.map(({ code, name, self, checked, final }) => {
      return { code, name, self: fixed(self), checked: fixed(checked), final: fixed(final) }
    }),
    remarks: row.remarks.map(remarkSentence),
  }
}

/** Prints the overview of any number of files as JSON; what cannot be read is named, the others stand, and the exit code is 1. */
export async function review(args: readonly string[]): Promise<Outcome> {
  if (args.length === 0)
    return wrongInput('用法：jijian review FILE...，FILE 为部门或核查方导出的数据文件或交换包')
  const sources: ChangeSource[] = []
  const refused: string[] = []
  for (const path of args) {
    const changes = await readChanges(path)
    if (changes.ok) sources.push({ name: basename(path), changes: changes.value })
    else refused.push(changes.problem.details?.['line'] ?? changes.problem.code)
  }
  const { pairs, unusable } = pairDocuments(gatherDocuments(sources), findSystem)
  const left = unusable.map(({ sources: names, problem }) => `${names.join('、')}：${problemLine(problem)}`)
  const reasons = [...refused, ...left].map((reason) => `${reason}\n`).join('')
  return {
    code: reasons === '' ? 0 : 1,
    output: `${JSON.stringify(pairs.map(overviewRow).map(shown), null, 2)}\n`,
    error: reasons,
  }
}
