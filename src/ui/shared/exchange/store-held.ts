import type { Problem, Result } from '../../../domain/values/result.ts'
import { setHeld } from '../holding/holding.ts'
import type { DraftStore, IncomingFile } from '../services.ts'
import type { ImportPreview } from './preview-import.ts'
import type { ImportOptions, StoredIncoming } from './store-incoming.ts'
import { storeIncoming } from './store-incoming.ts'

/** Evaluations a file would bring that this device does not have: these may be taken in 核查用. */
export function newEvaluations(previews: readonly ImportPreview[]): readonly string[] {
  return previews.filter(({ kind, isNew }) => kind === 'evaluation' && isNew).map(({ document }) => document)
}

/** Takes a file in 核查用: held before it is here, so that no kill in between leaves it open to be written. */
export async function storeHeld(
  incoming: IncomingFile,
  previews: readonly ImportPreview[],
  store: DraftStore,
  options: ImportOptions = {},
): Promise<Result<StoredIncoming, Problem>> {
  const evaluations = newEvaluations(previews)
  for (const document of evaluations) {
    const held = await setHeld(document, true, store)
    if (!held.ok) return held
  }
  const stored = await storeIncoming(incoming, store, options)
  if (!stored.ok) for (const document of evaluations) await setHeld(document, false, store)
  return stored
}
