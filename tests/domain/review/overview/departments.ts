import type { Change } from '../../../../src/domain/changes/change.ts'
import { createChange } from '../../../../src/domain/changes/create-change.ts'
import { recordStates } from '../../../../src/domain/changes/heads.ts'
import { claimOf } from '../../../../src/domain/review/claimed-evaluation.ts'
import { newReviewEdits } from '../../../../src/domain/review/new-review.ts'
import { sampleChanges } from '../../../../src/domain/samples/sample-evaluation.ts'
import type { Json } from '../../../../src/domain/values/json.ts'

export interface Writer {
  readonly author: string
  readonly device: string
}

const at = '2024-03-20T03:04:05.000Z'
const preparer: Writer = { author: '填报人员', device: 'department' }
const reviewer: Writer = { author: '核查人员', device: 'reviewer' }

/** The changes with these records written on top of what they say. */
export function written(
  changes: readonly Change[],
  document: string,
  records: Readonly<Record<string, Json>>,
  writer: Writer = preparer,
): readonly Change[] {
  const states = recordStates(changes)
  const added = Object.entries(records).map(([record, value]) =>
    createChange({
      document,
      record,
      value,
      parents: (states.get(record)?.heads ?? []).map(({ id }) => id),
      at,
      ...writer,
    }),
  )
  return [...changes, ...added]
}

/** The sample handed in by another department. */
export function department(name: string): readonly Change[] {
  const document = `ev-${name}`
  const records = [...recordStates(sampleChanges()).values()].map(
    ({ record, heads }) => [record, heads[0]?.value ?? null] as const,
  )
  return written([], document, { ...Object.fromEntries(records), 'cover/unit-name': name })
}

/** A review of such a department, with what the reviewer wrote. */
export function reviewOf(
  name: string,
  evaluation: readonly Change[],
  records: Readonly<Record<string, Json>> = {},
): readonly Change[] {
  const meta = {
    evaluation: `ev-${name}`,
    system: 'gd-haizhu-2023@1',
    fiscalYear: 2023,
    unitName: name,
    name: '2023 年度现场核查',
    reviewerSide: 'finance',
    organisation: '某区财政局',
    practice: true,
  } as const
  const edits = newReviewEdits(meta, claimOf(recordStates(evaluation), at), reviewer.author)
  const made = Object.fromEntries(edits.map(({ record, value }) => [record, value]))
  return written([], `rv-${name}`, { ...made, ...records }, reviewer)
}
