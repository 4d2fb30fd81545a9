import type { Problem, Result } from '../../../domain/values/result.ts'
import { fail, ok } from '../../../domain/values/result.ts'
import type { Services } from '../services.ts'
import type { Draft } from '../use-draft.ts'
import type { KeptPhoto } from './keep-photo.ts'
import { keepPhoto } from './keep-photo.ts'
import { localMoment, photoName } from './local-moment.ts'
import type { EvidencePurpose } from './new-evidence.ts'
import { addEvidence } from './new-evidence.ts'

const fileLimit = 20 * 1024 * 1024

export interface TakenFiles {
  /** Ids of the evidence now in the draft, new or already there. */
  readonly ids: readonly string[]
  readonly problems: readonly Problem[]
  /** Not tried, because the disk is full: worth another try once there is room. */
  readonly left: readonly File[]
}

export interface TakeParts {
  readonly draft: Draft
  readonly services: Services
  readonly purpose: EvidencePurpose
  /** Fresh from the camera: named by its time. */
  readonly fresh: boolean
  readonly onStored?: (count: number) => void
}

/**
 * Puts files into the evidence library, one after the other. The bytes are stored and read back before the record exists,
 * so a name on the screen always has its file; the same bytes twice are one evidence with both purposes.
 */
export async function takeFiles(files: readonly File[], parts: TakeParts): Promise<TakenFiles> {
  const ids: string[] = []
  const problems: Problem[] = []
  for (const [index, file] of files.entries()) {
    const kept = isPicture(file) ? await keepPicture(file, parts) : await keepFile(file, parts)
    if (kept.ok) {
      ids.push(await addEvidence(kept.value, parts.purpose, parts))
      parts.onStored?.(ids.length)
      continue
    }
    if (kept.problem.code === 'storage-full') {
      const left = files.slice(index)
      const details = { left: String(left.length), stored: String(ids.length) }
      return { ids, problems: [...problems, { code: 'evidence-disk-full', details }], left }
    }
    problems.push({ ...kept.problem, details: { ...kept.problem.details, name: file.name } })
  }
  return { ids, problems, left: [] }
}

function isPicture(file: File): boolean {
  return file.type.startsWith('image/') || /\.hei[cf]$/i.test(file.name)
}

async function keepPicture(
  file: File,
  { services, fresh }: TakeParts,
): Promise<Result<KeptPhoto & { readonly name: string }, Problem>> {
  if (file.size === 0) return fail('evidence-empty')
  const now = services.clock.now()
  const kept = await keepPhoto(file, { takenAt: fresh ? now : null, watermark: [] }, services)
  if (!kept.ok) return kept
  const name = fresh ? photoName(localMoment(now)) : file.name.replace(/\.[a-z0-9]+$/i, '') + '.jpg'
  return ok({ ...kept.value, name })
}

async function keepFile(
  file: File,
  { services }: TakeParts,
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
