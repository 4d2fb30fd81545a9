import type { StorageProblem } from '../contract.ts'

/** Another page runs a version of the app with another schema: neither can go on until one of them is closed. */
export class StorageOutdatedError extends Error {
  override readonly name = 'StorageOutdatedError'
  readonly code = 'storage-outdated'
}

/** Names of an error and of what caused it: IndexedDB reports a full disk on abort, Dexie wraps it. */
function namesOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : []
  const inner = 'inner' in error ? namesOf(error.inner, depth + 1) : []
  const cause = 'cause' in error ? namesOf(error.cause, depth + 1) : []
  return [...name, ...inner, ...cause]
}

const closedNames = ['DatabaseClosedError', 'InvalidStateError', 'UnknownError']

/** iOS ends the process behind IndexedDB under memory pressure; a new connection works again (Dexie #2296). */
export function isDeadConnection(error: unknown): boolean {
  return namesOf(error).some((name) => closedNames.includes(name))
}

export function storageProblemOf(error: unknown): StorageProblem {
  const names = namesOf(error)
  const details = { cause: error instanceof Error ? error.message : String(error) }
  if (error instanceof StorageOutdatedError) return { code: error.code, details }
  if (names.includes('QuotaExceededError')) return { code: 'storage-full', details }
  if (isDeadConnection(error)) return { code: 'storage-closed', details }
  if (
    names.includes('OpenFailedError') ||
    names.includes('MissingAPIError') ||
    names.includes('SecurityError')
  )
    return { code: 'storage-blocked', details }
  return { code: 'storage-failed', details }
}
