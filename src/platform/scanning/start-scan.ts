import { closeCamera, hasTorch, openCamera, switchTorch } from './camera-stream.ts'
import type { CameraState, ScanOptions, ScanProblem, ScanSession } from './contract.ts'
import { createDecoder } from './create-decoder.ts'
import type { Decoder } from './decoder.ts'
import { createFrameAgreement } from './frame-agreement.ts'
import { createFrameClock } from './frame-clock.ts'
import { createFramePicture, snapshotOf } from './frame-picture.ts'
import { openCameraAgain } from './open-camera-again.ts'
import { createWatchdog } from './watchdog.ts'

/** About ten looks a second: a label moved past is seen, and the phone stays cool. */
const lookEvery = 100
/** Every so many frames the decoder takes its time, for rotated and damaged labels. */
const harderEvery = 4

/** Opens the camera and reads until stopped. The camera is let go while the page is hidden, and opened afresh when it is seen. */
export function startScan({ video, onCode, onState }: ScanOptions): ScanSession {
  const agreement = createFrameAgreement()
  const picture = createFramePicture()
  const clock = createFrameClock(video)
  let watchdog = createWatchdog()
  let decoder: Decoder | null = null
  let unreadable: ScanProblem | null = null
  let ran = false
  let stream: MediaStream | null = null
  let state: CameraState = { kind: 'starting', torch: 'none' }
  let stopped = false
  let opening = false
  let finding = false
  let frames = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(next: CameraState): void {
    if (stopped && next.kind !== 'stopped') return
    state = next
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
    const opened = await (ran ? openCameraAgain(() => !stopped && !document.hidden) : openCamera())
    opening = false
    if (stopped || document.hidden || unreadable) {
      if (opened.ok) closeCamera(opened.value)
      return
    }
    if (!opened.ok) return show({ kind: 'failed', problem: opened.problem, torch: 'none' })
    const fresh = opened.value
    stream = fresh
    video.srcObject = fresh
    video.muted = true
    video.playsInline = true
    watchdog.begin(performance.now())
    // A camera that delivers nothing leaves this pending, one in the background is refused: the watchdog sees to both.
    video.play().then(
      () => {
        if (stream !== fresh) return
        ran = true
        show({ kind: 'running', torch: hasTorch(fresh) ? 'off' : 'none' })
      },
      () => undefined,
    )
  }

  async function findDecoder(): Promise<void> {
    if (decoder || finding) return
    finding = true
    try {
      const found = await createDecoder()
      if (stopped) found.close()
      else decoder = found
    } catch (error) {
      giveUpReading(error)
    }
    finding = false
  }

  /** Without a decoder the camera is let go: a lamp and a lens that read nothing only cost the battery. */
  function giveUpReading(error: unknown): void {
    decoder?.close()
    decoder = null
    unreadable = { code: 'decoder-unavailable', details: { reason: String(error) } }
    letGo()
    show({ kind: 'failed', problem: unreadable, torch: 'none' })
  }

  async function read(taken: ImageData): Promise<void> {
    if (!decoder) return
    frames += 1
    try {
      const tryHarder = agreement.waiting || frames % harderEvery === 0
      const codes = await decoder.read(taken, { tryHarder })
      if (!stopped) for (const code of agreement.take(codes, performance.now())) onCode(code)
    } catch (error) {
      if (!stopped) giveUpReading(error)
    }
  }

  async function look(): Promise<void> {
    if (!document.hidden && stream && !opening) {
      const taken = picture.take(video)
      const moved = clock.moved(taken)
      const verdict = watchdog.look(performance.now(), moved)
      if (verdict === 'restart') await open('restarting')
      else if (verdict === 'failed') {
        letGo()
        show({ kind: 'failed', problem: { code: 'camera-failed' }, torch: 'none' })
      } else if (taken && moved) await read(taken)
    }
    if (!stopped) timer = setTimeout(() => void look(), lookEvery)
  }

  function begin(): void {
    unreadable = null
    void findDecoder()
    void open('starting')
  }

  function onVisibility(): void {
    if (document.hidden) return letGo()
    watchdog = createWatchdog()
    begin()
  }

  document.addEventListener('visibilitychange', onVisibility)
  begin()
  void look()

  return {
    get state() {
      return state
    },
    async setTorch(on) {
      const lit = stream
      if ((await switchTorch(lit, on)) && lit === stream) show({ kind: 'running', torch: on ? 'on' : 'off' })
    },
    snapshot: () => snapshotOf(video),
    stop() {
      if (stopped) return
      stopped = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
      letGo()
      clock.stop()
      decoder?.close()
      picture.release()
      show({ kind: 'stopped', torch: 'none' })
    },
  }
}
