import type { SectionId } from './section-state.ts'
import { sectionIds } from './section-state.ts'

export interface Place {
  readonly section: SectionId
  readonly path: string
}

/** Where a target of 分工 and 批注 stands. */
export function targetPlace(target: string): Place | null {
  const [kind = '', id = ''] = target.split('/')
  if (kind === 'indicator') return { section: 'scoring', path: `scoring/${id}` }
  const section = sectionIds.find((candidate) => kind === 'section' && candidate === id)
  return section ? { section, path: section } : null
}

/** Where a record is edited; null for records no section shows. */
export function recordPlace(record: string): Place | null {
  const [kind = '', id = ''] = record.split('/')
  if (kind === 'to-confirm') return recordPlace(record.slice(kind.length + 1))
  switch (kind) {
    case 'assignment':
    case 'comment':
      return targetPlace(record.slice(kind.length + 1))
    case 'cover':
      return { section: 'cover', path: 'cover' }
    case 'paragraph':
      return { section: 'profile', path: `profile/${id}` }
    case 'target':
      return { section: 'targets', path: `targets/${id}` }
    case 'unit':
    case 'fund':
      return { section: 'funds', path: `funds/${id}` }
    case 'project':
      return { section: 'projects', path: 'projects' }
    case 'override':
    case 'rating':
    case 'not-applicable':
    case 'ledger':
      return { section: 'scoring', path: `scoring/${id}` }
    case 'fact':
    case 'adjustment':
    case 'last-year':
      return { section: 'scoring', path: 'scoring' }
    case 'problem':
    case 'measure':
    case 'rectified':
      return { section: 'problems', path: 'problems' }
    case 'evidence':
      return { section: 'evidence', path: `evidence/${id}` }
    case 'proof-waiver':
      return { section: 'evidence', path: 'evidence/matrix' }
    default:
      return null
  }
}
