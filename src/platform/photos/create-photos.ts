import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { PhotoProblem, PhotoServices } from '../scanning/contract.ts'
import type { Shrunk } from './shrink-photo.ts'

const largestPhoto = 40 * 1024 * 1024
/** A decode that takes longer has died with its worker's memory. */
const patience = 30_000

type Prepared = Awaited<ReturnType<PhotoServices['prepare']>>

/** One photo at a time: two 48-megapixel decodes at once end a phone's tab (S19). */
export function createPhotos(): PhotoServices {
  let last: Promise<unknown> = Promise.resolve()
  return {
    prepare(photo) {
      const next = last.then(() => prepare(photo))
      last = next.catch(() => undefined)
      return next
    },
  }
}

async function prepare(photo: Blob): Promise<Prepared> {
  if (photo.size > largestPhoto) return fail('photo-too-large', { limit: '40 MB' })
  const shrunk =
    typeof OffscreenCanvas === 'undefined'
      ? await (await import('./shrink-on-page.ts')).shrinkOnPage(photo)
      : await askWorker(photo)
  return resultOf(shrunk)
}

function resultOf(shrunk: Shrunk): Result<{ bytes: ArrayBuffer; mime: 'image/jpeg' }, PhotoProblem> {
  return shrunk.kind === 'photo' ? ok({ bytes: shrunk.bytes, mime: 'image/jpeg' }) : fail(shrunk.code)
}

function askWorker(photo: Blob): Promise<Shrunk> {
  const worker = new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module' })
  const unreadable: Shrunk = { kind: 'refused', code: 'photo-unreadable' }
  return new Promise<Shrunk>((resolve) => {
    const timer = setTimeout(() => resolve(unreadable), patience)
    worker.addEventListener('message', ({ data }: MessageEvent<Shrunk>) => {
      clearTimeout(timer)
      resolve(data)
    })
    worker.addEventListener('error', () => {
      clearTimeout(timer)
      resolve(unreadable)
    })
    worker.postMessage(photo)
  }).finally(() => worker.terminate())
}
