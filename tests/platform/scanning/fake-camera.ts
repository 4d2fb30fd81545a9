import { vi } from 'vitest'
import type { CameraState, ReadCode, ScanSession } from '../../../src/platform/scanning/contract.ts'
import { startScan } from '../../../src/platform/scanning/start-scan.ts'

/** A camera that films a canvas; a corner of it flickers as a sensor does. */
export interface FakeCamera {
  readonly context: CanvasRenderingContext2D
  /** Every stream that was asked for, oldest first. */
  readonly streams: readonly MediaStream[]
  /** The picture stands still from now on, for this stream and all to come. */
  freeze(): void
  /** The next requests fail so. */
  refuse(name: string, times?: number): void
  end(): void
}

export function fakeCamera(width = 1280, height = 720): FakeCamera {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const streams: MediaStream[] = []
  let refusals: readonly string[] = []
  let frozen = false
  let light = 0
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  const flicker = setInterval(() => {
    if (frozen) return
    light = (light + 7) % 100
    context.fillStyle = `rgb(${String(light)} ${String(light)} ${String(light)})`
    for (let x = 0; x < width; x += 40) context.fillRect(x, height / 2 - 240, 4, 4)
  }, 33)
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(() => {
    const [refusal, ...others] = refusals
    refusals = others
    if (refusal !== undefined) return Promise.reject(new DOMException('no', refusal))
    const stream = frozen ? new MediaStream(canvas.captureStream(0).getTracks()) : canvas.captureStream(30)
    streams.push(stream)
    return Promise.resolve(stream)
  })
  return {
    context,
    streams,
    freeze() {
      frozen = true
    },
    refuse(name, times = 1) {
      refusals = Array.from({ length: times }, () => name)
    },
    end: () => clearInterval(flicker),
  }
}

export interface Watched {
  readonly session: ScanSession
  readonly codes: readonly ReadCode[]
  readonly states: readonly CameraState[]
  end(): void
}

export function scanWith(style = 'width: 390px; height: 220px'): Watched {
  const video = document.createElement('video')
  video.style.cssText = `${style}; object-fit: cover`
  document.body.append(video)
  const codes: ReadCode[] = []
  const states: CameraState[] = []
  const session = startScan({
    video,
    onCode: (code) => codes.push(code),
    onState: (state) => states.push(state),
  })
  return {
    session,
    codes,
    states,
    end() {
      session.stop()
      video.remove()
    },
  }
}

/** What the page would see of a person going to another app and coming back. */
export function hidePage(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
  document.dispatchEvent(new Event('visibilitychange'))
}
