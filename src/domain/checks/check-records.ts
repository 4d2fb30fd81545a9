import type { RecordState } from '../changes/change.ts'
import { readEvaluation } from '../evaluation/read-evaluation.ts'
import { findSystem } from '../indicator-systems/built-in.ts'
import { scoreEvaluation } from '../scoring/score-evaluation.ts'
import type { CheckReport } from './check.ts'
import { checkEvaluation } from './run-checks.ts'

/** 体检 from the records alone; null when they make no evaluation, or one of a system this version does not know. */
export function checkRecords(
  document: string,
  records: ReadonlyMap<string, RecordState>,
): CheckReport | null {
  const read = readEvaluation(document, records)
  if (!read.ok) return null
  const system = findSystem(read.value.system)
  if (!system) return null
  const sheet = scoreEvaluation(read.value, system)
  return checkEvaluation({ evaluation: read.value, system, sheet })
}
