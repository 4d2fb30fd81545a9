import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawLabel } from './draw-label.ts'
import type { FakeCamera, Watched } from './fake-camera.ts'
import { fakeCamera, hidePage, scanWith } from './fake-camera.ts'

let camera: FakeCamera
let scan: Watched | undefined

beforeEach(() => {
  camera = fakeCamera()
})
afterEach(() => {
  scan?.end()
  scan = undefined
  camera.end()
  Reflect.deleteProperty(document, 'hidden')
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const soon = { timeout: 8000 }
const kinds = () => scan?.states.map(({ kind }) => kind)

describe('a label held to the camera', () => {
  it.each([
    ['QR', {}],
    ['Code 128', { format: 'Code128', size: 500 }],
    ['Code 128 on its side', { format: 'Code128', size: 500, turn: 90 }],
    ['QR, light on dark', { inverted: true }],
  ] as const)('is told: %s', async (_, look) => {
    scan = scanWith()
    await drawLabel(camera.context, 'ZC-0042', look)
    await vi.waitFor(() => expect(scan?.codes[0]?.text).toBe('ZC-0042'), soon)
    expect(kinds()).toEqual(['starting', 'running'])
  })

  it('is told once, and the next one after it', async () => {
    scan = scanWith()
    await drawLabel(camera.context, 'ZC-1')
    await vi.waitFor(() => expect(scan?.codes).toHaveLength(1), soon)
    await drawLabel(camera.context, 'ZC-2', { format: 'Code128', size: 500 })
    await vi.waitFor(() => expect(scan?.codes.at(-1)?.text).toBe('ZC-2'), soon)
    expect(scan.codes.filter(({ text }) => text === 'ZC-1')).toHaveLength(1)
  })

  it('outside of what is seen is not read', async () => {
    camera.end()
    camera = fakeCamera(720, 1280)
    scan = scanWith()
    await drawLabel(camera.context, 'ZC-FAR', { size: 200 })
    // From the middle to the lower shelf, where an upright phone's box does not show it.
    camera.context.drawImage(camera.context.canvas, 0, 500, 720, 280, 0, 840, 720, 280)
    camera.context.fillStyle = '#ffffff'
    camera.context.fillRect(0, 480, 720, 320)
    await new Promise((done) => setTimeout(done, 1500))
    expect(scan.codes).toEqual([])
    await drawLabel(camera.context, 'ZC-NEAR', { size: 200 })
    await vi.waitFor(() => expect(scan?.codes.map(({ text }) => text)).toEqual(['ZC-NEAR']), soon)
  })
})

describe('the camera', () => {
  it('is let go while the page is hidden and opened afresh when it is seen', async () => {
    scan = scanWith()
    await vi.waitFor(() => expect(kinds()).toContain('running'), soon)
    hidePage(true)
    expect(camera.streams.map((stream) => stream.active)).toEqual([false])
    await drawLabel(camera.context, 'ZC-1')
    await new Promise((done) => setTimeout(done, 500))
    expect(scan.codes).toEqual([])
    hidePage(false)
    await vi.waitFor(() => expect(scan?.codes).toHaveLength(1), soon)
    expect(camera.streams.map((stream) => stream.active)).toEqual([false, true])
  })

  it('is let go at the end', async () => {
    scan = scanWith()
    await vi.waitFor(() => expect(kinds()).toContain('running'), soon)
    scan.session.stop()
    expect(camera.streams.every((stream) => !stream.active)).toBe(true)
    expect(scan.session.state.kind).toBe('stopped')
  })

  it('that stands still is opened afresh', async () => {
    scan = scanWith()
    await vi.waitFor(() => expect(kinds()).toContain('running'), soon)
    camera.freeze()
    await vi.waitFor(() => expect(camera.streams).toHaveLength(2), soon)
    expect(kinds()).toContain('restarting')
    expect(camera.streams[0]?.active).toBe(false)
  })

  it('that stands still and is refused at first is asked for again', async () => {
    scan = scanWith()
    await vi.waitFor(() => expect(kinds()).toContain('running'), soon)
    camera.freeze()
    camera.refuse('NotReadableError', 2)
    await vi.waitFor(() => expect(camera.streams).toHaveLength(2), soon)
    expect(kinds()).not.toContain('failed')
  })

  it('that was refused is told by its reason, and asked for again when the person comes back', async () => {
    camera.refuse('NotAllowedError')
    scan = scanWith()
    await vi.waitFor(
      () => expect(scan?.session.state).toMatchObject({ kind: 'failed', problem: { code: 'camera-denied' } }),
      soon,
    )
    hidePage(true)
    hidePage(false)
    await vi.waitFor(() => expect(scan?.session.state).toEqual({ kind: 'running', torch: 'none' }), soon)
  })

  it('is not there on an insecure page', async () => {
    vi.stubGlobal('isSecureContext', false)
    scan = scanWith()
    await vi.waitFor(() => expect(scan?.session.state.problem?.code).toBe('camera-insecure'), soon)
    expect(camera.streams).toEqual([])
  })

  it('gives its picture for evidence', async () => {
    scan = scanWith()
    expect(await scan.session.snapshot()).toBeNull()
    await vi.waitFor(() => expect(kinds()).toContain('running'), soon)
    const bitmap = await createImageBitmap((await scan.session.snapshot()) ?? new Blob())
    expect([bitmap.width, bitmap.height]).toEqual([1280, 720])
  })
})

describe('without a decoder', () => {
  it('that is told, the camera is let go, and coming back tries again', async () => {
    const Real = Worker
    vi.stubGlobal(
      'Worker',
      class extends Real {
        constructor() {
          super('/no-such-decoder.js', { type: 'module' })
        }
      },
    )
    scan = scanWith()
    await vi.waitFor(() => expect(scan?.session.state.problem?.code).toBe('decoder-unavailable'), soon)
    expect(scan.session.state.kind).toBe('failed')
    expect(camera.streams.some((stream) => stream.active)).toBe(false)
    vi.stubGlobal('Worker', Real)
    hidePage(true)
    hidePage(false)
    await drawLabel(camera.context, 'ZC-1')
    await vi.waitFor(() => expect(scan?.codes).toHaveLength(1), soon)
    expect(scan.session.state).toEqual({ kind: 'running', torch: 'none' })
  })
})
