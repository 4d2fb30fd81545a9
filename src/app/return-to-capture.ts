import type { Router } from 'vue-router'
import { readPendingCapture } from '../ui/shared/evidence-picker/pending-capture.ts'
import type { DraftStore } from '../ui/shared/services.ts'

/** Longer ago than this, and somebody has opened the app for something else. */
const fresh = 30 * 60_000

/**
 * The phone ended the page behind its camera, and the app starts at its first page: back to the card the photo was for,
 * where the picker says what happened.
 */
export async function returnToCapture(router: Router, store: DraftStore, now: Date): Promise<void> {
  if (!['/', '/evaluations'].includes(window.location.pathname)) return
  const pending = await readPendingCapture(store).catch(() => null)
  if (pending && now.getTime() - Date.parse(pending.at) < fresh) await router.replace(pending.path)
}
