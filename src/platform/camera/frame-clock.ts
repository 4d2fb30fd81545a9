/** Tells a new frame from the one before: a frame decoded twice would agree with itself. */
export interface FrameClock {
  /** Whether the camera has delivered anything since the last look. */
  moved(picture: ImageData | null): boolean
  stop(): void
}

/**
 * `currentTime` is no proof: on iOS it runs on while the picture stands still. Frames are counted as they come; where the
 * browser does not count them, as it may not for a video scrolled out of sight, a change of the picture proves as much.
 */
export function createFrameClock(video: HTMLVideoElement): FrameClock {
  const counts = typeof video.requestVideoFrameCallback === 'function'
  let frames = 0
  let seen = ''
  let handle = 0

  function count(): void {
    frames += 1
    handle = video.requestVideoFrameCallback(count)
  }
  if (counts) handle = video.requestVideoFrameCallback(count)

  return {
    moved(picture) {
      if (!picture) return false
      const stamp = `${String(counts ? frames : video.currentTime)} ${String(fingerprint(picture.data))}`
      const moved = stamp !== seen
      seen = stamp
      return moved
    },
    stop() {
      if (counts) video.cancelVideoFrameCallback(handle)
    },
  }
}

/** The noise of a camera's sensor changes it from frame to frame, whatever is before it. */
export function fingerprint(pixels: Uint8ClampedArray): number {
  const step = Math.max(1, Math.floor(pixels.length / 4 / 1024)) * 4
  let mixed = 0
  for (let at = 0; at < pixels.length; at += step) mixed = (Math.imul(mixed, 31) + (pixels[at + 1] ?? 0)) | 0
  return mixed
}
