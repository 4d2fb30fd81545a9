import { splitKey } from '../changes/record-reader.ts'

/** 管理员、填报、盘点、核查、只读: what a member of a workspace may do. */
export const roles = ['admin', 'preparer', 'counter', 'reviewer', 'viewer'] as const
export type Role = (typeof roles)[number]

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value)
}

/** What somebody who counts on site writes: results, finds and signatures, never the register or the score. */
const countingKinds: ReadonlySet<string> = new Set(['count', 'surplus', 'difference', 'signature', 'comment'])
/** 核查: the checked score with its own ledger, and words about it; never what the department wrote. */
const reviewingKinds: ReadonlySet<string> = new Set([
  'checked-score',
  'checked-ledger',
  'review',
  'comment',
  'evidence',
])

/** Whether a role may write a record. Kinds this version does not know are for those who may write everything. */
export function mayWrite(role: Role, record: string): boolean {
  const [kind] = splitKey(record)
  switch (role) {
    case 'admin':
      return true
    case 'preparer':
      return !kind.startsWith('checked-') && kind !== 'review' && kind !== 'decision'
    case 'counter':
      return countingKinds.has(kind)
    case 'reviewer':
      return reviewingKinds.has(kind)
    case 'viewer':
      return false
  }
}
