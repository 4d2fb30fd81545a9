import { ref } from 'vue'

/** Component tests have no service worker: nothing to update, nothing offline-ready. */
export function useRegisterSW() {
  return { needRefresh: ref(false), offlineReady: ref(false), updateServiceWorker: () => Promise.resolve() }
}

export function registerSW() {
  return () => Promise.resolve()
}
