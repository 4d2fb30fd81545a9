import type { Change, RecordState } from '../changes/change.ts'
import { cutOf } from '../changes/cut.ts'
import { recordStates } from '../changes/heads.ts'
import { evaluationDigest, reopenEdit } from '../evaluation/finalisation.ts'
import type { RecordEdit } from '../evaluation/new-evaluation.ts'
import type { Role } from '../team/roles.ts'
import type { Problem, Result } from '../values/result.ts'
import { fail, ok } from '../values/result.ts'
import { readTeamwork, teamworkStates } from './read-teamwork.ts'
import type { DecisionRecord } from './records.ts'
import { isTeamwork } from './records.ts'
import type { Teamwork, Version } from './teamwork.ts'

/** 填报中 → 已提交 → 已退回 → 再次提交 → 已通过: what the records say, kept in no flag. */
export type HandInState =
  | { readonly kind: 'drafting' }
  | { readonly kind: 'handed-in'; readonly version: Version; readonly again: boolean }
  | { readonly kind: 'returned' | 'accepted'; readonly version: Version; readonly decision: DecisionRecord }

/** [TW-05] [TW-06] */
export function handInState({ versions, decisions }: Teamwork): HandInState {
  const top = versions.at(-1)?.number
  const newest = versions.filter(({ number }) => number === top)
  const version = newest.find(({ id }) => !decisions.has(id)) ?? newest.at(-1)
  if (!version) return { kind: 'drafting' }
  const decision = decisions.get(version.id)
  if (decision) return { kind: decision.outcome, version, decision }
  const again = versions.some(
    ({ id, number }) => number < version.number && decisions.get(id)?.outcome === 'returned',
  )
  return { kind: 'handed-in', version, again }
}

export interface Act {
  readonly by: string
  readonly at: string
}

/** Ids of so many heads are what one record may hold, with room for its other fields. */
const mostHeads = 2900

/**
 * [TW-02] [TW-03] [TW-04] A new version of what these changes make. They must be handed out: a head that typing may still
 * replace names no moment. Codes: `hand-in-nothing-new`, `hand-in-too-large`.
 */
export function handIn(
  changes: Iterable<Change>,
  { id, note, by, at }: Act & { readonly id: string; readonly note: string },
): Result<RecordEdit, Problem> {
  const states = recordStates(changes)
  const teamwork = readTeamwork(teamworkStates(states))
  const digest = evaluationDigest(states)
  const state = handInState(teamwork)
  if (state.kind !== 'drafting' && state.kind !== 'returned' && state.version.digest === digest)
    return fail('hand-in-nothing-new', { number: String(state.version.number) })
  const cut = cutOf(contentOf(states))
  if (cut.length > mostHeads) return fail('hand-in-too-large', { records: String(cut.length) })
  const number = (teamwork.versions.at(-1)?.number ?? 0) + 1
  return ok({ record: `version/${id}`, value: { number, by, at, digest, cut, note } })
}

function contentOf(states: ReadonlyMap<string, RecordState>): ReadonlyMap<string, RecordState> {
  return new Map([...states].filter(([record]) => !isTeamwork(record)))
}

/** [TW-07] In a team the 管理员 decides; on a device of its own everybody may. */
export function mayDecide(role: Role | null): boolean {
  return role === null || role === 'admin'
}

/** [TW-08] 退回修改, or 通过. What was finalised is opened with its return: nobody could mend it otherwise. */
export function decisionEdits(
  states: ReadonlyMap<string, RecordState>,
  version: Version,
  { outcome, reason, by, at }: DecisionRecord,
): readonly RecordEdit[] {
  const decided = { record: `decision/${version.id}`, value: { outcome, reason, by, at } }
  const final = states.get('meta/finalised')?.heads[0]?.value
  const isFinal = typeof final === 'object' && final !== null && 'state' in final && final.state === 'final'
  return outcome === 'returned' && isFinal ? [decided, reopenEdit(states, { by, at })] : [decided]
}
