import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLeaseLock } from '../../src/platform/lease-lock.ts'

describe('one writer per draft by a lease, where Web Locks are missing', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 })
    localStorage.clear()
  })
  afterEach(() => vi.useRealTimers())

  const tab = () => createLeaseLock(localStorage)
  const quiet = { steal: false, onLost: () => undefined }

  it('gives a draft to one tab as long as it lives, and to the next after release', async () => {
    const first = await tab().acquire('ev-1', quiet)
    vi.advanceTimersByTime(10 * 60_000)
    expect(await tab().acquire('ev-1', quiet)).toBeNull()
    first?.release()
    expect(await tab().acquire('ev-1', quiet)).not.toBeNull()
  })

  it('lets a killed tab’s lease run out', async () => {
    localStorage.setItem('jijian/lease/ev-1', JSON.stringify({ owner: 'killed', until: Date.now() + 90_000 }))
    expect(await tab().acquire('ev-1', quiet)).toBeNull()
    vi.setSystemTime(Date.now() + 91_000)
    expect(await tab().acquire('ev-1', quiet)).not.toBeNull()
  })

  it('tells the first tab when another takes over, and its release frees nothing any more', async () => {
    const onLost = vi.fn()
    const first = await tab().acquire('ev-1', { steal: false, onLost })
    const second = await tab().acquire('ev-1', { steal: true, onLost: () => undefined })
    vi.advanceTimersByTime(2_000)
    expect(onLost).toHaveBeenCalledOnce()
    first?.release()
    expect(await tab().acquire('ev-1', quiet)).toBeNull()
    second?.release()
  })

  it('treats a damaged lease as none', async () => {
    localStorage.setItem('jijian/lease/ev-1', '{"owner":')
    expect(await tab().acquire('ev-1', quiet)).not.toBeNull()
  })
})
