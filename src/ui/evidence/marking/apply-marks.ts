import type { WithId } from '../../../domain/evaluation/evaluation.ts'
import type { EvidenceRecord } from '../../../domain/evaluation/records.ts'
import type { Problem } from '../../../domain/values/result.ts'
import { storePicture } from '../../shared/evidence-picker/keep-photo.ts'
import type { PictureMark, Services } from '../../shared/services.ts'
import type { Draft } from '../../shared/use-draft.ts'
import { forgetPictures } from './forget-pictures.ts'

interface Parts {
  readonly draft: Draft
  readonly services: Services
}

type Item = WithId<EvidenceRecord>

/**
 * Burns marks into a new picture that takes the old one's place. The old one stays on this device as `original`, unless it
 * is to be forgotten: then it goes, with every picture this evidence had before, and no undo leads back.
 */
export async function applyMarks(
  item: Item,
  marks: readonly PictureMark[],
  { draft, services, forget }: Parts & { readonly forget: boolean },
): Promise<Problem | null> {
  const stored = await services.store.getBlob(item.blob)
  if (!stored) return { code: 'evidence-missing' }
  const drawn = await services.photos.prepare(new Blob([stored.bytes], { type: stored.mime }), marks)
  if (!drawn.ok) return drawn.problem
  const original = forget ? '' : item.original || item.blob
  const kept = await storePicture(drawn.value, { takenAt: item.takenAt, original }, services)
  if (!kept.ok) return kept.problem
  return replace(item, kept.value, { draft, services, forget })
}

/** The picture as it was taken takes the marked copy's place. */
export async function restoreOriginal(item: Item, { draft, services }: Parts): Promise<Problem | null> {
  const stored = await services.store.getBlob(item.original)
  if (!stored) return { code: 'evidence-missing' }
  const drawn = await services.photos.prepare(new Blob([stored.bytes], { type: stored.mime }))
  if (!drawn.ok) return drawn.problem
  const thumb = await services.store.putBlob(drawn.value.thumb, 'image/jpeg')
  const change = {
    blob: item.original,
    size: stored.bytes.byteLength,
    thumb: thumb.ok ? thumb.value : '',
    original: '',
  }
  return replace(item, change, { draft, services, forget: false })
}

export function forgetOriginal(item: Item, parts: Parts): Promise<Problem | null> {
  return replace(item, { original: '' }, { ...parts, forget: true })
}

async function replace(
  item: Item,
  change: Partial<EvidenceRecord>,
  { draft, services, forget }: Parts & { readonly forget: boolean },
): Promise<Problem | null> {
  const { id, ...before } = item
  const record = `evidence/${id}`
  await draft.session.commit([{ record, value: { ...before, ...change } }], { lasting: forget })
  const { saveState } = draft.session
  // Bytes may go only when the record that no longer names them is on the disk.
  if (saveState.kind === 'failed') return saveState.problem
  return forget ? forgetPictures(record, { draft, services }) : null
}
