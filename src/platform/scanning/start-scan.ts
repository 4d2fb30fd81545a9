import { closeCamera, hasTorch, openCamera, switchTorch } from './camera-stream.ts'
import type { CameraState, ScanOptions, ScanSession } from './contract.ts'
import { createDecoder } from './create-decoder.ts'
import type { Decoder } from './decoder.ts'
import { createFrameAgreement } from './frame-agreement.ts'
import { createFramePicture, snapshotOf } from './frame-picture.ts'
import { createWatchdog } from './watchdog.ts'

/** About ten looks a second: a label moved past is seen, and the phone stays cool. */
const lookEvery = 100
/** Every so many frames the decoder takes its time, for rotated and damaged labels. */
const harderEvery = 4

/** Opens the camera and reads until stopped. The camera is let go while the page is hidden, and opened afresh when it is seen. */
export function startScan({ video, onCode, onState }: ScanOptions): ScanSession {
  const agreement = createFrameAgreement()
  const picture = createFramePicture()
  let watchdog = createWatchdog()
  let decoder: Decoder | null = null
  let stream: MediaStream | null = null
  let state: CameraState = { kind: 'starting', torch: 'none' }
  let stopped = false
  let opening = false
  let frames = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(next: Partial<CameraState>): void {
    if (stopped && next.kind !== 'stopped') return
    const { problem: _, ...rest } = state
    state = next.kind === 'failed' ? { ...state, ...next } : { ...rest, ...next }
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
    const opened = await openCamera()
    opening = false
    if (stopped || document.hidden) {
      if (opened.ok) closeCamera(opened.value)
      return
    }
    if (!opened.ok) return show({ kind: 'failed', problem: opened.problem, torch: 'none' })
    stream = opened.value
    video.srcObject = stream
    video.muted = true
    video.playsInline = true
    // Refused while the page is hidden; the watchdog sees a picture that never moves.
    await video.play().catch(() => undefined)
    show({ kind: 'running', torch: hasTorch(stream) ? 'off' : 'none' })
  }

  async function read(): Promise<void> {
    const taken = picture.take(video)
    if (!taken || !decoder) return
    frames += 1
    try {
      const codes = await decoder.read(taken, { tryHarder: frames % harderEvery === 0 })
      if (stopped) return
      for (const code of agreement.take(codes, performance.now())) onCode(code)
    } catch (error) {
      if (stopped) return
      // The picture goes on, so that typing and photographs still have it beside them.
      decoder.close()
      decoder = null
      show({ kind: 'failed', problem: { code: 'decoder-unavailable', details: { reason: String(error) } } })
    }
  }

  async function look(): Promise<void> {
    if (!document.hidden && stream && !opening) {
      const verdict = watchdog.look(performance.now(), video.currentTime, video.videoWidth)
      if (verdict === 'restart') await open('restarting')
      else if (verdict === 'failed') {
        letGo()
        show({ kind: 'failed', problem: { code: 'camera-failed' }, torch: 'none' })
      } else await read()
    }
    if (!stopped) timer = setTimeout(() => void look(), lookEvery)
  }

  function onVisibility(): void {
    if (document.hidden) letGo()
    else {
      watchdog = createWatchdog()
      void open('starting')
    }
  }

  async function begin(): Promise<void> {
    document.addEventListener('visibilitychange', onVisibility)
    const [made] = await Promise.all([createDecoder().catch(() => null), open('starting')])
    if (stopped) made?.close()
    else {
      decoder = made
      void look()
    }
  }
  void begin()

  return {
    get state() {
      return state
    },
    async setTorch(on) {
      if (await switchTorch(stream, on)) show({ torch: on ? 'on' : 'off' })
    },
    snapshot: () => snapshotOf(video),
    stop() {
      if (stopped) return
      stopped = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
      letGo()
      decoder?.close()
      picture.release()
      show({ kind: 'stopped', torch: 'none' })
    },
  }
}
