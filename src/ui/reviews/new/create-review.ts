import { recordStates } from '../../../domain/changes/heads.ts'
import { readEvaluation } from '../../../domain/evaluation/read-evaluation.ts'
import { claimOf } from '../../../domain/review/claimed-evaluation.ts'
import { newReviewEdits } from '../../../domain/review/new-review.ts'
import type { ReviewMeta } from '../../../domain/review/records.ts'
import type { Result } from '../../../domain/values/result.ts'
import { fail, ok } from '../../../domain/values/result.ts'
import type { Services } from '../../shared/services.ts'

/** What a person says of a new review; the rest follows from the evaluation. */
export interface ReviewChoice {
  readonly evaluation: string
  readonly name: string
  readonly reviewerSide: ReviewMeta['reviewerSide']
  readonly organisation: string
}

/**
 * A review of the evaluation as it stands now, in a document of its own. Handed out first, so that nobody types over the
 * version that is looked at. Returns the new document's id.
 */
export async function createReview(
  { evaluation: source, ...choice }: ReviewChoice,
  author: string,
  { store, clock, newId }: Services,
): Promise<Result<string>> {
  const changes = await store.handOut(source)
  if (changes.length === 0) return fail('review-evaluation-missing')
  const states = recordStates(changes)
  const read = readEvaluation(source, states)
  if (!read.ok) return read
  const { system, fiscalYear, practice, cover, name } = read.value
  const at = clock.now().toISOString()
  const meta = {
    ...choice,
    evaluation: source,
    system,
    fiscalYear,
    practice,
    unitName: cover['unit-name']?.trim() || name,
  }
  const document = `rv-${newId()}`
  const edits = newReviewEdits(meta, claimOf(states, at), author)
  const written = await store.write(document, edits, { mode: 'deliberate', author, at })
  return written.ok ? ok(document) : written
}
