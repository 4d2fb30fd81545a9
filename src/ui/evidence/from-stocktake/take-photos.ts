import type { Evaluation, WithId } from '../../../domain/evaluation/evaluation.ts'
import type { EvidenceRecord } from '../../../domain/evaluation/records.ts'
import type { StocktakePhoto } from '../../../domain/stocktake/stocktake-photos.ts'
import { assetsOf, photoOrigin, photoTitle } from '../../../domain/stocktake/stocktake-photos.ts'
import type { EvidencePurpose } from '../../shared/evidence-picker/new-evidence.ts'
import { orderAfterLast } from '../../shared/list-order/list-order.ts'
import type { Services } from '../../shared/services.ts'
import type { Draft } from '../../shared/use-draft.ts'

/** One evidence per photo: the record's own key ties them, whatever is done to the picture later and on whichever device. */
function evidenceId({ blob }: StocktakePhoto): string {
  return `photo-${blob}`
}

export function isTaken({ evidence }: Evaluation, photo: StocktakePhoto): boolean {
  const id = evidenceId(photo)
  return evidence.some((item) => item.id === id || item.blob === photo.blob || item.original === photo.blob)
}

export interface TakeOrder {
  readonly draft: Draft
  readonly services: Services
  /** The stocktake, as the note names it. */
  readonly source: string
  readonly purpose: EvidencePurpose
  readonly onProgress: (done: number) => void
}

/**
 * Makes evidence of photos of a stocktake, in one step that one undo takes back; answers how many. The evidence names the very
 * bytes the stocktake names: only a small picture is made. A photo whose bytes are not on this device is left out.
 */
export async function takePhotos(photos: readonly StocktakePhoto[], order: TakeOrder): Promise<number> {
  const { evaluation, session } = order.draft
  const made: WithId<EvidenceRecord>[] = []
  for (const [place, photo] of photos.entries()) {
    order.onProgress(place)
    const stored = await order.services.store.getBlob(photo.blob)
    if (!stored || isTaken(evaluation.value, photo)) continue
    made.push({
      id: evidenceId(photo),
      name: `盘点照片 ${photoTitle(photo)}.jpg`,
      blob: photo.blob,
      mime: stored.mime,
      size: stored.bytes.byteLength,
      ...order.purpose,
      assets: assetsOf(photo),
      note: `${order.source}，${photoOrigin(photo)}`,
      order: orderAfterLast([...evaluation.value.evidence, ...made]),
      thumb: await smallPicture(new Blob([stored.bytes], { type: stored.mime }), order.services),
      takenAt: '',
      original: '',
    })
  }
  const edits = made.map(({ id, ...value }) => ({ record: `evidence/${id}`, value }))
  if (edits.length > 0) await session.commit(edits)
  return edits.length
}

/** Without one, lists show the large picture. */
async function smallPicture(photo: Blob, { photos, store }: Services): Promise<string> {
  const prepared = await photos.prepare(photo)
  if (!prepared.ok) return ''
  const stored = await store.putBlob(prepared.value.thumb, prepared.value.mime)
  return stored.ok ? stored.value : ''
}
