import type { Problem } from '../../domain/values/result.ts'
import { closeCamera, hasTorch, openCamera, switchTorch } from './camera-stream.ts'
import type { CameraProblem, HeldCameraState } from './contract.ts'
import { createFrameClock } from './frame-clock.ts'
import { createFramePicture } from './frame-picture.ts'
import { openCameraAgain } from './open-camera-again.ts'
import { createWatchdog } from './watchdog.ts'

export interface HoldCameraOptions<P> {
  /** Where the picture is shown. */
  readonly video: HTMLVideoElement
  /** Which camera, asked at every opening. */
  readonly wanted: () => MediaTrackConstraints
  /** Milliseconds between two looks at the picture. */
  readonly lookEvery: number
  readonly onState: (state: HeldCameraState<P>) => void
  /** The page is seen, for the first time or again: the camera is being opened. */
  readonly onBegin?: () => void
  /** A picture other than the last look's; the next look waits for what is done with it. */
  readonly onPicture?: (picture: ImageData) => Promise<void>
}

export interface HeldCamera<P> {
  readonly state: HeldCameraState<P>
  /** The stream that is shown; null while there is none. */
  readonly stream: MediaStream | null
  /** Begins with what is wanted now. */
  reopen(): Promise<void>
  setTorch(on: boolean): Promise<void>
  /** The camera is no use any more, until the page is seen anew: a lamp and a lens for nothing only cost the battery. */
  giveUp(problem: P): void
  stop(): void
}

/**
 * Holds a camera open until stopped, for whatever it is used: let go while the page is hidden and opened afresh when it is
 * seen, restarted when the picture stands still, failed with the reason when it stays away.
 */
export function holdCamera<P extends Problem = CameraProblem>({
  video,
  wanted,
  lookEvery,
  onState,
  onBegin = () => undefined,
  onPicture,
}: HoldCameraOptions<P>): HeldCamera<P> {
  const picture = createFramePicture()
  const clock = createFrameClock(video)
  let watchdog = createWatchdog()
  let stream: MediaStream | null = null
  let state: HeldCameraState<P> = { kind: 'starting', torch: 'none' }
  let ran = false
  let useless = false
  let stopped = false
  let opening = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(next: HeldCameraState<P>): void {
    if (stopped && next.kind !== 'stopped') return
    state = next
    onState(state)
  }

  function letGo(): void {
    closeCamera(stream)
    stream = null
    video.srcObject = null
  }

  function fail(problem: CameraProblem | P): void {
    letGo()
    show({ kind: 'failed', problem, torch: 'none' })
  }

  async function open(kind: 'starting' | 'restarting'): Promise<void> {
    if (opening || stopped) return
    opening = true
    letGo()
    show({ kind, torch: 'none' })
    const isAwaited = () => !stopped && !document.hidden
    const opened = await (ran ? openCameraAgain(wanted(), isAwaited) : openCamera(wanted()))
    opening = false
    if (!isAwaited() || useless) {
      if (opened.ok) closeCamera(opened.value)
      return
    }
    if (!opened.ok) return fail(opened.problem)
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

  async function look(): Promise<void> {
    if (!document.hidden && stream && !opening) {
      const taken = picture.take(video)
      const moved = clock.moved(taken)
      const verdict = watchdog.look(performance.now(), moved)
      if (verdict === 'restart') await open('restarting')
      else if (verdict === 'failed') fail({ code: 'camera-failed' })
      else if (taken && moved) await onPicture?.(taken)
    }
    if (!stopped) timer = setTimeout(() => void look(), lookEvery)
  }

  function begin(): void {
    useless = false
    onBegin()
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
    get stream() {
      return stream
    },
    reopen: () => open('starting'),
    async setTorch(on) {
      const lit = stream
      if ((await switchTorch(lit, on)) && lit === stream) show({ kind: 'running', torch: on ? 'on' : 'off' })
    },
    giveUp(problem) {
      useless = true
      fail(problem)
    },
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
