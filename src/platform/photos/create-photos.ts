import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { PhotoProblem, PhotoServices, PreparedPhoto, Viewfinder, ViewfinderOptions } from './contract.ts'
import { drawMarks } from './draw-marks.ts'
import type { ShrinkOrder, Shrunk } from './shrink-photo.ts'
import { paint } from './shrink-photo.ts'

const largestPhoto = 40 * 1024 * 1024
/** A decode that takes longer has died with its worker's memory. */
const patience = 30_000

/** One photo at a time: two 48-megapixel decodes at once end a phone's tab (S19). */
export function createPhotos(): PhotoServices {
  let last: Promise<unknown> = Promise.resolve()
  return {
    prepare(photo, marks = []) {
      const next = last.then(() => prepare({ photo, marks }))
      last = next.catch(() => undefined)
      return next
    },
    openViewfinder: openLater,
    paint(canvas, picture, marks) {
      const context = canvas.getContext('2d')
      if (!context) return
      paint(context, picture)
      drawMarks(context, marks)
    },
  }
}

/** The camera loads when a page first takes photos: the first screen needs none of it. */
function openLater(options: ViewfinderOptions): Viewfinder {
  let viewfinder: Viewfinder | null = null
  let stopped = false
  import('./open-viewfinder.ts').then(
    ({ openViewfinder }) => {
      if (!stopped) viewfinder = openViewfinder(options)
    },
    // The page is older than the files of the app, or they never came.
    () => {
      const problem = { code: 'photo-camera-failed' } as const
      if (!stopped) options.onState({ kind: 'failed', problem, torch: 'none', cameras: 1 })
    },
  )
  return {
    setTorch: (on) => viewfinder?.setTorch(on) ?? Promise.resolve(),
    switchCamera: () => viewfinder?.switchCamera() ?? Promise.resolve(),
    shoot: () => viewfinder?.shoot() ?? Promise.resolve(null),
    stop() {
      stopped = true
      viewfinder?.stop()
    },
  }
}

async function prepare(order: ShrinkOrder): Promise<Result<PreparedPhoto, PhotoProblem>> {
  if (order.photo.size > largestPhoto) return fail('photo-too-large', { limit: '40 MB' })
  try {
    const inWorker: Shrunk =
      typeof OffscreenCanvas === 'undefined' ? { kind: 'unable' } : await askWorker(order)
    return resultOf(inWorker.kind === 'unable' ? await askPage(order) : inWorker)
  } catch {
    return fail('photo-unreadable')
  }
}

function resultOf(shrunk: Shrunk): Result<PreparedPhoto, PhotoProblem> {
  if (shrunk.kind === 'refused') return fail(shrunk.code)
  if (shrunk.kind === 'unable') return fail('photo-unreadable')
  const { bytes, thumb, takenAt } = shrunk
  return ok({ bytes, mime: 'image/jpeg', thumb, takenAt })
}

async function askPage(order: ShrinkOrder): Promise<Shrunk> {
  const { shrinkOnPage } = await import('./shrink-on-page.ts')
  return shrinkOnPage(order)
}

function askWorker(order: ShrinkOrder): Promise<Shrunk> {
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
    worker.postMessage(order)
  }).finally(() => worker.terminate())
}
