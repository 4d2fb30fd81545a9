import { findSystem } from '../../../domain/indicator-systems/built-in.ts'
import { readReview } from '../../../domain/review/read-review.ts'
import type { ReviewStage } from '../../../domain/review/records.ts'
import type { DraftStore } from '../../shared/services.ts'

export interface CardProgress {
  readonly stage: ReviewStage
  /** Indicators to look at, and how many of them have a verdict. */
  readonly chosen: number
  readonly judged: number
  readonly conflicts: number
}

/** Null when this version cannot read the review. */
export async function readCardProgress(document: string, store: DraftStore): Promise<CardProgress | null> {
  const read = readReview(document, await store.loadDocument(document))
  const system = read.ok ? findSystem(read.value.meta.system) : undefined
  if (!read.ok || !system) return null
  const { stage, plan, verdicts, conflicts } = read.value
  const parents = new Set(system.indicators.map(({ parent }) => parent))
  const leaves = system.indicators.map(({ code }) => code).filter((code) => !parents.has(code))
  const codes = plan?.codes ?? leaves
  return {
    stage: stage.stage,
    chosen: codes.length,
    judged: codes.filter((code) => verdicts.has(code)).length,
    conflicts: conflicts.size,
  }
}
