import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Viewfinder, ViewfinderState } from '../../../src/platform/photos/contract.ts'
import { openViewfinder } from '../../../src/platform/photos/open-viewfinder.ts'
import type { FakeCamera } from '../scanning/fake-camera.ts'
import { fakeCamera, hidePage } from '../scanning/fake-camera.ts'

let camera: FakeCamera
let finder: Viewfinder | undefined
let states: ViewfinderState[]

beforeEach(() => {
  camera = fakeCamera()
  states = []
})
afterEach(() => {
  finder?.stop()
  camera.end()
  Reflect.deleteProperty(document, 'hidden')
  vi.restoreAllMocks()
})

function open(): Viewfinder {
  finder = openViewfinder({
    video: document.createElement('video'),
    onState: (state) => states.push(state),
  })
  return finder
}

const soon = { timeout: 8000 }
const running = () => vi.waitFor(() => expect(states.at(-1)?.kind).toBe('running'), soon)

describe('the camera for photos', () => {
  it('shoots the whole frame as JPEG', async () => {
    const { shoot } = open()
    await running()
    const photo = await shoot()
    expect(photo?.type).toBe('image/jpeg')
    const bitmap = await createImageBitmap(photo ?? new Blob())
    expect([bitmap.width, bitmap.height]).toEqual([1280, 720])
  })

  it('that is refused says why with its ways out, and shoots nothing', async () => {
    camera.refuse('NotAllowedError')
    const { shoot } = open()
    await vi.waitFor(() => expect(states.at(-1)?.kind).toBe('failed'), soon)
    expect(states.at(-1)?.problem).toMatchObject({ code: 'photo-camera-denied' })
    expect(await shoot()).toBeNull()
  })

  it('is let go while the page is hidden and opened afresh when it is seen', async () => {
    open()
    await running()
    hidePage(true)
    expect(camera.streams[0]?.getTracks().every(({ readyState }) => readyState === 'ended')).toBe(true)
    hidePage(false)
    await vi.waitFor(() => expect(camera.streams).toHaveLength(2), soon)
    await running()
  })

  it('tells how many cameras there are to switch between', async () => {
    const devices = ['front', 'back'].map((deviceId) => ({ kind: 'videoinput', deviceId }) as MediaDeviceInfo)
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue(devices)
    const { switchCamera } = open()
    await vi.waitFor(() => expect(states.at(-1)?.cameras).toBe(2), soon)
    await switchCamera()
    await vi.waitFor(() => expect(camera.streams).toHaveLength(2), soon)
    expect(vi.mocked(navigator.mediaDevices.getUserMedia).mock.lastCall?.[0]).toMatchObject({
      video: { deviceId: { exact: 'front' } },
    })
  })
})
