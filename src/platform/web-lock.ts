import type { DraftLock, DraftLockHold } from '../drafting/contract.ts'

/** The browser frees the lock when the tab dies, so a killed tab never blocks the next one. */
export function createWebLock(locks: LockManager): DraftLock {
  return {
    acquire(document, { steal, onLost }) {
      return new Promise((resolve, reject) => {
        const name = `jijian/draft/${document}`
        let released = false
        let held = false
        const options: LockOptions = steal ? { steal: true } : { ifAvailable: true }
        const whole = locks.request(name, options, (lock) => {
          if (!lock) {
            resolve(null)
            return undefined
          }
          return new Promise<void>((free) => {
            held = true
            const hold: DraftLockHold = {
              release() {
                released = true
                free()
              },
            }
            resolve(hold)
          })
        })
        // A stolen lock rejects the whole request with AbortError.
        whole.catch((error: unknown) => {
          if (!held) reject(error instanceof Error ? error : new Error('the lock was refused'))
          else if (!released) onLost()
        })
      })
    },
  }
}
