import type { Cut } from '../changes/cut.ts'

/** Records about the work on an evaluation, beside what is evaluated: they never touch a score, a check or the report. */
export interface TeamworkRecords {
  [version: `version/${string}`]: VersionRecord
  [decision: `decision/${string}`]: DecisionRecord
  [assignment: `assignment/${string}/${string}`]: AssignmentRecord
  [comment: `comment/${string}/${string}/${string}`]: CommentRecord
}

/** 提交审核: `version/<id>`, what somebody handed in. Made once, never edited. */
export interface VersionRecord {
  readonly number: number
  readonly by: string
  /** UTC instant. */
  readonly at: string
  /** `evaluationDigest` of what was handed in. */
  readonly digest: string
  /** Heads of every record of the evaluation at that moment. */
  readonly cut: Cut
  readonly note: string
}

/** 审核意见: `decision/<version>`; deciding anew replaces it, its history keeps both. */
export interface DecisionRecord {
  readonly outcome: 'returned' | 'accepted'
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** 分工: `assignment/<target>`. */
export interface AssignmentRecord {
  /** Account on the team server; empty for a name that has none. */
  readonly to: string
  readonly toName: string
  readonly note: string
}

/** 批注: `comment/<target>/<id>`. */
export interface CommentRecord {
  readonly text: string
  readonly by: string
  readonly at: string
  /** Who closed it; null while it is open. */
  readonly resolved: { readonly by: string; readonly at: string } | null
}

/** What is assigned or spoken about: `indicator/B6-3`, `section/funds`, `asset/ZC-0042`. */
export type Target = `${string}/${string}`

export const indicatorTarget = (code: string): Target => `indicator/${code}`
export const sectionTarget = (section: string): Target => `section/${section}`

const kinds: readonly string[] = ['version/', 'decision/', 'assignment/', 'comment/']

/** [TW-01] Whether a record is about the work, not about what is evaluated. */
export function isTeamwork(record: string): boolean {
  return kinds.some((kind) => record.startsWith(kind))
}
