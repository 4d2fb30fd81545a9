import { describe, expect, it, vi } from 'vitest'
import { createWebLock } from '../../src/platform/web-lock.ts'

/** The part of the Web Locks algorithm a draft needs: exclusive, `ifAvailable`, `steal`. */
function lockManager(): LockManager {
  const holders = new Map<string, (reason: unknown) => void>()
  async function request(
    name: string,
    options: LockOptions,
    callback: LockGrantedCallback<unknown>,
  ): Promise<unknown> {
    if (holders.has(name) && options.ifAvailable) return callback(null)
    holders.get(name)?.(new DOMException('stolen', 'AbortError'))
    let giveUp: (reason: unknown) => void = () => undefined
    const stolen = new Promise<never>((_resolve, reject) => {
      giveUp = reject
    })
    stolen.catch(() => undefined)
    holders.set(name, giveUp)
    try {
      return await Promise.race([callback({ name, mode: 'exclusive' }), stolen])
    } finally {
      if (holders.get(name) === giveUp) holders.delete(name)
    }
  }
  return { request, query: () => Promise.resolve({}) } as unknown as LockManager
}

const quiet = { steal: false, onLost: () => undefined }

describe('one writer per draft by Web Locks', () => {
  it('gives a draft to one tab, and to the next after release', async () => {
    const locks = lockManager()
    const first = await createWebLock(locks).acquire('ev-1', quiet)
    expect(first).not.toBeNull()
    expect(await createWebLock(locks).acquire('ev-1', quiet)).toBeNull()
    expect(await createWebLock(locks).acquire('ev-2', quiet)).not.toBeNull()
    first?.release()
    await Promise.resolve()
    await vi.waitFor(async () => expect(await createWebLock(locks).acquire('ev-1', quiet)).not.toBeNull())
  })

  it('tells the first tab when another takes over', async () => {
    const locks = lockManager()
    const onLost = vi.fn()
    await createWebLock(locks).acquire('ev-1', { steal: false, onLost })
    expect(
      await createWebLock(locks).acquire('ev-1', { steal: true, onLost: () => undefined }),
    ).not.toBeNull()
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce())
  })

  it('does not call a release a loss', async () => {
    const onLost = vi.fn()
    const hold = await createWebLock(lockManager()).acquire('ev-1', { steal: false, onLost })
    hold?.release()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(onLost).not.toHaveBeenCalled()
  })

  it('reports a refused request instead of hanging', async () => {
    const broken = {
      request: () => Promise.reject(new DOMException('no', 'SecurityError')),
    } as unknown as LockManager
    await expect(createWebLock(broken).acquire('ev-1', quiet)).rejects.toThrow('no')
  })
})
