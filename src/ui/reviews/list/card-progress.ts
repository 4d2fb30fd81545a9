import { findSystem } from '../../../domain/indicator-systems/built-in.ts'
import { readReview } from '../../../domain/review/read-review.ts'
import type { ReviewStage } from '../../../domain/review/records.ts'
import type { DraftStore } from '../../shared/services.ts'
import { chosenCodes } from '../checking/chosen-codes.ts'

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
  const { stage, verdicts, conflicts } = read.value
  const codes = chosenCodes(read.value, system)
  return {
    stage: stage.stage,
    chosen: codes.length,
    judged: codes.filter((code) => verdicts.has(code)).length,
    conflicts: conflicts.size,
  }
}
