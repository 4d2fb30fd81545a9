import type { Result } from '../../domain/values/result.ts'
import { openCamera } from './camera-stream.ts'
import type { CameraProblem } from './contract.ts'

/** Milliseconds before each further try. */
const pauses = [500, 1000, 2000, 4000]

/**
 * Opens a camera that has run before: after a call, a lock or another app it may be refused for a moment, so a refusal counts
 * only when it stays. `isAwaited` says whether anybody still waits for it.
 */
export async function openCameraAgain(
  video: MediaTrackConstraints,
  isAwaited: () => boolean,
): Promise<Result<MediaStream, CameraProblem>> {
  let opened = await openCamera(video)
  for (const pause of pauses) {
    if (opened.ok || !isAwaited()) break
    await new Promise((done) => setTimeout(done, pause))
    if (!isAwaited()) break
    opened = await openCamera(video)
  }
  return opened
}
