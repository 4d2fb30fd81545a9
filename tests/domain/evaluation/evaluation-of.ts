import type { Change, RecordState } from '../../../src/domain/changes/change.ts'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import type { RecordEdit } from '../../../src/domain/evaluation/new-evaluation.ts'
import { newEvaluationEdits } from '../../../src/domain/evaluation/new-evaluation.ts'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import type { FundRecord } from '../../../src/domain/evaluation/records.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import type { Fen } from '../../../src/domain/values/money.ts'

export const testDocument = 'ev-test'

function head(record: string, value: Json, id: string): Change {
  return {
    id,
    document: testDocument,
    record,
    value,
    parents: [],
    author: '测试',
    device: 'test',
    at: '2024-03-01T00:00:00.000Z',
  }
}

/** One settled record; further values make it a conflict whose first value counts. */
export function stateOf(record: string, ...values: Json[]): RecordState {
  return { record, heads: values.map((value, index) => head(record, value, `${index}-${record}`)) }
}

export function statesOf(edits: readonly RecordEdit[]): Map<string, RecordState> {
  return new Map(edits.map(({ record, value }) => [record, stateOf(record, value)]))
}

export const blankEdits: readonly RecordEdit[] = newEvaluationEdits({
  system: 'gd-haizhu-2023@1',
  fiscalYear: 2023,
  name: '2023年度自评',
})

export function read(states: ReadonlyMap<string, RecordState>): Evaluation {
  const result = readEvaluation(testDocument, states)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

/** A blank evaluation with these records on top. */
export function evaluationOf(records: Readonly<Record<string, Json>> = {}): Evaluation {
  const edits = Object.entries(records).map(([record, value]) => ({ record, value }))
  return read(statesOf([...blankEdits, ...edits]))
}

const noFund: FundRecord = {
  revenue: null,
  initial: null,
  adjusted: null,
  spent: null,
  basic: null,
  project: null,
}

/** A fund record from amounts in 元. */
export function fundOf(yuan: Partial<Record<keyof FundRecord, number>>): {
  [K in keyof FundRecord]: Fen | null
} {
  const entries = Object.entries(yuan).map(([column, amount]) => [column, amount * 100])
  return { ...noFund, ...Object.fromEntries(entries) }
}

export const blankTarget = {
  category: 'output',
  subcategory: '数量',
  name: '举办活动',
  nature: 'quantitative',
  direction: 'ge',
  planned: '10',
  actual: '10',
  unit: '场',
  band: '',
  bandPercent: '',
  weight: '',
  reason: '',
  order: 'a',
}

export const blankLine = {
  points: null,
  clause: '',
  reason: '',
  evidence: [],
  problem: '',
  noEvidenceReason: '',
  order: '',
}
