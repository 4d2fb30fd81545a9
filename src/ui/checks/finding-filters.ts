import type { CheckPlace, Finding, Severity } from '../../domain/checks/check.ts'
import type { SettledFindings } from '../../domain/checks/acceptance.ts'
import type { SectionId } from '../../domain/evaluation/completeness.ts'
import { checkedSections } from '../shared/checks/whereabouts.ts'

export type FindingFilter = 'all' | Severity | 'accepted'

export const findingFilters: readonly { readonly id: FindingFilter; readonly label: string }[] = [
  { id: 'all', label: '全部' },
  { id: 'error', label: '错误' },
  { id: 'warning', label: '警告' },
  { id: 'hint', label: '提示' },
  { id: 'accepted', label: '已说明' },
]

export const nothingOf: Readonly<Record<FindingFilter, string>> = {
  all: '没有发现矛盾。',
  error: '没有错误。',
  warning: '没有待处理的警告。',
  hint: '没有提示。',
  accepted: '还没有说明过理由的警告。',
}

export function readFilter(asked: unknown): FindingFilter {
  return findingFilters.find(({ id }) => id === asked)?.id ?? 'all'
}

export function countByFilter({ open, accepted }: SettledFindings): Readonly<Record<FindingFilter, number>> {
  const counts = { all: open.length, error: 0, warning: 0, hint: 0, accepted: accepted.length }
  for (const { severity } of open) counts[severity] += 1
  return counts
}

export function openOf({ open }: SettledFindings, filter: FindingFilter): readonly Finding[] {
  if (filter === 'accepted') return []
  return filter === 'all' ? open : open.filter(({ severity }) => severity === filter)
}

export function sectionOf(place: CheckPlace | undefined): SectionId | null {
  return place && place.kind !== 'text' ? place.section : null
}

export interface FindingGroup {
  readonly name: string
  readonly findings: readonly Finding[]
}

/** By the part of the evaluation where the first place lies, in the order of the report. */
export function groupBySection(findings: readonly Finding[]): readonly FindingGroup[] {
  return checkedSections
    .map(([id, name]) => ({
      name,
      findings: findings.filter(({ places }) => sectionOf(places[0]) === id),
    }))
    .filter((group) => group.findings.length > 0)
}
