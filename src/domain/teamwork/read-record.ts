import type { EntryReader } from '../changes/record-reader.ts'
import { createRecordReader, splitKey } from '../changes/record-reader.ts'
import type { Json } from '../values/json.ts'
import type { Reader } from '../values/shape.ts'
import { anyText, oneOf, orNull, shape, textList, wholeNumber } from '../values/shape.ts'
import type { AssignmentRecord, CommentRecord, DecisionRecord, Target, VersionRecord } from './records.ts'
import type { Comment, Version } from './teamwork.ts'

export type Entry =
  | { readonly kind: 'version'; readonly value: Version }
  | { readonly kind: 'decision'; readonly version: string; readonly value: DecisionRecord }
  | { readonly kind: 'assignment'; readonly target: Target; readonly value: AssignmentRecord }
  | { readonly kind: 'comment'; readonly value: Comment }

const version: Reader<VersionRecord> = shape<VersionRecord>({
  number: wholeNumber(1),
  by: anyText,
  at: anyText,
  digest: anyText,
  cut: textList,
  note: anyText,
})

const decision: Reader<DecisionRecord> = shape<DecisionRecord>({
  outcome: oneOf('returned', 'accepted'),
  reason: anyText,
  by: anyText,
  at: anyText,
})

const assignment: Reader<AssignmentRecord> = shape<AssignmentRecord>({
  to: anyText,
  toName: anyText,
  note: anyText,
})

const comment: Reader<CommentRecord> = shape<CommentRecord>({
  text: anyText,
  by: anyText,
  at: anyText,
  resolved: orNull(shape({ by: anyText, at: anyText })),
})

/** `indicator/B6-3/7f…` → the target and what follows it. */
function splitTarget(rest: string): readonly [target: Target | null, rest: string] {
  const [kind, behind] = splitKey(rest)
  const [id, last] = splitKey(behind)
  return [kind && id ? `${kind}/${id}` : null, last]
}

/** `comment/<target>/<id>`: of an evaluation and of a stocktake. */
export function readComment(rest: string, json: Json): Comment | undefined {
  const [target, id] = splitTarget(rest)
  const value = comment(json)
  return target && id && value ? { ...value, id, target, record: `comment/${rest}` } : undefined
}

export const teamworkReaders: Readonly<Record<string, EntryReader<Entry>>> = {
  version: (id, json) => {
    const value = version(json)
    return id && value ? { kind: 'version', value: { ...value, id } } : undefined
  },
  decision: (id, json) => {
    const value = decision(json)
    return id && value ? { kind: 'decision', version: id, value } : undefined
  },
  assignment: (rest, json) => {
    const [target, more] = splitTarget(rest)
    const value = assignment(json)
    return target && !more && value ? { kind: 'assignment', target, value } : undefined
  },
  comment: (rest, json) => {
    const value = readComment(rest, json)
    return value && { kind: 'comment', value }
  },
}

/** What a head says about the work; null for every other record and for what this version cannot read. */
export const readTeamworkRecord = createRecordReader(teamworkReaders)
