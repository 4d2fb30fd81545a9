import type { Result } from '../../domain/values/result.ts'
import { openCamera } from './camera-stream.ts'
import type { ScanProblem } from './contract.ts'

/** Milliseconds before each further try. */
const pauses = [500, 1000, 2000, 4000]

/**
 * Opens a camera that has run before: after a call, a lock or another app it may be refused for a moment, so a refusal counts
 * only when it stays. `wanted` says whether anybody still waits for it.
 */
export async function openCameraAgain(wanted: () => boolean): Promise<Result<MediaStream, ScanProblem>> {
  let opened = await openCamera()
  for (const pause of pauses) {
    if (opened.ok || !wanted()) break
    await new Promise((done) => setTimeout(done, pause))
    if (!wanted()) break
    opened = await openCamera()
  }
  return opened
}
