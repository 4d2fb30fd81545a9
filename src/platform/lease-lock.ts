import type { DraftLock } from '../drafting/contract.ts'
import { newRandomId } from './ids.ts'

const heartbeat = 2_000
/** A background tab's timers run once a minute at worst; a lease must outlive that. */
const leaseLength = 90_000

interface Lease {
  readonly owner: string
  readonly until: number
}

function readLease(storage: Storage, key: string): Lease | null {
  try {
    const lease: unknown = JSON.parse(storage.getItem(key) ?? 'null')
    if (typeof lease !== 'object' || lease === null || !('owner' in lease) || !('until' in lease)) return null
    const { owner, until } = lease
    return typeof owner === 'string' && typeof until === 'number' ? { owner, until } : null
  } catch {
    return null
  }
}

/** Where Web Locks are missing: a row with a heartbeat. Weaker (two tabs may race within one write), never silent. */
export function createLeaseLock(storage: Storage, now: () => number = Date.now): DraftLock {
  return {
    acquire(document, { steal, onLost }) {
      const key = `jijian/lease/${document}`
      const owner = newRandomId()
      const present = readLease(storage, key)
      if (present && present.until > now() && !steal) return Promise.resolve(null)

      const renew = (): void => storage.setItem(key, JSON.stringify({ owner, until: now() + leaseLength }))
      const isMine = (): boolean => readLease(storage, key)?.owner === owner
      const isTaken = (): boolean => {
        const lease = readLease(storage, key)
        return lease !== null && lease.owner !== owner && lease.until > now()
      }
      let active = true
      function stop(): void {
        active = false
        clearInterval(timer)
        window.removeEventListener('storage', check)
        window.removeEventListener('pagehide', stepAside)
      }
      function check(): void {
        if (!active || !isTaken()) return
        stop()
        onLost()
      }
      function release(): void {
        if (active && isMine()) storage.removeItem(key)
        stop()
      }
      /** A page that may come back from the back-forward cache takes its lease again with the next heartbeat. */
      function stepAside(): void {
        if (isMine()) storage.removeItem(key)
      }
      renew()
      const timer = setInterval(() => (isTaken() ? check() : renew()), heartbeat)
      window.addEventListener('storage', check)
      window.addEventListener('pagehide', stepAside)
      return Promise.resolve({ release })
    },
  }
}
