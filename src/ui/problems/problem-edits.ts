import type { Evaluation, WithId } from '../../domain/evaluation/evaluation.ts'
import type { MeasureRecord, ProblemRecord } from '../../domain/evaluation/records.ts'
import type { Json } from '../../domain/values/json.ts'
import { moveKeys } from '../shared/list-order/list-order.ts'

interface RecordEdit {
  readonly record: string
  readonly value: Json
}

export interface Removal {
  readonly remove: readonly RecordEdit[]
  readonly restore: readonly RecordEdit[]
}

/** A problem goes with its measures; ledger lines that led to it are free again. Restoring brings back all of it. */
export function removeProblem(evaluation: Evaluation, id: string): Removal {
  const problem = evaluation.problems.find((candidate) => candidate.id === id)
  const measures = evaluation.measures.filter((measure) => measure.problem === id)
  const lines = [...evaluation.ledger].flatMap(([code, records]) =>
    [...records]
      .filter(([, record]) => record.problem === id)
      .map(([key, record]) => ({ name: `ledger/${code}/${key}`, record })),
  )
  const restore: RecordEdit[] = [
    ...(problem ? [restored('problem', problem)] : []),
    ...measures.map((measure) => restored('measure', measure)),
    ...lines.map(({ name, record }) => ({ record: name, value: { ...record } })),
  ]
  const remove: RecordEdit[] = [
    { record: `problem/${id}`, value: null },
    ...measures.map((measure) => ({ record: `measure/${measure.id}`, value: null })),
    ...lines.map(({ name, record }) => ({ record: name, value: { ...record, problem: '' } })),
  ]
  return { remove, restore }
}

export function removeMeasure(measure: WithId<MeasureRecord>): Removal {
  return {
    remove: [{ record: `measure/${measure.id}`, value: null }],
    restore: [restored('measure', measure)],
  }
}

function restored(
  kind: 'problem' | 'measure',
  item: WithId<ProblemRecord> | WithId<MeasureRecord>,
): RecordEdit {
  const { id, ...value } = item
  return { record: `${kind}/${id}`, value }
}

export function moveProblem(evaluation: Evaluation, from: number, to: number): readonly RecordEdit[] {
  const keys = moveKeys(evaluation.problems, from, to)
  return evaluation.problems.flatMap(({ id, text }) => {
    const order = keys.get(id)
    return order === undefined ? [] : [{ record: `problem/${id}`, value: { text, order } }]
  })
}
