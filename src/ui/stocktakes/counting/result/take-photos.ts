import type { Problem } from '../../../../domain/values/result.ts'
import type { Services } from '../../../shared/services.ts'

export interface TakenPhotos {
  /** Content hashes of what is stored. */
  readonly hashes: readonly string[]
  readonly problems: readonly Problem[]
}

/** Asks for photos and stores them: upright, small, read back. A hash is handed out only for bytes that are on disk. */
export async function takePhotos(services: Services, camera: boolean): Promise<TakenPhotos> {
  const files = await services.files.pick('image/*', { camera, multiple: !camera })
  const hashes: string[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const photo = await services.photos.prepare(file)
    const stored = photo.ok ? await services.store.putBlob(photo.value.bytes, photo.value.mime) : photo
    if (stored.ok) hashes.push(stored.value)
    else problems.push(stored.problem)
  }
  return { hashes, problems }
}
