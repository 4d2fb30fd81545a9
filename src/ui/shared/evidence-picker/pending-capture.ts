import type { Json } from '../../../domain/values/json.ts'
import type { DraftStore } from '../services.ts'

/**
 * 系统相机 takes so much memory that Android ends the page behind it (S16): what was about to be photographed is written
 * down before, so that the page that starts anew leads back and says what happened.
 */
export interface PendingCapture {
  readonly document: string
  readonly path: string
  /** Which of a page's pickers asked. */
  readonly picker: string
  readonly at: string
}

const key = 'pending-capture'
const nothing: Json = null

export async function readPendingCapture(store: DraftStore): Promise<PendingCapture | null> {
  const saved = await store.getSetting(key)
  if (typeof saved !== 'object' || saved === null || !('path' in saved)) return null
  const { document, path, picker, at } = saved
  const texts = [document, path, picker, at]
  return texts.every((text) => typeof text === 'string')
    ? ({ document, path, picker, at } as PendingCapture)
    : null
}

export async function writePendingCapture(store: DraftStore, capture: PendingCapture | null): Promise<void> {
  await store.putSetting(key, capture === null ? nothing : { ...capture })
}
