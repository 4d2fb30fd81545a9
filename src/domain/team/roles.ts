import { splitKey } from '../changes/record-reader.ts'

/** 管理员、填报、盘点、核查、只读: what a member of a workspace may do. */
export const roles = ['admin', 'preparer', 'counter', 'reviewer', 'viewer'] as const
export type Role = (typeof roles)[number]

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value)
}

/** What somebody who counts on site writes: results, finds and signatures, never the register or the score. */
const countingKinds: ReadonlySet<string> = new Set(['count', 'surplus', 'difference', 'signature', 'comment'])
/** 核查: the records of a review, all but the department's answers; never what the department wrote. */
const reviewingKinds: ReadonlySet<string> = new Set([
  'review-stage',
  'review-claim',
  'review-plan',
  'review-member',
  'review-assignment',
  'verdict',
  'checked-fact',
  'checked-target',
  'checked-ledger',
  'checked-score',
  'review-photo',
  'finding',
  'finding-settlement',
])
const reviewMetas: ReadonlySet<string> = new Set(['meta/review', 'meta/review-deleted'])

function isReviewing(record: string): boolean {
  const [kind, rest] = splitKey(record)
  if (kind === 'review-signature') return splitKey(rest)[0] === 'reviewer'
  return reviewingKinds.has(kind) || reviewMetas.has(record)
}

/** Whether a role may write a record. Kinds this version does not know are for those who may write everything. */
export function mayWrite(role: Role, record: string): boolean {
  const [kind] = splitKey(record)
  switch (role) {
    case 'admin':
      return true
    case 'preparer':
      return !isReviewing(record) && kind !== 'decision'
    case 'counter':
      return countingKinds.has(kind)
    case 'reviewer':
      // Both sides sign on the reviewer's glass, where they stand together.
      return isReviewing(record) || kind === 'review-signature' || kind === 'comment'
    case 'viewer':
      return false
  }
}
