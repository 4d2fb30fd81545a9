import type { Review } from '../../../domain/review/review.ts'
import type { Problem, Result } from '../../../domain/values/result.ts'
import { ok } from '../../../domain/values/result.ts'
import { commitSurely } from '../../shared/commit-surely.ts'
import { keepPhoto } from '../../shared/evidence-picker/keep-photo.ts'
import { localMoment, photoName } from '../../shared/evidence-picker/local-moment.ts'
import { orderAfterLast } from '../../shared/list-order/list-order.ts'
import type { Services } from '../../shared/services.ts'
import type { OpenReview } from '../../shared/use-review.ts'

export interface Shot {
  readonly photo: Blob
  /** When the shutter was pressed; null where only the camera's own note tells. */
  readonly at: Date | null
}

export function photosOf({ photos }: Review, code: string): Review['photos'] {
  return photos.filter(({ indicators }) => indicators.includes(code))
}

/** Stores a photo of an indicator: the bytes are on disk and read back before the record names them. The new record's id. */
export async function keepReviewPhoto(
  { photo, at }: Shot,
  code: string,
  { open, services }: { readonly open: OpenReview; readonly services: Services },
): Promise<Result<string, Problem>> {
  const kept = await keepPhoto(photo, { takenAt: at, watermark: [] }, services)
  if (!kept.ok) return kept
  const { blob, mime, size, thumb, takenAt } = kept.value
  const value = {
    ...{ blob, mime, size, thumb, takenAt },
    name: photoName(takenAt || localMoment(services.clock.now())),
    indicators: [code],
    note: '',
    order: orderAfterLast(open.review.value.photos),
  }
  const id = services.newId()
  const problem = await commitSurely(open.session, { record: `review-photo/${id}`, value })
  return problem ? { ok: false, problem } : ok(id)
}

/** Edits that take a photo away, from the lines that show it too: one step, one undo. */
export function removePhotoEdits({ ledger }: Review, id: string) {
  const lines = [...ledger].flatMap(([code, byKey]) =>
    [...byKey]
      .filter(([, { photos }]) => photos.includes(id))
      .map(([key, line]) => ({
        record: `checked-ledger/${code}/${key}`,
        value: { ...line, photos: line.photos.filter((other) => other !== id) },
      })),
  )
  return [...lines, { record: `review-photo/${id}`, value: null }]
}
