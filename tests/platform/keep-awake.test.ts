import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepScreenAwake } from '../../src/platform/keep-awake.ts'

/** A browser's wake lock that counts who holds it. */
function screenLock(refuse = false) {
  const held = { now: 0, asked: 0 }
  const request = () => {
    held.asked += 1
    if (refuse) return Promise.reject(new DOMException('low battery', 'NotAllowedError'))
    held.now += 1
    return Promise.resolve({ release: () => Promise.resolve(void (held.now -= 1)) })
  }
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
  return held
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock')
  vi.restoreAllMocks()
})

describe('keeping the screen on', () => {
  it('holds until it is let go', async () => {
    const held = screenLock()
    const letSleep = keepScreenAwake()
    await settle()
    expect(held.now).toBe(1)
    letSleep()
    await settle()
    expect(held.now).toBe(0)
  })

  it('gives back what is granted too late', async () => {
    const held = screenLock()
    keepScreenAwake()()
    await settle()
    expect(held).toEqual({ now: 0, asked: 1 })
  })

  it('asks again when the page is seen again, and no more once let go', async () => {
    const held = screenLock()
    const letSleep = keepScreenAwake()
    document.dispatchEvent(new Event('visibilitychange'))
    await settle()
    expect(held.asked).toBe(2)
    letSleep()
    document.dispatchEvent(new Event('visibilitychange'))
    expect(held.asked).toBe(2)
  })

  it('does without where the browser refuses or knows nothing of it', async () => {
    const held = screenLock(true)
    expect(() => keepScreenAwake()()).not.toThrow()
    await settle()
    expect(held.now).toBe(0)
    Reflect.deleteProperty(navigator, 'wakeLock')
    expect(() => keepScreenAwake()()).not.toThrow()
  })
})
