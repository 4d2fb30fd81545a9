import { recordStates } from '../../../src/domain/changes/heads.ts'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import type { IndicatorSystem } from '../../../src/domain/indicator-systems/indicator-system.ts'
import { sampleChanges, sampleDocument } from '../../../src/domain/samples/sample-evaluation.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import type { ScoreSheet } from '../../../src/domain/scoring/score-sheet.ts'

/** The sample as an app would open it. */
export function readSample(): { evaluation: Evaluation; system: IndicatorSystem; sheet: ScoreSheet } {
  const read = readEvaluation(sampleDocument, recordStates(sampleChanges()))
  if (!read.ok) throw new Error(read.problem.code)
  const system = findSystem(read.value.system)
  if (!system) throw new Error(`no system ${read.value.system}`)
  return { evaluation: read.value, system, sheet: scoreEvaluation(read.value, system) }
}
