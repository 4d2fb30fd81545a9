import type { CameraState, ScanningServices, ScanSession } from './contract.ts'
import type { CuePlayer } from './cue.ts'

/** Camera, decoder and sounds load when a page first scans: the first screen needs none of them. */
export function createScanning(): ScanningServices {
  let cues: CuePlayer | null = null

  async function player(): Promise<CuePlayer> {
    const { createCuePlayer } = await import('./cue.ts')
    return (cues ??= createCuePlayer())
  }

  return {
    start(options) {
      const starting: CameraState = { kind: 'starting', torch: 'none' }
      let session: ScanSession | null = null
      let stopped = false
      void import('./start-scan.ts').then(({ startScan }) => {
        if (!stopped) session = startScan(options)
      })
      return {
        get state() {
          return session?.state ?? starting
        },
        setTorch: (on) => session?.setTorch(on) ?? Promise.resolve(),
        snapshot: () => session?.snapshot() ?? Promise.resolve(null),
        stop() {
          stopped = true
          session?.stop()
        },
      }
    },
    async readPhoto(photo) {
      const { readPhoto } = await import('./read-photo.ts')
      return readPhoto(photo)
    },
    cue: (cue) => void player().then((found) => found.play(cue)),
    unlockSound: () => void player().then((found) => found.unlock()),
  }
}
