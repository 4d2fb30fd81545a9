import type { EvidenceRecord } from '../../../domain/evaluation/records.ts'
import type { Problem, Result } from '../../../domain/values/result.ts'
import { ok } from '../../../domain/values/result.ts'
import type { PictureMark, Services } from '../services.ts'
import { localMoment } from './local-moment.ts'

export type KeptPhoto = Pick<EvidenceRecord, 'blob' | 'mime' | 'size' | 'thumb' | 'takenAt' | 'original'>

export interface PhotoWish {
  /** When the shutter was pressed; null where only the camera's own note tells. */
  readonly takenAt: Date | null
  /** Lines burnt into a copy; none for a photo as it is. */
  readonly watermark: readonly string[]
}

/** Makes a photo fit to be kept and stores it: master, small picture, and beside a marked copy the clean one. */
export async function keepPhoto(
  photo: Blob,
  { takenAt, watermark }: PhotoWish,
  services: Services,
): Promise<Result<KeptPhoto, Problem>> {
  const prepared = await services.photos.prepare(photo)
  if (!prepared.ok) return prepared
  const moment = takenAt ? localMoment(takenAt) : prepared.value.takenAt
  if (watermark.length === 0) return storePicture(prepared.value, { takenAt: moment, original: '' }, services)
  const clean = await services.store.putBlob(prepared.value.bytes, prepared.value.mime)
  if (!clean.ok) return clean
  const marks: readonly PictureMark[] = [{ kind: 'watermark', lines: watermark }]
  const marked = await services.photos.prepare(new Blob([prepared.value.bytes]), marks)
  if (!marked.ok) return marked
  return storePicture(marked.value, { takenAt: moment, original: clean.value }, services)
}

/** A small picture that did not fit is made up for by the large one. */
export async function storePicture(
  picture: { readonly bytes: ArrayBuffer; readonly mime: string; readonly thumb: ArrayBuffer },
  facts: { readonly takenAt: string; readonly original: string },
  { store }: Services,
): Promise<Result<KeptPhoto, Problem>> {
  const size = picture.bytes.byteLength
  const stored = await store.putBlob(picture.bytes, picture.mime)
  if (!stored.ok) return stored
  const thumb = await store.putBlob(picture.thumb, picture.mime)
  return ok({
    blob: stored.value,
    mime: picture.mime,
    size,
    thumb: thumb.ok ? thumb.value : '',
    ...facts,
  })
}
