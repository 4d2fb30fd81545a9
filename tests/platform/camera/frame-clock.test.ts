import { describe, expect, it } from 'vitest'
import { createFrameClock, fingerprint } from '../../../src/platform/camera/frame-clock.ts'

function picture(light: number): ImageData {
  return { data: new Uint8ClampedArray(64 * 64 * 4).fill(light) } as unknown as ImageData
}

/** A video whose browser counts frames, and whose clock runs whatever it shows, as on iOS. */
function countingVideo() {
  let callback: (() => void) | null = null
  let time = 0
  return {
    video: {
      get currentTime() {
        time += 0.1
        return time
      },
      requestVideoFrameCallback(next: () => void) {
        callback = next
        return 1
      },
      cancelVideoFrameCallback() {
        callback = null
      },
    } as unknown as HTMLVideoElement,
    deliver: () => callback?.(),
    isListening: () => callback !== null,
  }
}

describe('a new frame', () => {
  it('is one the browser counted, even of an unchanged scene', () => {
    const { video, deliver } = countingVideo()
    const clock = createFrameClock(video)
    deliver()
    expect(clock.moved(picture(9))).toBe(true)
    expect(clock.moved(picture(9))).toBe(false)
    deliver()
    expect(clock.moved(picture(9))).toBe(true)
  })

  it('is one that looks different, though nobody counted it', () => {
    const clock = createFrameClock(countingVideo().video)
    clock.moved(picture(9))
    expect(clock.moved(picture(10))).toBe(true)
  })

  it('is not announced by a clock that runs while the picture stands still', () => {
    const clock = createFrameClock(countingVideo().video)
    clock.moved(picture(9))
    expect(clock.moved(picture(9))).toBe(false)
  })

  it('goes by the clock where frames are not counted', () => {
    const video = { currentTime: 1 } as unknown as { currentTime: number }
    const clock = createFrameClock(video as HTMLVideoElement)
    expect(clock.moved(picture(9))).toBe(true)
    expect(clock.moved(picture(9))).toBe(false)
    video.currentTime = 1.1
    expect(clock.moved(picture(9))).toBe(true)
  })

  it('needs a picture, and nothing is counted after the end', () => {
    const { video, isListening } = countingVideo()
    const clock = createFrameClock(video)
    expect(clock.moved(null)).toBe(false)
    clock.stop()
    expect(isListening()).toBe(false)
  })

  it('differs by one sampled pixel', () => {
    const { data } = picture(9)
    const before = fingerprint(data)
    data[1] = 10
    expect(fingerprint(data)).not.toBe(before)
  })
})
