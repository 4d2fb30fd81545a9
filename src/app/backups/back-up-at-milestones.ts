import type { DraftStore } from '../../storage/contract.ts'
import { milestoneOf } from './milestone.ts'

/** The same store, which says when a milestone has been stored. */
export function backUpAtMilestones(
  store: DraftStore,
  reached: (document: string, milestone: string) => void,
): DraftStore {
  return {
    ...store,
    async write(document, edits, options) {
      const outcome = await store.write(document, edits, options)
      const milestone = outcome.ok ? milestoneOf(edits) : null
      if (milestone !== null) reached(document, milestone)
      return outcome
    },
  }
}
