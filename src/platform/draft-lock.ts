import type { DraftLock } from '../drafting/contract.ts'
import { createLeaseLock } from './lease-lock.ts'
import { createWebLock } from './web-lock.ts'

/** Web Locks where the browser has them (and the page is secure), a lease in localStorage elsewhere (S14). */
export function createDraftLock(): DraftLock {
  return 'locks' in navigator ? createWebLock(navigator.locks) : createLeaseLock(window.localStorage)
}
