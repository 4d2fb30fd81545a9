import type { RecordEdit } from '../evaluation/new-evaluation.ts'
import { orderKeyBetween } from '../values/order-key.ts'
import type { ProposedContent, ProposedValue } from './proposed-value.ts'

/** A value a person has confirmed, as the report says it or as they corrected it. */
export interface ConfirmedValue {
  readonly proposal: ProposedValue
  readonly content: ProposedContent
}

function orderKeys(count: number): readonly string[] {
  const keys: string[] = []
  for (let index = 0; index < count; index += 1) keys.push(orderKeyBetween(keys.at(-1) ?? null, null))
  return keys
}

function textOf({ kind, value }: ProposedContent): string {
  return kind === 'text' ? value : ''
}

/** Problems and measures in the order of the report; a measure of a problem that was left out answers none. */
export function followUpEdits(values: readonly ConfirmedValue[]): readonly RecordEdit[] {
  const keys = orderKeys(values.length)
  const problems = new Set(
    values.flatMap(({ proposal: { target } }) => (target.kind === 'problem' ? [target.position] : [])),
  )
  return values.flatMap(({ proposal: { target }, content }, index): RecordEdit[] => {
    const order = keys[index] ?? ''
    const text = textOf(content)
    if (target.kind === 'problem')
      return [{ record: `problem/report-${target.position}`, value: { text, order } }]
    if (target.kind !== 'measure') return []
    const { position, problem, owner, due } = target
    const answers = problem !== null && problems.has(problem) ? `report-${problem}` : ''
    return [{ record: `measure/report-${position}`, value: { problem: answers, text, owner, due, order } }]
  })
}

export function plainEdits({ proposal: { target }, content }: ConfirmedValue): readonly RecordEdit[] {
  if (target.kind === 'cover') return [{ record: `cover/${target.field}`, value: textOf(content) }]
  if (target.kind === 'paragraph')
    return [{ record: `paragraph/${target.id}`, value: { text: textOf(content) } }]
  return []
}
