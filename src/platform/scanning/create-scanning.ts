import type { CameraState, ScanningServices, ScanOptions, ScanSession } from './contract.ts'
import { createCuePlayer } from './cue.ts'

/**
 * Camera and decoder load when a page first scans: the first screen needs neither. The sounds are here from the start,
 * because a browser allows them within a tap and not after something was loaded.
 */
export function createScanning(): ScanningServices {
  const cues = createCuePlayer()
  return {
    start: startLater,
    async readPhoto(photo) {
      try {
        const { readPhoto } = await import('./read-photo.ts')
        return await readPhoto(photo)
      } catch (error) {
        return { ok: false, problem: { code: 'decoder-unavailable', details: { reason: String(error) } } }
      }
    },
    cue: (cue) => cues.play(cue),
    unlockSound: () => cues.unlock(),
  }
}

function startLater(options: ScanOptions): ScanSession {
  let state: CameraState = { kind: 'starting', torch: 'none' }
  let session: ScanSession | null = null
  let stopped = false

  function say(next: CameraState): void {
    state = next
    options.onState(next)
  }

  import('./start-scan.ts').then(
    ({ startScan }) => {
      if (!stopped) session = startScan(options)
    },
    // The page is older than the files of the app, or they never came.
    (error: unknown) => {
      const problem = { code: 'decoder-unavailable', details: { reason: String(error) } } as const
      if (!stopped) say({ kind: 'failed', problem, torch: 'none' })
    },
  )
  return {
    get state() {
      return session?.state ?? state
    },
    setTorch: (on) => session?.setTorch(on) ?? Promise.resolve(),
    snapshot: () => session?.snapshot() ?? Promise.resolve(null),
    stop() {
      if (stopped) return
      stopped = true
      if (session) session.stop()
      else say({ kind: 'stopped', torch: 'none' })
    },
  }
}
