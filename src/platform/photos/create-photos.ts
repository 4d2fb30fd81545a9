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
  try {
    const inWorker: Shrunk =
      typeof OffscreenCanvas === 'undefined' ? { kind: 'unable' } : await askWorker(photo)
    return resultOf(inWorker.kind === 'unable' ? await askPage(photo) : inWorker)
  } catch {
    return fail('photo-unreadable')
  }
}

function resultOf(shrunk: Shrunk): Result<{ bytes: ArrayBuffer; mime: 'image/jpeg' }, PhotoProblem> {
  if (shrunk.kind === 'photo') return ok({ bytes: shrunk.bytes, mime: 'image/jpeg' })
  if (shrunk.kind === 'refused') return fail(shrunk.code)
  return fail('photo-unreadable')
}

async function askPage(photo: Blob): Promise<Shrunk> {
  const { shrinkOnPage } = await import('./shrink-on-page.ts')
  return shrinkOnPage(photo)
}

function askWorker(photo: Blob): Promise<Shrunk> {
  const worker = new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Shrunk>((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'refused', code: 'photo-unreadable' }), patience)
    function finish(shrunk: Shrunk): void {
      clearTimeout(timer)
      resolve(shrunk)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Shrunk>) => finish(data))
    // The worker's file did not load, which says nothing about the photo.
    worker.addEventListener('error', () => finish({ kind: 'unable' }))
    worker.postMessage(photo)
  }).finally(() => worker.terminate())
}
