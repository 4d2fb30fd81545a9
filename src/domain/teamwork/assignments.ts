import type { SectionId } from '../evaluation/completeness/section-state.ts'
import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { AssignmentRecord } from './records.ts'
import { indicatorTarget, sectionTarget } from './records.ts'
import type { Teamwork } from './teamwork.ts'

type Assignments = Teamwork['assignments']

/** Who works on this device. */
export interface Worker {
  /** Account on the team server; null on a device of its own. */
  readonly account: string | null
  readonly name: string
}

/** [TW-12] An account is told by itself, a name without one by its letters. */
export function isFor({ to, toName }: AssignmentRecord, { account, name }: Worker): boolean {
  if (to !== '' && account !== null) return to === account
  return name !== '' && toName === name
}

/** [TW-11] Who fills an indicator: its own assignment, or the nearest above it, or that of the whole section. */
export function assignmentFinder(
  assignments: Assignments,
  { indicators }: IndicatorSystem,
): (code: string) => AssignmentRecord | null {
  const parents = new Map(indicators.map(({ code, parent }) => [code, parent]))
  const ofSection = assignments.get(sectionTarget('scoring')) ?? null
  return (code) => {
    for (let at: string | null = code; at !== null; at = parents.get(at) ?? null) {
      const found = assignments.get(indicatorTarget(at))
      if (found) return found
    }
    return ofSection
  }
}

export interface Tasks {
  readonly sections: ReadonlySet<SectionId>
  /** Codes of the indicators without any below them. */
  readonly indicators: ReadonlySet<string>
}

/** 我的任务. */
export function tasksOf(
  assignments: Assignments,
  system: IndicatorSystem,
  worker: Worker,
  sections: readonly SectionId[],
): Tasks {
  const above = new Set(system.indicators.map(({ parent }) => parent))
  const assignmentOf = assignmentFinder(assignments, system)
  const mine = (found: AssignmentRecord | null | undefined): boolean => !!found && isFor(found, worker)
  return {
    sections: new Set(sections.filter((id) => mine(assignments.get(sectionTarget(id))))),
    indicators: new Set(
      system.indicators
        .map(({ code }) => code)
        .filter((code) => !above.has(code) && mine(assignmentOf(code))),
    ),
  }
}

/** Names already used, for a device that knows no members. */
export function assignedNames(assignments: Assignments): readonly string[] {
  return [...new Set([...assignments.values()].map(({ toName }) => toName))].sort()
}
