import { closeCamera, hasTorch, openCamera, switchTorch } from '../scanning/camera-stream.ts'
import { createFrameClock } from '../scanning/frame-clock.ts'
import { createFramePicture } from '../scanning/frame-picture.ts'
import { createWatchdog } from '../scanning/watchdog.ts'
import type { ScanProblem } from '../scanning/contract.ts'
import type { Viewfinder, ViewfinderOptions, ViewfinderProblem, ViewfinderState } from './contract.ts'

/** How often it is looked whether the picture still moves. */
const lookEvery = 400
/** Enough for the 1600 px that are kept. */
const wanted: MediaTrackConstraints = { width: { ideal: 1920 }, height: { ideal: 1440 } }
const shotQuality = 0.92

/** Opens the camera for photos until stopped. It is let go while the page is hidden, and opened afresh when it is seen. */
export function openViewfinder({ video, onState }: ViewfinderOptions): Viewfinder {
  const picture = createFramePicture()
  const clock = createFrameClock(video)
  let watchdog = createWatchdog()
  let stream: MediaStream | null = null
  let state: ViewfinderState = { kind: 'starting', torch: 'none', cameras: 1 }
  let chosen: string | null = null
  let stopped = false
  let opening = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(change: Partial<ViewfinderState>): void {
    if (stopped && change.kind !== 'stopped') return
    const { problem: _, ...before } = state
    state = { ...before, ...change }
    onState(state)
  }

  function letGo(): void {
    closeCamera(stream)
    stream = null
    video.srcObject = null
  }

  async function open(kind: 'starting' | 'restarting'): Promise<void> {
    if (opening || stopped) return
    opening = true
    letGo()
    show({ kind, torch: 'none' })
    const opened = await openCamera({
      ...wanted,
      ...(chosen === null ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: chosen } }),
    })
    opening = false
    if (stopped || document.hidden) {
      if (opened.ok) closeCamera(opened.value)
      return
    }
    if (!opened.ok) {
      return show({ kind: 'failed', problem: problemOf(opened.problem) })
    }
    const fresh = opened.value
    stream = fresh
    video.srcObject = fresh
    video.muted = true
    video.playsInline = true
    watchdog.begin(performance.now())
    // A camera that delivers nothing leaves this pending, one in the background is refused: the watchdog sees to both.
    video.play().then(
      async () => {
        const cameras = (await listCameras()).length
        if (stream === fresh) show({ kind: 'running', torch: hasTorch(fresh) ? 'off' : 'none', cameras })
      },
      () => undefined,
    )
  }

  async function look(): Promise<void> {
    if (!document.hidden && stream && !opening) {
      const verdict = watchdog.look(performance.now(), clock.moved(picture.take(video)))
      if (verdict === 'restart') await open('restarting')
      else if (verdict === 'failed') {
        letGo()
        show({ kind: 'failed', problem: { code: 'photo-camera-failed' }, torch: 'none' })
      }
    }
    if (!stopped) timer = setTimeout(() => void look(), lookEvery)
  }

  function onVisibility(): void {
    if (document.hidden) return letGo()
    watchdog = createWatchdog()
    void open('starting')
  }

  document.addEventListener('visibilitychange', onVisibility)
  void open('starting')
  void look()

  return {
    async setTorch(on) {
      const lit = stream
      if ((await switchTorch(lit, on)) && lit === stream) show({ torch: on ? 'on' : 'off' })
    },
    async switchCamera() {
      const cameras = await listCameras()
      const present = stream?.getVideoTracks()[0]?.getSettings().deviceId
      const next = cameras[(cameras.indexOf(present ?? '') + 1) % cameras.length]
      if (next === undefined || next === present) return
      chosen = next
      await open('starting')
    },
    shoot: () => (stream ? shotOf(video) : Promise.resolve(null)),
    stop() {
      if (stopped) return
      stopped = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
      letGo()
      clock.stop()
      picture.release()
      show({ kind: 'stopped', torch: 'none' })
    },
  }
}

function problemOf({ code, details = {} }: ScanProblem): ViewfinderProblem {
  return { code: code === 'decoder-unavailable' ? 'photo-camera-failed' : `photo-${code}`, details }
}

async function listCameras(): Promise<readonly string[]> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId)
}

/** The whole frame, at the camera's own size. */
function shotOf(video: HTMLVideoElement): Promise<Blob | null> {
  if (video.videoWidth === 0) return Promise.resolve(null)
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve) =>
    canvas.toBlob(
      (blob) => {
        // iOS keeps the memory of a canvas until its size is zero (S19).
        canvas.width = 0
        canvas.height = 0
        resolve(blob)
      },
      'image/jpeg',
      shotQuality,
    ),
  )
}
