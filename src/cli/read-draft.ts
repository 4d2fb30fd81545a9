import type { Change } from '../domain/changes/change.ts'
import { recordStates } from '../domain/changes/heads.ts'
import type { Evaluation } from '../domain/evaluation/evaluation.ts'
import { readEvaluation } from '../domain/evaluation/read-evaluation.ts'
import { findSystem } from '../domain/indicator-systems/built-in.ts'
import type { IndicatorSystem } from '../domain/indicator-systems/indicator-system.ts'
import { scoreEvaluation } from '../domain/scoring/score-evaluation.ts'
import type { ScoreSheet } from '../domain/scoring/score-sheet.ts'
import type { Result } from '../domain/values/result.ts'
import { fail, ok } from '../domain/values/result.ts'
import { problemLine } from './problem-line.ts'
import { readChanges } from './read-changes.ts'

export interface ScoredDraft {
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly sheet: ScoreSheet
  /** Newest `at` of its changes. */
  readonly changedAt: string
  readonly changes: readonly Change[]
}

/** Reads and scores the one evaluation of a draft file or an exchange package. The problem's `line` names the file and says what is wrong. */
export async function readDraft(path: string): Promise<Result<ScoredDraft>> {
  const changes = await readChanges(path)
  return changes.ok ? scoreDraft(path, changes.value) : changes
}

/** The same of changes that were read already. */
export function scoreDraft(path: string, changes: readonly Change[]): Result<ScoredDraft> {
  const documents = [...new Set(changes.map(({ document }) => document))].sort()
  const [document = ''] = documents
  if (documents.length > 1) {
    return refuse(path, `文件里有 ${documents.length} 份评价（${documents.join('、')}），请逐份导出`)
  }
  const evaluation = readEvaluation(document, recordStates(changes))
  if (!evaluation.ok) return refuse(path, problemLine(evaluation.problem))
  const system = findSystem(evaluation.value.system)
  if (!system) return refuse(path, `本版本没有指标体系 ${evaluation.value.system}`)
  const sheet = scoreEvaluation(evaluation.value, system)
  const changedAt = changes.reduce((newest, { at }) => (at > newest ? at : newest), '')
  return ok({ evaluation: evaluation.value, system, sheet, changedAt, changes })
}

function refuse(path: string, reason: string): Result<ScoredDraft> {
  return fail('draft-refused', { line: `${path}：${reason}。` })
}

/** What the numbers cannot say by themselves; empty when there is nothing to add. */
export function remarksOn({ evaluation, sheet }: ScoredDraft): string {
  const open = sheet.nodes.filter((node) => node.leaf && node.score === null).length
  return [
    ...(open > 0 ? [`提示：尚有 ${open} 个指标未评分，总分为暂定。\n`] : []),
    ...(evaluation.conflicts.size > 0
      ? [`提示：有 ${evaluation.conflicts.size} 处内容冲突待选定，结果为暂定。\n`]
      : []),
    ...(evaluation.unreadable.length > 0
      ? [`提示：有 ${evaluation.unreadable.length} 条记录本版本无法读取，未计入。\n`]
      : []),
  ].join('')
}
