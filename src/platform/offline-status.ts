import { registerSW } from 'virtual:pwa-register'
import type { OfflineServices } from '../ui/shared/services.ts'
import { everyFileIsCached, parseOfflineFiles } from './offline-files.ts'

const listUrl = '/offline-files.json'
/** Milliseconds: twelve megabytes for later, and their checking, must not compete with the first screen. */
const firstScreenFirst = 1500
const updateCheckInterval = 60 * 60 * 1000

/**
 * Registers the service worker and says 可离线 only after every precached file was found in the cache with the right
 * hash. A new version waits until the person agrees: nothing here ever skips waiting by itself (S20).
 */
export function createOfflineServices(): OfflineServices & { start(): void } {
  const supported = 'serviceWorker' in navigator && 'caches' in window
  const listeners = new Set<() => void>()
  let state: OfflineServices['state'] = supported ? 'preparing' : 'unsupported'
  let updateWaiting = false
  let update: (reload?: boolean) => Promise<void> = () => Promise.resolve()

  function say(change: () => void): void {
    change()
    for (const listener of listeners) listener()
  }

  async function verify(): Promise<void> {
    const complete = await cacheIsComplete()
    say(() => {
      state = complete ? 'ready' : 'failed'
    })
  }

  function start(): void {
    if (supported) setTimeout(register, firstScreenFirst)
  }

  function register(): void {
    update = registerSW({
      immediate: true,
      onNeedRefresh: () => say(() => (updateWaiting = true)),
      onRegisteredSW: (_url, registration) => {
        if (!registration) return
        // The worker may have begun to install on an earlier page, whose events this page never sees: `ready` comes
        // in either case, once a worker with a full cache is active.
        void navigator.serviceWorker.ready.then(verify)
        watchForUpdates(registration)
      },
      onRegisterError: () => say(() => (state = 'failed')),
    })
  }

  return {
    start,
    get state() {
      return state
    },
    get updateWaiting() {
      return updateWaiting
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    applyUpdate: () => update(true),
  }
}

async function cacheIsComplete(): Promise<boolean> {
  try {
    // The cached list, not the server's: a newer one there says nothing about what this device holds.
    const response = await caches.match(listUrl, { ignoreSearch: true })
    const files = response?.ok ? parseOfflineFiles(await response.json()) : null
    return files !== null && (await everyFileIsCached(files, caches))
  } catch {
    return false
  }
}

/** Coming back to the app is when a person would take an update; a prompt every minute is a nuisance (S20). */
function watchForUpdates(registration: ServiceWorkerRegistration): void {
  let checkedAt = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || !navigator.onLine) return
    if (performance.now() - checkedAt < updateCheckInterval) return
    checkedAt = performance.now()
    registration.update().catch(() => undefined)
  })
}
