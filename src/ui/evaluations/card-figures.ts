import { sectionStates } from '../../domain/evaluation/completeness.ts'
import { readEvaluation } from '../../domain/evaluation/read-evaluation.ts'
import { findSystem } from '../../domain/indicator-systems/built-in.ts'
import { scoreEvaluation } from '../../domain/scoring/score-evaluation.ts'
import { handInState } from '../../domain/teamwork/hand-in.ts'
import { readTeamwork, teamworkStates } from '../../domain/teamwork/read-teamwork.ts'
import { formatPointsFixed } from '../../domain/values/points.ts'
import { isHeld } from '../shared/holding/holding.ts'
import type { DraftStore } from '../shared/services.ts'
import { stateWord } from '../../domain/teamwork/state-word.ts'

/** Score and progress of one card. Loaded after the list is on screen: scoring and the systems are a chunk of their own. */
export interface CardFigures {
  readonly total: string
  readonly grade: string
  readonly complete: boolean
  readonly provisional: boolean
  readonly sectionsDone: number
  readonly sections: number
  /** 核查用 · 只读 on this device. */
  readonly held: boolean
  /** 已提交、已退回 …; empty while it was never handed in. */
  readonly handedIn: string
}

/** Null when this version cannot read or score it: the card then says so. */
export async function readCardFigures(document: string, store: DraftStore): Promise<CardFigures | null> {
  const states = await store.loadDocument(document)
  const read = readEvaluation(document, states)
  const system = read.ok ? findSystem(read.value.system) : undefined
  if (!read.ok || !system) return null
  const sheet = scoreEvaluation(read.value, system)
  // A section nothing is asked of and nothing was typed in is neither done nor open.
  const sections = sectionStates(read.value, system, sheet).filter(
    (section) => section.state === 'done' || section.missing.length > 0,
  )
  const handIn = handInState(readTeamwork(teamworkStates(states)))
  return {
    total: formatPointsFixed(sheet.total),
    grade: sheet.grade,
    complete: sheet.complete,
    provisional: sheet.provisional,
    sectionsDone: sections.filter((section) => section.state === 'done').length,
    sections: sections.length,
    held: await isHeld(document, store),
    handedIn: handIn.kind === 'drafting' ? '' : stateWord(handIn),
  }
}
