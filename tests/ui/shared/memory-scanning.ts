import { ok } from '../../../src/domain/values/result.ts'
import type { Result } from '../../../src/domain/values/result.ts'
import type {
  CameraState,
  CodeFormat,
  ReadCode,
  ScanCue,
  ScanningServices,
  ScanOptions,
  ScanProblem,
  ScanSession,
} from '../../../src/platform/scanning/contract.ts'
import type {
  PhotoProblem,
  PhotoServices,
  PictureMark,
  ViewfinderProblem,
} from '../../../src/platform/photos/contract.ts'

/** The camera in a test's hand. */
export interface MemoryScans {
  /** The camera reads a label. Throws while no page has the camera open. */
  emit(text: string, format?: CodeFormat): void
  /** The camera's state changes: a lamp, a frozen picture, a refusal. */
  set(state: Partial<CameraState>): void
  /** A refusal the page meets as soon as it opens the camera; null for a camera that works. */
  refusal: ScanProblem | null
  /** What a photo of a label holds. */
  photo: Result<readonly ReadCode[], ScanProblem>
  /** The present picture. */
  picture: Blob | null
  /** True while a page has the camera open. */
  readonly running: boolean
  /** What was heard and felt, oldest first. */
  readonly cues: ScanCue[]
  readonly soundUnlocked: boolean
}

/** A camera that starts at once and reads what the test says. */
export function memoryScanning(): { readonly scanning: ScanningServices; readonly scans: MemoryScans } {
  let open: { readonly options: ScanOptions; state: CameraState } | null = null
  let unlocked = false
  const cues: ScanCue[] = []

  function show(change: Partial<CameraState>): void {
    if (!open) return
    open.state = { ...open.state, ...change }
    open.options.onState(open.state)
  }

  const scans: MemoryScans = {
    emit(text, format = 'qr') {
      if (!open || open.state.kind !== 'running') throw new Error('no page has the camera open')
      open.options.onCode({ text, format })
    },
    set: show,
    refusal: null,
    photo: ok([]),
    picture: new Blob([Uint8Array.of(0xff, 0xd8, 0xff)], { type: 'image/jpeg' }),
    get running() {
      return open?.state.kind === 'running'
    },
    cues,
    get soundUnlocked() {
      return unlocked
    },
  }

  function start(options: ScanOptions): ScanSession {
    const mine = { options, state: { kind: 'starting', torch: 'none' } as CameraState }
    open = mine
    queueMicrotask(() => {
      if (open !== mine) return
      if (scans.refusal) show({ kind: 'failed', problem: scans.refusal })
      else show({ kind: 'running' })
    })
    return {
      get state() {
        return mine.state
      },
      setTorch(on) {
        if (open === mine && mine.state.torch !== 'none') show({ torch: on ? 'on' : 'off' })
        return Promise.resolve()
      },
      snapshot: () => Promise.resolve(open === mine ? scans.picture : null),
      stop() {
        if (open !== mine) return
        show({ kind: 'stopped' })
        open = null
      },
    }
  }

  const scanning: ScanningServices = {
    start,
    readPhoto: () => Promise.resolve(scans.photo),
    cue: (cue) => void cues.push(cue),
    unlockSound() {
      unlocked = true
    },
  }
  return { scanning, scans }
}

export interface MemoryPhotos extends PhotoServices {
  refusal: PhotoProblem | null
  takenAt: string
  /** The camera in the test's hand. */
  readonly viewfinder: { running: boolean; refusal: ViewfinderProblem | null; picture: Blob | null }
}

/** Keeps a photo as it is, with its marks written behind it, or refuses it as told. */
export function memoryPhotos(): MemoryPhotos {
  const photos: MemoryPhotos = {
    refusal: null,
    takenAt: '',
    async prepare(photo, marks = []) {
      if (photos.refusal) return { ok: false, problem: photos.refusal }
      const bytes = await bytesOf(await photo.arrayBuffer(), marked(marks))
      const thumb = await bytesOf('thumb of ', bytes)
      return ok({ bytes, mime: 'image/jpeg' as const, thumb, takenAt: photos.takenAt })
    },
    paint: () => undefined,
    viewfinder: { running: false, refusal: null, picture: new Blob([Uint8Array.of(0xff, 0xd8, 0xff)]) },
    openViewfinder({ onState }) {
      const { viewfinder } = photos
      let torch: 'off' | 'on' = 'off'
      queueMicrotask(() => {
        viewfinder.running = viewfinder.refusal === null
        onState(
          viewfinder.refusal
            ? { kind: 'failed', problem: viewfinder.refusal, torch: 'none', cameras: 1 }
            : { kind: 'running', torch, cameras: 2 },
        )
      })
      return {
        setTorch(on) {
          torch = on ? 'on' : 'off'
          onState({ kind: 'running', torch, cameras: 2 })
          return Promise.resolve()
        },
        switchCamera: () => Promise.resolve(),
        shoot: () => Promise.resolve(viewfinder.running ? viewfinder.picture : null),
        stop() {
          viewfinder.running = false
        },
      }
    },
  }
  return photos
}

/** Not from blobs: the two kinds a test runs with do not read each other. */
async function bytesOf(...parts: (string | ArrayBuffer)[]): Promise<ArrayBuffer> {
  return new File(parts, 'picture').arrayBuffer()
}

function marked(marks: readonly PictureMark[]): string {
  return marks.length === 0 ? '' : JSON.stringify(marks)
}
