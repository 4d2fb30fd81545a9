import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import { coverFindings, profileFindings } from './completeness/cover-and-profile.ts'
import { evidenceFindings, problemsFindings } from './completeness/follow-up.ts'
import { fundsFindings, projectsFindings } from './completeness/money.ts'
import { recordName } from './completeness/record-name.ts'
import { recordPlace } from './completeness/record-place.ts'
import { scoringFindings } from './completeness/scoring.ts'
import type {
  CompletenessContext,
  MissingItem,
  SectionFindings,
  SectionId,
  SectionState,
} from './completeness/section-state.ts'
import { sectionIds } from './completeness/section-state.ts'
import { targetsFindings } from './completeness/targets.ts'
import type { Evaluation } from './evaluation.ts'

export type { MissingItem, SectionId, SectionState } from './completeness/section-state.ts'

const findings: Readonly<Record<SectionId, (context: CompletenessContext) => SectionFindings>> = {
  cover: coverFindings,
  profile: profileFindings,
  targets: targetsFindings,
  funds: fundsFindings,
  projects: projectsFindings,
  scoring: scoringFindings,
  problems: problemsFindings,
  evidence: evidenceFindings,
}

function conflictsOf(section: SectionId, evaluation: Evaluation): readonly MissingItem[] {
  return [...evaluation.conflicts].sort().flatMap((record) => {
    const place = recordPlace(record)
    return place?.section === section
      ? [{ text: '两人填写的内容不同，待选定', path: place.path, group: '处内容冲突待选定' }]
      : []
  })
}

/** What came from last year, or out of a finished report, counts as written only once a person has said so. */
function unconfirmedOf(section: SectionId, evaluation: Evaluation): readonly MissingItem[] {
  return [...evaluation.toConfirm].flatMap(([record, { source }]) => {
    const place = recordPlace(record)
    return place?.section === section
      ? [
          {
            text: `${recordName(evaluation, record)}取自${source}，待确认`,
            path: place.path,
            group: '处沿用内容待确认',
          },
        ]
      : []
  })
}

function summarise(missing: readonly MissingItem[]): string {
  const counts = new Map<string, number>()
  for (const { group } of missing) counts.set(group, (counts.get(group) ?? 0) + 1)
  return [...counts].map(([group, count]) => `${count} ${group}`).join('，')
}

/** Every section with what it still lacks: blocks 定稿, never saving (anchors A6). */
export function sectionStates(
  evaluation: Evaluation,
  system: IndicatorSystem,
  sheet: ScoreSheet,
): readonly SectionState[] {
  return sectionIds.map((section) => {
    const { started, missing: own } = findings[section]({ evaluation, system, sheet })
    const missing = [...conflictsOf(section, evaluation), ...unconfirmedOf(section, evaluation), ...own]
    const state = !started ? 'empty' : missing.length > 0 ? 'partial' : 'done'
    return { section, state, missing, summary: summarise(missing) }
  })
}

/** 继续填写: the first thing missing, in the order of the report; null when nothing is. */
export function nextPlace(states: readonly SectionState[]): MissingItem | null {
  return states.flatMap((state) => state.missing)[0] ?? null
}
