import type { CheckPlace, Finding, Severity } from '../../domain/checks/check.ts'
import type { SettledFindings } from '../../domain/checks/acceptance.ts'
import type { SectionId } from '../../domain/evaluation/completeness.ts'

export type FindingFilter = 'all' | Severity | 'accepted'

export const findingFilters: readonly { readonly id: FindingFilter; readonly label: string }[] = [
  { id: 'all', label: '全部' },
  { id: 'error', label: '错误' },
  { id: 'warning', label: '警告' },
  { id: 'hint', label: '提示' },
  { id: 'accepted', label: '已说明' },
]

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

const sectionNames: readonly (readonly [SectionId, string])[] = [
  ['cover', '封面'],
  ['profile', '基本情况与正文'],
  ['targets', '绩效目标'],
  ['funds', '收支'],
  ['projects', '项目'],
  ['scoring', '指标评分'],
  ['problems', '问题与措施'],
  ['evidence', '佐证'],
]

export function sectionOf(place: CheckPlace | undefined): SectionId | null {
  return place && place.kind !== 'text' ? place.section : null
}

export interface FindingGroup {
  readonly name: string
  readonly findings: readonly Finding[]
}

/** By the part of the evaluation where the first place lies, in the order of the report. */
export function groupBySection(findings: readonly Finding[]): readonly FindingGroup[] {
  return sectionNames
    .map(([id, name]) => ({
      name,
      findings: findings.filter(({ places }) => sectionOf(places[0]) === id),
    }))
    .filter((group) => group.findings.length > 0)
}
