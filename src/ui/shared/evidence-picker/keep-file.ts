import type { Problem, Result } from '../../../domain/values/result.ts'
import { fail, ok } from '../../../domain/values/result.ts'
import type { Services } from '../services.ts'
import type { KeptPhoto } from './keep-photo.ts'
import { keepPhoto } from './keep-photo.ts'
import { localMoment, photoName } from './local-moment.ts'

const fileLimit = 20 * 1024 * 1024

interface KeepParts {
  readonly services: Services
  /** Fresh from the camera: named by its time. */
  readonly fresh: boolean
}

type KeptFile = Pick<KeptPhoto, 'blob' | 'mime' | 'size'> & Partial<KeptPhoto> & { readonly name: string }

/** Stores a photo made fit to be kept, or a file as it is, and reads it back: a name on the screen always has its bytes. */
export function keepFile(file: File, parts: KeepParts): Promise<Result<KeptFile, Problem>> {
  return isPicture(file) ? keepPicture(file, parts) : keepOther(file, parts)
}

function isPicture(file: File): boolean {
  return file.type.startsWith('image/') || /\.hei[cf]$/i.test(file.name)
}

async function keepPicture(
  file: File,
  { services, fresh }: KeepParts,
): Promise<Result<KeptPhoto & { readonly name: string }, Problem>> {
  if (file.size === 0) return fail('evidence-empty')
  const now = services.clock.now()
  const kept = await keepPhoto(file, { takenAt: fresh ? now : null, watermark: [] }, services)
  if (!kept.ok) return kept
  const name = fresh ? photoName(localMoment(now)) : file.name.replace(/\.[a-z0-9]+$/i, '') + '.jpg'
  return ok({ ...kept.value, name })
}

async function keepOther(
  file: File,
  { services }: KeepParts,
): Promise<Result<{ name: string; blob: string; mime: string; size: number }, Problem>> {
  if (file.size === 0) return fail('evidence-empty')
  if (file.size > fileLimit) return fail('evidence-too-large')
  const mime = file.type || 'application/octet-stream'
  const bytes = await bytesOf(file)
  if (!bytes) return fail('evidence-unreadable')
  const stored = await services.store.putBlob(bytes, mime)
  return stored.ok ? ok({ name: file.name, blob: stored.value, mime, size: file.size }) : stored
}

/** A file in a cloud folder, or on a card that was taken out, cannot be read any more. */
async function bytesOf(file: File): Promise<ArrayBuffer | null> {
  try {
    return await file.arrayBuffer()
  } catch {
    return null
  }
}
