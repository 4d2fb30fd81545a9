import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCamera } from '../../../src/platform/camera/camera-stream.ts'
import { openCameraAgain } from '../../../src/platform/camera/open-camera-again.ts'

/** Refuses so many times, then gives a stream. */
function cameraThatRefuses(times: number) {
  const stream = { active: true }
  const getUserMedia = vi.fn(() =>
    getUserMedia.mock.calls.length > times
      ? Promise.resolve(stream)
      : Promise.reject(new DOMException('in use', 'NotReadableError')),
  )
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } })
  return { stream, getUserMedia }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('isSecureContext', true)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a camera that has run before', () => {
  it('is asked for again, with longer and longer pauses, until it is given', async () => {
    const { stream, getUserMedia } = cameraThatRefuses(2)
    const opened = openCameraAgain({}, () => true)
    await vi.advanceTimersByTimeAsync(499)
    expect(getUserMedia).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(getUserMedia).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await opened).toEqual({ ok: true, value: stream })
    expect(getUserMedia).toHaveBeenCalledTimes(3)
  })

  it('that stays refused says why in the end', async () => {
    const { getUserMedia } = cameraThatRefuses(99)
    const opened = openCameraAgain({}, () => true)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await opened).toMatchObject({ ok: false, problem: { code: 'camera-busy' } })
    expect(getUserMedia).toHaveBeenCalledTimes(5)
  })

  it('is not asked for when nobody waits any more', async () => {
    const { getUserMedia } = cameraThatRefuses(99)
    const opened = openCameraAgain({}, () => getUserMedia.mock.calls.length === 0)
    await vi.advanceTimersByTimeAsync(20_000)
    await opened
    expect(getUserMedia).toHaveBeenCalledTimes(1)
  })
})

describe('a browser that gives a page no camera at all', () => {
  it('needs HTTPS where the page came without it', async () => {
    vi.stubGlobal('isSecureContext', false)
    vi.stubGlobal('navigator', {})
    expect(await openCamera({})).toMatchObject({ problem: { code: 'camera-insecure' } })
  })

  it('cannot do it where the page is secure, which is no missing camera', async () => {
    vi.stubGlobal('navigator', {})
    expect(await openCamera({})).toMatchObject({ problem: { code: 'camera-unsupported' } })
  })

  it('a device without a camera is told apart from both', async () => {
    const none = () => Promise.reject(new DOMException('none', 'NotFoundError'))
    vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: none } })
    expect(await openCamera({})).toMatchObject({ problem: { code: 'camera-missing' } })
  })
})
