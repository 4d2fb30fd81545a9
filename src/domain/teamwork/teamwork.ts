import type { AssignmentRecord, CommentRecord, DecisionRecord, Target, VersionRecord } from './records.ts'

export interface Version extends VersionRecord {
  readonly id: string
}

export interface Comment extends CommentRecord {
  readonly id: string
  readonly target: Target
  /** Its key: `comment/<target>/<id>`. */
  readonly record: string
}

/** Everything about the work on one evaluation, as its settled records say. */
export interface Teamwork {
  /** Lowest number first, twins by id. */
  readonly versions: readonly Version[]
  /** By the id of the version. */
  readonly decisions: ReadonlyMap<string, DecisionRecord>
  readonly assignments: ReadonlyMap<Target, AssignmentRecord>
  /** Of each target, by time as its authors claim it, then by id. */
  readonly comments: ReadonlyMap<Target, readonly Comment[]>
}
