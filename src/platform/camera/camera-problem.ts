import type { CameraProblem } from './contract.ts'

const codes: Readonly<Record<string, CameraProblem['code']>> = {
  NotAllowedError: 'camera-denied',
  SecurityError: 'camera-denied',
  NotFoundError: 'camera-missing',
  DevicesNotFoundError: 'camera-missing',
  OverconstrainedError: 'camera-missing',
  NotReadableError: 'camera-busy',
  TrackStartError: 'camera-busy',
  AbortError: 'camera-busy',
}

/** Why a camera did not open, by the name the browser gives its error. */
export function cameraProblem(error: unknown): CameraProblem {
  const name = error instanceof Error ? error.name : ''
  return { code: codes[name] ?? 'camera-failed', details: { reason: name } }
}
